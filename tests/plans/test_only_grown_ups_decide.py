"""Deciding about the plan is for grown-up family; a child is never asked to (house rule 1)."""

import pytest

from gezinsplan.people.models import Account
from gezinsplan.plans.models import NotAllowedError, inviting, persons
from gezinsplan.plans.models.jobs import let_steer, share_steering
from gezinsplan.plans.rules import Ring
from tests.people_of_the_story import Story, years_ago
from tests.plans.mailed import PAPER, asked, invite
from tests.plans.pages import at
from tests.visitors import visitor


def test_no_child_is_asked_to_decide_about_the_plan(story: Story) -> None:
    malika, born = story.seat("malika"), years_ago(16)
    story.person["noah"] = persons.add_person("Noah", Ring.FAMILY, by=malika, born=born)
    for name in ("hanae", "noah"):
        page = visitor(story, "malika").get(at(story, "invite", story.person[name].pk))
        assert 'name="steers"' not in page.content.decode()
        with pytest.raises(NotAllowedError):
            inviting.prepare(story.person[name], "own_only", by=malika, steers=True)
        invite(story, "malika", name, {**PAPER, "steers": "on"})
        assert not asked(story, name).steers


def test_who_turns_out_to_be_a_child_does_not_decide_by_an_older_question(story: Story) -> None:
    malika = story.seat("malika")
    noah = persons.add_person("Noah", Ring.FAMILY, by=malika)
    invitation, token = inviting.prepare(noah, "own_only", by=malika, steers=True)
    persons.change_person(noah, noah.version, by=malika, born=years_ago(16))
    found = inviting.open_invitation(story.plan.pk, token)
    assert found == invitation
    assert not inviting.accept(found, Account.objects.create_user("noah@example.org")).steers


@pytest.mark.parametrize("name", ["zestien", "imane", "tom"])
def test_past_all_pages_no_child_and_no_helper_decides(story: Story, name: str) -> None:
    for hand in (share_steering, let_steer):
        with pytest.raises(NotAllowedError):
            hand(story.seat(name), by=story.seat("malika"))
    assert not story.seat(name).steers
