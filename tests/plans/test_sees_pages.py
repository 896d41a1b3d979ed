"""Who sees what, who chooses it, and that it holds at once."""

from typing import Any

import pytest

from gezinsplan.care.models import Goal
from gezinsplan.plans.models import Member
from gezinsplan.plans.rules import Choice
from tests.people_of_the_story import Story
from tests.plans.pages import LONG, SCRIPT, at, choose, recorded, sees_goal, words
from tests.visitors import visitor


def test_malika_reads_per_person_what_they_see(story: Story) -> None:
    html = words(visitor(story, "malika").get(at(story, "access")).content.decode())
    assert "Ziet “Sami gaat weer graag naar school” en eigen afspraken" in html
    assert "Ziet het hele plan" in html


@pytest.mark.parametrize(
    ("choice", "money"), [("everything", True), ("not_private", True), ("own_only", False)]
)
def test_a_plain_choice_holds_at_once(story: Story, choice: str, money: bool) -> None:
    assert choose(story, "tom", {"choice": choice}).status_code == 303
    assert sees_goal(story, "tom", "money") == money
    assert story.seat("tom").choice == choice
    assert recorded(story)[-1] == "consent.chosen"


def test_choosing_precisely_is_one_choice_and_the_goals_have_a_name_of_their_own(
    story: Story,
) -> None:
    page = visitor(story, "malika").get(at(story, "sees", story.person["griet"].pk))
    html = page.content.decode()
    assert html.count("Precies kiezen<") == 1
    assert "Welke doelen?</summary>" in html


def test_precisely_one_goal_is_that_goal_and_no_other(story: Story) -> None:
    money = str(story.goal["money"].circle_id)
    choose(story, "griet", {"choice": "precise", "goals": [money]})
    assert sees_goal(story, "griet", "money")
    assert not sees_goal(story, "griet", "school")
    assert story.seat("griet").shared_circle("everyone").pk not in story.seat("griet").reach.circles
    later = Goal.write("Elke zondag samen eten", by=story.seat("malika"))
    assert not story.seat("griet").sees(Goal).filter(pk=later.pk).exists()


def test_precisely_nothing_is_only_own_agreements(story: Story) -> None:
    choose(story, "tom", {"choice": "precise"})
    assert not sees_goal(story, "tom", "school")
    html = words(visitor(story, "malika").get(at(story, "access")).content.decode())
    assert "Sami gaat weer graag" not in html


def test_what_is_taken_back_is_gone_on_the_page_that_was_open(story: Story) -> None:
    tom = visitor(story, "tom")
    page = f"/plannen/{story.plan.pk}/doelen/{story.goal['school'].pk}/"
    assert tom.get(page).status_code == 200
    choose(story, "tom", {"choice": "own_only"})
    assert tom.get(page).status_code == 404


def test_who_keeps_the_overview_reads_it_and_only_who_decides_changes_it(story: Story) -> None:
    assert visitor(story, "lien").get(at(story, "access")).status_code == 200
    for by in ("lien", "bilal"):
        assert choose(story, "tom", {"choice": "everything"}, by=by).status_code == 403
    for by in ("tom", "griet"):
        assert visitor(story, by).get(at(story, "access")).status_code == 403
    assert story.seat("tom").choice == Choice.OWN_ONLY


def test_malika_does_not_choose_what_she_sees_herself(story: Story) -> None:
    assert choose(story, "malika", {"choice": "own_only"}).status_code == 403


@pytest.mark.parametrize(
    "wrong",
    [
        {"choice": ""}, {"choice": SCRIPT}, {"choice": LONG}, {"choice": "precise", "goals": ["x"]},
        {"choice": "precise", "goals": [LONG]}, {"choice": "precise", "key": LONG},
    ],
)  # fmt: skip
def test_a_choice_that_is_none_changes_nothing(story: Story, wrong: dict[str, Any]) -> None:
    before = recorded(story)
    assert choose(story, "tom", wrong).status_code == 422
    assert recorded(story) == before
    assert sees_goal(story, "tom", "school")


def test_sent_twice_it_is_chosen_once(story: Story) -> None:
    for _ in range(2):
        assert choose(story, "tom", {"choice": "not_private", "key": "k1"}).status_code == 303
    assert recorded(story).count("consent.chosen") == 1


def test_somebody_with_a_link_alone_cannot_be_shown_more(story: Story) -> None:
    visitor(story, "fatima")
    page = at(story, "sees", story.person["fatima"].pk)
    assert "persoonlijke link" in visitor(story, "malika").get(page).content.decode()
    assert choose(story, "fatima", {"choice": "everything"}).status_code == 403
    seat = Member.objects.get(plan_id=story.plan.pk, person=story.person["fatima"])
    assert seat.choice == Choice.OWN_ONLY


def test_who_has_no_seat_has_no_such_page(story: Story) -> None:
    page = at(story, "sees", story.person["ria"].pk)
    assert visitor(story, "malika").get(page).status_code == 404


def test_griet_gets_the_overview_and_gives_it_back(story: Story) -> None:
    for job, holds in (("overview", True), ("no_overview", False)):
        assert choose(story, "griet", {"job": job}).status_code == 303
        assert story.seat("griet").coordinates is holds
        assert recorded(story)[-1] == "member.coordinates"


def test_only_grown_family_decides_along(story: Story) -> None:
    assert choose(story, "yasmina", {"job": "steer"}).status_code == 303
    assert story.seat("yasmina").steers
    assert recorded(story)[-1] == "member.steers"
    for name in ("lien", "griet", "zestien", "imane"):
        assert choose(story, name, {"job": "steer"}).status_code == 403
        assert not story.seat(name).steers
    page = visitor(story, "malika").get(at(story, "sees", story.person["zestien"].pk))
    assert 'value="steer"' not in page.content.decode()
    assert choose(story, "tom", {"job": "<script>"}).status_code == 303
