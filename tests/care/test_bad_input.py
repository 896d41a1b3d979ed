"""What can't be right is asked again, and nothing that was typed is lost."""

from typing import Any
from uuid import uuid4

import pytest

from gezinsplan.care.models import Agreement, CheckIn, Goal
from tests.care.asking import at, text
from tests.people_of_the_story import Story
from tests.visitors import visitor

NICE = "Zondag eten we samen"
LONG = "woord " * 2000
WRONG_AGREEMENTS: list[dict[str, Any]] = [
    {"words": ""},
    {"words": "   "},
    {"words": LONG},
    {"words": "nul\0teken"},
    {"words": NICE, "due": "gisteren"},
    {"words": NICE, "due": "2001-01-01"},
    {"words": NICE, "due": "9999-12-31"},
    {"words": NICE, "due": "2026-02-31"},
    {"words": NICE, "who": [str(uuid4())]},
    {"words": NICE, "who": ["geen-id", ""]},
    {"words": NICE, "goal": "xyz"},
    {"words": NICE, "goal": str(uuid4())},
    {"words": NICE, "moment": "x" * 61},
    {"words": NICE, "key": "k" * 41},
]
STRANGE = ("?doel=xyz", "?doel=%00", "?vanaf=xyz", "?vanaf=-1", "?vanaf=99999999", "?vanaf=²")
WRONG_GOALS: list[dict[str, Any]] = [
    {"words": ""},
    {"words": LONG},
    {"words": NICE, "number": "11"},
    {"words": NICE, "number": "-1"},
    {"words": NICE, "wish": "zeven"},
    {"words": NICE, "domain": "niets"},
    {"words": NICE, "why": "nul\0teken"},
    {"words": NICE, "whose": [str(uuid4())]},
]


def asked_again(answer: Any, said: dict[str, Any]) -> bool:
    """Tell whether a form came back with its words, and without blame."""
    page = text(answer)
    kept = said["words"].strip()[:20].replace("\0", "") in page.replace("\0", "")
    asks = answer.status_code == 422 and "Wat je schreef, staat er nog." in page
    return asks and kept and "ongeldig" not in page.lower()


@pytest.mark.slow
def test_an_agreement_that_cannot_be_is_asked_again(story: Story) -> None:
    malika, before = visitor(story, "malika"), Agreement.objects.count()
    for said in WRONG_AGREEMENTS:
        assert asked_again(malika.post(at(story, "agreement_new"), said), said)
    assert Agreement.objects.count() == before


@pytest.mark.slow
def test_a_goal_that_cannot_be_is_asked_again(story: Story) -> None:
    malika, before = visitor(story, "malika"), Goal.objects.count()
    for said in WRONG_GOALS:
        assert asked_again(malika.post(at(story, "goal_new"), said), said)
    assert Goal.objects.count() == before


def test_a_number_that_cannot_be_is_asked_again(story: Story) -> None:
    malika, before = visitor(story, "malika"), CheckIn.objects.count()
    page = at(story, "checkin", story.goal["school"])
    for number in ("", "11", "-1", "drie", "3.5", "\0"):
        assert asked_again(malika.post(page, {"number": number, "words": NICE}), {"words": NICE})
    assert CheckIn.objects.count() == before


def test_a_reworded_goal_without_words_keeps_the_rest(story: Story) -> None:
    answer = visitor(story, "malika").post(
        at(story, "goal_edit", story.goal["school"]), {"words": "", "why": NICE, "version": "1"}
    )
    assert asked_again(answer, {"words": NICE})


def test_a_version_that_is_no_number_is_asked_again(story: Story) -> None:
    answer = visitor(story, "malika").post(
        at(story, "goal_edit", story.goal["school"]), {"words": NICE, "version": "x"}
    )
    assert asked_again(answer, {"words": NICE})


def test_what_looks_like_a_script_is_shown_as_words(story: Story) -> None:
    hostile = "<script>alert(1)</script>"
    malika = visitor(story, "malika")
    malika.post(at(story, "goal_new"), {"words": hostile, "why": hostile})
    malika.post(at(story, "agreement_new"), {"words": hostile, "moment": hostile})
    for page in ("plan", "agreements", "order", "agreement_new"):
        assert "<script>alert" not in text(malika.get(at(story, page)))
    assert "&lt;script&gt;alert(1)" in text(malika.get(at(story, "plan")))


def test_the_same_person_chosen_twice_is_named_once(story: Story) -> None:
    griet = str(story.person["griet"].pk)
    visitor(story, "malika").post(
        at(story, "agreement_new"), {"words": NICE, "who": [griet, griet]}
    )
    page = text(visitor(story, "malika").get(at(story, "agreements")))
    assert NICE in page
    assert "Griet, Griet" not in page


@pytest.mark.slow
def test_a_strange_address_is_no_error(story: Story) -> None:
    malika = visitor(story, "malika")
    for page in ("agreement_new", "agreements", "plan", "proposals"):
        for query in STRANGE:
            assert malika.get(at(story, page) + query).status_code == 200


def test_an_id_that_is_nobodys_is_not_there(story: Story) -> None:
    malika = visitor(story, "malika")
    for page in ("goal", "goal_edit", "checkin", "goal_take", "other_day", "agreement_take"):
        assert malika.get(at(story, page, uuid4())).status_code == 404
    assert malika.get(f"/plannen/{story.plan.pk}/doelen/xyz/").status_code == 404


def test_a_strange_way_back_goes_to_the_list(story: Story) -> None:
    for back in ("https://elders.example/", "xyz", "\0", "x" * 5000):
        answer = visitor(story, "malika").post(
            at(story, "keep", story.agreement["oma"]), {"back": back, "key": "\0" * 3}
        )
        assert (answer.status_code, answer.headers["Location"]) == (303, at(story, "agreements"))


def test_an_unknown_state_changes_nothing(story: Story) -> None:
    for state in ("", "let_go", "proposed", "x" * 500):
        visitor(story, "malika").post(
            at(story, "goal_state", story.goal["school"]), {"state": state}
        )
    story.goal["school"].refresh_from_db()
    assert story.goal["school"].state == "working"
