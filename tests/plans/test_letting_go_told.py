"""Who is asked to go hears it, and what somebody can't read they aren't silent about (L66)."""

from typing import Any

import pytest
from django.core import mail

from gezinsplan.kit import clock
from gezinsplan.plans import tasks
from gezinsplan.plans.models import (
    Event,
    Member,
    NotAllowedError,
    Notice,
    Parting,
    erasing,
    hiding,
    letting_go,
)
from tests.people_of_the_story import Story
from tests.plans.pages import recorded
from tests.plans.parting import KINDS, ask, decides, let_three_decide, turn


@pytest.fixture
def three(story: Story, settings: Any, tmp_path: Any) -> Story:
    """Malika, Karim and Zestien decide together."""
    settings.ANCHORS = tmp_path / "anchors"
    return let_three_decide(story)


def test_malika_is_told_at_once_on_her_own_channel_in_words_that_say_nothing(three: Story) -> None:
    row = ask(three, "malika", "karim", "life")
    notices = Notice.objects.filter(plan_id=three.plan.pk, subject=row.pk)
    assert not notices.exists()
    asked = _event(three, "parting.asked")
    for _ in range(2):
        tasks.tell.call(str(three.plan.pk), str(asked))
    assert [one.member_id for one in notices] == [three.seat("malika").pk]
    assert [sent.to for sent in mail.outbox] == [["malika@example.org"]]
    told = f"{mail.outbox[0].subject} {mail.outbox[0].body}"
    assert not [name for name in ("Karim", "Malika", "overl", "beslis") if name in told]


@pytest.mark.parametrize("what", KINDS)
def test_malika_is_told_also_when_two_are_faster_than_the_worker(three: Story, what: str) -> None:
    row = ask(three, "malika", "karim", what)
    letting_go.say_yes(row, by=three.seat("zestien"))
    for code in ("parting.asked", recorded(three)[-1]):
        tasks.tell.call(str(three.plan.pk), str(_event(three, code)))
    assert [sent.to for sent in mail.outbox] == [["malika@example.org"]]


def _event(story: Story, code: str) -> Any:
    return Event.objects.filter(plan_id=story.plan.pk, verb=code).latest("number").pk


@pytest.mark.parametrize(("by", "whom"), [("karim", "malika"), ("malika", "karim")])
def test_of_who_hides_nothing_is_told_and_silence_is_no_yes(
    three: Story, by: str, whom: str
) -> None:
    row = ask(three, "malika", "karim")
    hiding.block(three.person[whom], "everything", by=three.seat(by))
    tasks.tell.call(str(three.plan.pk), str(_event(three, "parting.asked")))
    assert mail.outbox == []
    turn(100)
    assert decides(three, "malika")
    came = Parting.objects.get(plan_id=three.plan.pk, pk=row.pk).came
    assert came == ("" if by == "karim" else "void")


def test_karim_does_not_hide_from_malika_to_put_her_out_in_silence(three: Story) -> None:
    hiding.block(three.person["malika"], "everything", by=three.seat("karim"))
    row = ask(three, "malika", "karim")
    assert row.due_at is None
    turn(100)
    assert decides(three, "malika")
    letting_go.step_back(three.seat("zestien"))
    letting_go.take_back(row, by=three.seat("karim"))
    with pytest.raises(NotAllowedError):
        ask(three, "malika", "karim")


def test_who_asks_puts_malika_not_to_sleep_and_while_she_sleeps_nothing_happens(
    three: Story,
) -> None:
    ask(three, "malika", "karim")
    malika = three.seat("malika")
    with pytest.raises(NotAllowedError):
        hiding.let_sleep(malika, by=three.seat("karim"))
    Member.objects.filter(plan_id=three.plan.pk, pk=malika.pk).update(asleep_at=clock.now())
    turn(100)
    assert decides(three, "malika")


def test_karim_who_is_erased_leaves_no_question_behind(three: Story) -> None:
    ask(three, "malika", "karim")
    erasing.erase_person(three.person["karim"], by=three.seat("karim"))
    assert not Parting.objects.filter(plan_id=three.plan.pk).exists()
