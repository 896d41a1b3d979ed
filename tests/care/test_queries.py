"""A plan may grow for years: each page asks the databases as often as on its first day."""

from typing import Any

import pytest

from gezinsplan.care.models import Agreement, CheckIn, Goal
from tests.care.asking import at
from tests.grown_plans import grown
from tests.measures import asked, counted, page_bytes
from tests.people_of_the_story import Story
from tests.visitors import visitor

PAGES = ("plan", "agreements", "agreement_new", "proposals", "order")
MOST = 20


def _asked(story: Story) -> dict[str, int]:
    malika, oma = visitor(story, "malika"), visitor(story, "fatima")
    visits: list[Any] = [(malika, name, ()) for name in PAGES]
    visits += [(malika, "goal", (story.goal["school"],)), (oma, "link_page", ())]
    return {name: asked(client, at(story, name, *ids)) for client, name, ids in visits}


def _grow(story: Story, agreements: int) -> None:
    malika = story.seat("malika")
    goals = [Goal.write(f"Doel {number}", by=malika) for number in range(5)]
    for number in range(agreements):
        who = [story.person["fatima"], story.person["griet"], story.person["malika"]]
        row = Agreement.make(f"Ding {number}", who, by=malika, goal=goals[number % 5])
        CheckIn.make(goals[number % 5], number % 11, by=malika, show=True)
        if number % 3:
            row.keep(by=malika)


@pytest.mark.slow
def test_a_page_asks_as_much_for_many_agreements_as_for_few(story: Story) -> None:
    few = _asked(story)
    _grow(story, 45)
    assert _asked(story) == few
    assert few["plan"] <= MOST


def test_saving_an_agreement_asks_little(story: Story) -> None:
    malika = visitor(story, "malika")
    said = {"words": "Oma kookt", "who": [str(story.person["fatima"].pk)]}
    malika.post(at(story, "agreement_new"), said)
    with counted() as statements:
        malika.post(at(story, "agreement_new"), said | {"goal": str(story.goal["school"].pk)})
    assert len(statements) <= 18


@pytest.mark.slow
def test_the_page_of_a_plan_that_grew_stays_light(db: None) -> None:
    story = grown(160)
    assert page_bytes(visitor(story, "malika").get(at(story, "plan"))) < 60_000
