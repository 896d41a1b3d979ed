"""An appeal: somebody helps before the last day, and what came of it has a place."""

from datetime import timedelta

import pytest

from gezinsplan.care.models import Agreement, RightsAsk
from gezinsplan.kit import clock
from tests.care.asking import at, everything, text
from tests.care.waiting import PRIORITY, asks, shown, waits
from tests.measures import counted
from tests.people_of_the_story import Story
from tests.visitors import visitor

APPEAL = f"In beroep: {PRIORITY}"


def refused(story: Story, days: int = 7) -> RightsAsk:
    """Let the city refuse what Lien helped to ask; one can appeal for so many days."""
    waits(story)
    until = clock.today(story.plan.time_zone) + timedelta(days=days)
    helper = story.person["lien"]
    return asks(story, PRIORITY, result="refused", appeal_until=until, asked_with=helper)


def filled(story: Story, ask: object, name: str = "malika") -> str:
    """Return the form to agree that somebody helps, as it lies ready."""
    where = at(story, "agreement_new") + f"?beroep={getattr(ask, 'pk', ask)}"
    return visitor(story, name).get(where).content.decode()


def test_help_me_appeal_opens_an_agreement_that_knows_what_and_until_when(story: Story) -> None:
    ask = refused(story)
    assert f"?beroep={ask.pk}" in shown(story)
    page, lien = filled(story, ask), story.person["lien"].pk
    assert APPEAL in page
    assert f'value="{ask.appeal_until:%Y-%m-%d}"' in page
    assert "In beroep gaan kan tot" in page
    assert f'value="{lien}" id="id_who_{lien}" checked' in page
    assert f'value="{story.goal["school"].pk}"' in page


def test_what_was_agreed_stands_with_the_goal_that_waits(story: Story) -> None:
    ask, tom = refused(story), story.person["tom"]
    said = {"words": APPEAL, "who": [str(tom.pk)], "due": f"{ask.appeal_until:%Y-%m-%d}"}
    said["goal"] = str(story.goal["school"].pk)
    where = at(story, "agreement_new") + f"?beroep={ask.pk}"
    answer = visitor(story, "malika").post(where, said)
    assert answer["Location"] == at(story, "blocked", story.goal["school"])
    made = Agreement.objects.get(plan_id=story.plan.pk, due=ask.appeal_until)
    assert (made.words, made.goal_id) == (APPEAL, story.goal["school"].pk)
    assert APPEAL in shown(story)


def test_what_the_appeal_brought_is_a_line_of_its_own(story: Story) -> None:
    ask, goal = refused(story, days=-2), story.goal["school"]
    assert "Help mij in beroep gaan" not in shown(story)
    assert "Wat kwam er van het beroep?" in shown(story)
    where = at(story, "rights_ask_new", goal) + f"?beroep={ask.pk}"
    page = text(visitor(story, "malika").get(where))
    assert f'value="{APPEAL}"' in page
    assert '<details class="more" open>' in page
    said = {"words": APPEAL, "result": "got", "answer": "Toch ja."}
    assert visitor(story, "malika").post(where, said).status_code == 303
    assert everything(story)[-1] == "rights.asked"
    assert "Toch ja." in shown(story)
    ask.refresh_from_db()
    assert ask.result == "refused"


@pytest.mark.parametrize("asked", ["x", "", "0", "00000000-0000-0000-0000-000000000000"])
def test_an_appeal_that_is_none_leaves_an_empty_form(story: Story, asked: str) -> None:
    waits(story)
    assert "In beroep" not in filled(story, asked)


def test_who_does_not_see_the_goal_reads_nothing_of_the_refusal(story: Story) -> None:
    assert PRIORITY not in filled(story, refused(story), "sofie")


def test_who_waits_and_who_helps_stand_in_the_drawing_and_under_it(story: Story) -> None:
    refused(story)
    lien, goal = story.person["lien"], story.goal["school"]
    Agreement.make("Lien belt", [lien], by=story.seat("malika"), goal=goal)
    for name in ("malika", "tom"):
        page = " ".join(shown(story, name).split())
        assert "Wie wacht: Malika" in page
        assert "Wie helpt: Lien" in page or "en Lien." in page
        assert page.count('<g transform="translate(12 80)') == 1
        assert page.count('<g transform="translate(248 98)') == 1


def test_ten_refusals_ask_the_database_no_more_than_one(story: Story) -> None:
    def asked() -> int:
        with counted() as statements:
            shown(story)
        return len(statements)

    refused(story)
    asked()
    few = asked()
    for _ in range(9):
        asks(story, PRIORITY, result="refused", asked_with=story.person["lien"])
    assert asked() == few
