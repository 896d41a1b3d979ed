"""Who decides isn't put out alone: it takes three days without a no, or a second yes (L66)."""

from typing import Any

import pytest

from gezinsplan.plans.models import Member, NotAllowedError, Parting, letting_go
from gezinsplan.plans.models.asking import who_steer
from tests.people_of_the_story import Story
from tests.plans.pages import recorded
from tests.plans.parting import KINDS, ask, decides, let_three_decide, page, turn


@pytest.fixture
def three(story: Story, settings: Any, tmp_path: Any) -> Story:
    """Malika, Karim and Zestien decide together."""
    settings.ANCHORS = tmp_path / "anchors"
    return let_three_decide(story)


@pytest.mark.parametrize("what", KINDS)
def test_with_karim_alone_it_takes_three_days_and_not_an_hour_less(three: Story, what: str) -> None:
    ask(three, "malika", "karim", what)
    turn(71.9)
    assert decides(three, "malika")
    turn(72.1)
    assert not decides(three, "malika")
    done = {"steering": "member.stopped", "seat": "member.ended", "life": "person.died"}[what]
    assert recorded(three)[-1] == done
    seated = Member.objects.filter(
        plan_id=three.plan.pk, person=three.person["malika"], ended_at=None
    )
    assert seated.exists() is (what == "steering")
    turn(80)
    assert recorded(three).count(done) <= 2


def test_a_second_yes_does_it_at_once(three: Story) -> None:
    row = ask(three, "malika", "karim")
    assert decides(three, "malika")
    letting_go.say_yes(row, by=three.seat("zestien"))
    assert not decides(three, "malika")
    assert recorded(three)[-3:] == ["parting.asked", "parting.agreed", "member.ended"]


def test_neither_karim_himself_nor_malika_is_the_second(three: Story) -> None:
    row = ask(three, "malika", "karim")
    for name in ("karim", "malika", "griet", "yasmina", "lien"):
        with pytest.raises(NotAllowedError):
            letting_go.say_yes(row, by=three.seat(name))
    assert decides(three, "malika")


@pytest.mark.parametrize("name", ["malika", "zestien"])
def test_after_a_no_time_alone_does_nothing_and_nobody_reads_whose(three: Story, name: str) -> None:
    row = ask(three, "malika", "karim")
    letting_go.say_no(row, by=three.seat(name))
    turn(500)
    assert decides(three, "malika")
    told = page(three, "karim", "malika")
    assert "Er is nee gezegd" in told
    assert "Zestien" not in told
    letting_go.say_yes(row, by=three.seat("zestien"))
    assert not decides(three, "malika")


def test_asking_again_does_not_undo_malikas_no(three: Story) -> None:
    row = ask(three, "malika", "karim")
    letting_go.say_no(row, by=three.seat("malika"))
    letting_go.take_back(row, by=three.seat("karim"))
    ask(three, "malika", "karim")
    turn(500)
    assert decides(three, "malika")


def test_what_karim_takes_back_does_not_happen(three: Story) -> None:
    row = ask(three, "malika", "karim")
    with pytest.raises(NotAllowedError):
        letting_go.take_back(row, by=three.seat("zestien"))
    letting_go.take_back(row, by=three.seat("karim"))
    turn(100)
    assert decides(three, "malika")
    assert recorded(three)[-1] == "parting.taken_back"


def test_two_who_ask_it_of_each_other_never_leave_the_plan_to_nobody(three: Story) -> None:
    letting_go.step_back(three.seat("zestien"))
    ask(three, "malika", "karim")
    ask(three, "karim", "malika")
    turn(80)
    assert len(who_steer(three.plan.pk)) == 1
    assert set(Parting.objects.values_list("came", flat=True)) == {"done", "void"}


def test_karim_who_left_takes_nobody_along_afterwards(three: Story) -> None:
    ask(three, "malika", "karim")
    letting_go.step_back(three.seat("karim"))
    turn(80)
    assert decides(three, "malika")
    assert Parting.objects.get(plan_id=three.plan.pk).came == Parting.Came.VOID
