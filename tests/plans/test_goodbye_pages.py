"""Saying goodbye to somebody, with thanks: access ends at once."""

import pytest

from gezinsplan.plans.models import Member, inviting
from tests.people_of_the_story import Story
from tests.plans.pages import at, recorded
from tests.visitors import visitor


@pytest.mark.slow
def test_tom_sees_nothing_from_the_moment_of_the_goodbye(story: Story) -> None:
    """L67: every page that he had open answers as if there were no plan."""
    client = visitor(story, "tom")
    routes = ["people", "timeline", "more"]
    pages = [at(story, route) for route in routes] + [
        at(story, "person", story.person["tom"].pk),
        f"/plannen/{story.plan.pk}/",
        f"/plannen/{story.plan.pk}/afspraken/",
        f"/plannen/{story.plan.pk}/doelen/{story.goal['school'].pk}/",
    ]
    assert [client.get(address).status_code for address in pages] == [200] * len(pages)
    end = at(story, "member_end", story.person["tom"].pk)
    assert "Dank je wel" in visitor(story, "malika").get(end).content.decode()
    assert visitor(story, "malika").post(end).status_code == 303
    assert recorded(story)[-1] == "member.ended"
    assert [client.get(address).status_code for address in pages] == [404] * len(pages)
    assert visitor(story, "malika").post(end).status_code == 303
    assert recorded(story).count("member.ended") == 2


def test_the_last_who_decides_cannot_be_said_goodbye_to(story: Story) -> None:
    end = at(story, "member_end", story.person["malika"].pk)
    assert visitor(story, "malika").post(end)["Location"] == at(story, "leave")
    assert visitor(story, "lien").post(end).status_code == 403
    assert Member.objects.filter(plan_id=story.plan.pk, steers=True, ended_at=None).exists()


def test_a_goodbye_takes_open_questions_and_links_along(story: Story) -> None:
    malika = story.seat("malika")
    visitor(story, "fatima")
    token = inviting.prepare(story.person["fatima"], "own_only", by=malika)[1]
    end = at(story, "member_end", story.person["fatima"].pk)
    assert visitor(story, "malika").post(end).status_code == 303
    assert inviting.open_invitation(story.plan.pk, token) is None
