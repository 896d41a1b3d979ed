"""A number is its owner's until it is shown, and nothing betrays a hidden one."""

import re

import pytest

from gezinsplan.care.models import CheckIn
from gezinsplan.plans.models import Event
from tests.care.asking import at, everything, text, verbs
from tests.measures import counted
from tests.people_of_the_story import Story
from tests.visitors import visitor

WORDS = "Ik huil elke ochtend"
CHANGING = re.compile(
    r'value="(?:[A-Za-z0-9]{64}|[0-9a-f]{32})"|nonce-[^"\']+|data-idle-seconds="\d+"'
)


def give(story: Story, name: str, number: int, **said: str) -> CheckIn:
    """Let somebody give a number on the page."""
    answer = visitor(story, name).post(
        at(story, "checkin", story.goal["school"]), {"number": str(number), "words": WORDS, **said}
    )
    assert answer.status_code == 303
    return CheckIn.objects.filter(plan_id=story.plan.pk).latest("made_at")


def test_bilal_gives_his_number_and_sees_that_only_he_does(story: Story) -> None:
    give(story, "bilal", 9)
    page = text(visitor(story, "bilal").get(at(story, "goal", story.goal["school"])))
    assert WORDS in page
    assert "Alleen jij ziet dit." in page
    assert everything(story)[-1] == "checkin.made"


def _look(story: Story) -> tuple[list[str], list[int]]:
    pages, asked = [], []
    for name in ("malika", "yasmina", "tom", "lien"):
        client = visitor(story, name)
        for page, ids in (("plan", ()), ("agreements", ()), ("goal", (story.goal["school"],))):
            client.get(at(story, page, *ids))
            with counted() as statements:
                pages.append(CHANGING.sub("", text(client.get(at(story, page, *ids)))))
            asked.append(len(statements))
    return pages, asked


@pytest.mark.slow
def test_nothing_betrays_a_hidden_number(story: Story) -> None:
    before, told = _look(story), verbs(story)
    give(story, "bilal", 9)
    assert _look(story) == before
    assert verbs(story) == told


def test_shown_it_stands_on_the_goal_with_whose_it_is(story: Story) -> None:
    give(story, "bilal", 9, show="on")
    page = text(visitor(story, "malika").get(at(story, "goal", story.goal["school"])))
    assert "Het cijfer van Bilal" in page
    assert WORDS in page
    assert verbs(story)[-1] == "checkin.made"


def test_bilal_shows_it_later_and_takes_it_back(story: Story) -> None:
    number, goal = give(story, "bilal", 9), story.goal["school"]
    bilal, malika = visitor(story, "bilal"), visitor(story, "malika")
    bilal.post(at(story, "checkin_show", goal, number), {"show": "ja"})
    assert WORDS in text(malika.get(at(story, "goal", goal)))
    assert verbs(story)[-1] == "checkin.shown"
    bilal.post(at(story, "checkin_show", goal, number), {"show": "nee"})
    assert WORDS not in text(malika.get(at(story, "goal", goal)))
    seen = story.seat("malika").sees(Event).filter(subject=number.pk)
    assert not seen.exists()


def test_nobody_shows_the_number_of_somebody_else(story: Story) -> None:
    number, goal = give(story, "bilal", 9), story.goal["school"]
    answer = visitor(story, "malika").post(at(story, "checkin_show", goal, number), {"show": "ja"})
    assert answer.status_code == 404


def test_who_comes_to_help_gives_no_number(story: Story) -> None:
    for name in ("tom", "lien", "griet"):
        answer = visitor(story, name).get(at(story, "checkin", story.goal["school"]))
        assert answer.status_code == 403


def test_the_same_number_sent_twice_is_one(story: Story) -> None:
    for _ in range(2):
        visitor(story, "bilal").post(
            at(story, "checkin", story.goal["school"]), {"number": "4", "key": "once"}
        )
    assert everything(story).count("checkin.made") == 2
