"""When the family of the two is gone: nothing lies still for ever, and nobody's words are lost."""

import pytest

from gezinsplan.care.models import Clash, ClashPlace, Goal
from gezinsplan.care.models.looking_again import where_to_look
from gezinsplan.plans.models import hiding
from gezinsplan.plans.models.closing import end_seat
from gezinsplan.plans.models.erasing import erase_person
from tests.care.asking import at, everything, text
from tests.care.differing import OTHER, differ, send, shown
from tests.people_of_the_story import Story
from tests.visitors import visitor

WAKE = "Kijk er toch weer naar"


def differing_about_an_idea(story: Story, goal: Goal | None = None) -> tuple[Clash, Goal]:
    """Let the grown-up daughter of sixteen and Lien differ about what Lien puts forward."""
    idea = Goal.write(OTHER, by=story.seat("lien"))
    return differ(story, "zestien", goal=goal, parked=str(idea.pk)), idea


def pile(story: Story, name: str = "malika") -> str:
    """Return the pile of proposals as somebody reads it."""
    return text(visitor(story, name).get(at(story, "proposals")))


def waits_again(idea: Goal) -> bool:
    """Tell whether an idea is one to look at again."""
    idea.refresh_from_db()
    return idea.state == Goal.State.PROPOSED


@pytest.mark.slow
def test_who_remains_says_that_it_is_over_when_the_family_of_the_two_left(story: Story) -> None:
    clash, idea = differing_about_an_idea(story, story.goal["school"])
    assert "Voor ons is dit klaar" not in shown(story, clash, "lien")
    assert send(story, "clash_end", clash, "lien") == 403
    end_seat(story.seat("zestien"))
    assert "Voor ons is dit klaar" in shown(story, clash, "lien")
    assert send(story, "clash_end", clash, "lien") == 303
    assert waits_again(idea)
    assert everything(story)[-1] == "clash.ended"


@pytest.mark.slow
def test_who_decides_about_the_goal_ends_it_and_nobody_else_does(story: Story) -> None:
    clash, idea = differing_about_an_idea(story, story.goal["school"])
    assert send(story, "clash_end", clash) == 403
    end_seat(story.seat("zestien"))
    for name in ("tom", "griet", "bilal"):
        assert send(story, "clash_end", clash, name) == 403
    assert send(story, "clash_end", clash) == 303
    assert waits_again(idea)
    assert everything(story)[-1] == "clash.ended"


@pytest.mark.slow
def test_who_decides_wakes_an_idea_without_reading_what_the_two_said(story: Story) -> None:
    clash, idea = differing_about_an_idea(story)
    malika = visitor(story, "malika")
    assert WAKE not in pile(story)
    assert malika.post(at(story, "goal_wake", idea)).status_code == 403
    end_seat(story.seat("zestien"))
    assert WAKE in pile(story)
    assert WAKE not in pile(story, "yasmina")
    assert visitor(story, "yasmina").post(at(story, "goal_wake", idea)).status_code == 403
    assert malika.get(at(story, "clash", clash)).status_code == 404
    for _ in range(2):
        assert malika.post(at(story, "goal_wake", idea)).status_code == 303
    assert waits_again(idea)
    assert everything(story).count("clash.ended") == 1


@pytest.mark.slow
def test_what_somebody_hidden_left_behind_is_no_trace_of_them(story: Story) -> None:
    _, idea = differing_about_an_idea(story)
    hiding.block(story.person["malika"], "everything", by=story.seat("zestien"))
    end_seat(story.seat("zestien"))
    assert WAKE not in pile(story)
    assert visitor(story, "malika").post(at(story, "goal_wake", idea)).status_code == 403


@pytest.mark.slow
@pytest.mark.parametrize("gone", ["zestien", "lien"])
def test_where_to_look_again_stays_with_who_said_it(story: Story, gone: str) -> None:
    clash = differ(story, "zestien")
    send(story, "clash_date", clash, "lien", due="2027-03-01", where="Bij mij op kantoor")
    said = ClashPlace.objects.get(plan_id=story.plan.pk)
    assert said.voice_id == story.person["lien"].pk
    assert "Bij mij op kantoor" in shown(story, clash, "zestien")
    eraser = "zestien" if gone == "zestien" else "malika"
    erase_person(story.person[gone], by=story.seat(eraser))
    left = [row.words for row in ClashPlace.objects.filter(plan_id=story.plan.pk)]
    assert left == (["Bij mij op kantoor"] if gone == "zestien" else [])
    assert Clash.objects.filter(plan_id=story.plan.pk).exists() is (gone == "lien")


def test_who_says_another_place_says_it_in_own_words_and_the_other_words_are_gone(
    story: Story,
) -> None:
    clash = differ(story, "zestien")
    for name, where in (("lien", "Op kantoor"), ("zestien", "Bij ons thuis"), ("lien", "")):
        send(story, "clash_date", clash, name, due="2027-03-01", where=where)
        assert where_to_look(clash, story.seat("lien")) == where
    assert not ClashPlace.objects.filter(plan_id=story.plan.pk).exists()
    assert everything(story)[-3:] == ["clash.dated"] * 3
