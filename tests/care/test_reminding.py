"""Word before a day: who gets it, when, once, and without a word of content."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail

from gezinsplan.care import tasks
from gezinsplan.care.models import Agreement, Reminded
from gezinsplan.care.models.reminded import who_waits
from gezinsplan.care.rules import Rhythm
from gezinsplan.kit import clock
from gezinsplan.plans import tasks as plans
from gezinsplan.plans.models import Event, Plan, Tie, hiding, persons
from gezinsplan.plans.models.reminding import wish_word
from tests.people_of_the_story import Story
from tests.visitors import visitor

BRUSSELS = ZoneInfo("Europe/Brussels")
DAY = date(2031, 3, 31)
"""A Monday, the day after the clock went forward."""


def _at(day: date, hour: int = 9) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=BRUSSELS)


def _before(days: int, hour: int = 9) -> datetime:
    return _at(DAY - timedelta(days=days), hour)


@pytest.fixture
def visit(story: Story) -> Agreement:
    """Tom looks along in the classroom on a day to come."""
    return _agree(story, "tom")


def _agree(story: Story, name: str, **more: Any) -> Agreement:
    malika = story.seat("malika")
    return Agreement.make("Een keer meekijken", [story.person[name]], by=malika, due=DAY, **more)


def _turn(moment: datetime) -> int:
    """Make a round at a moment; returns how many mails it sent."""
    before = len(mail.outbox)
    with clock.at(moment):
        tasks.remind()
    return len(mail.outbox) - before


def test_tom_hears_a_week_and_a_day_before_and_once_each(story: Story, visit: Agreement) -> None:
    rounds = (8, 7, 7, 5, 2, 1, 1, 0)
    assert [_turn(_before(days)) for days in rounds] == [0, 1, 0, 0, 0, 1, 0, 0]
    sent = mail.outbox[-1]
    assert sent.to == [story.account["tom"].email]
    said = f"{sent.subject} {sent.body}"
    assert "meekijken" not in said
    assert "Malika" not in said


def test_family_and_neighbours_hear_nothing_until_they_wish(story: Story) -> None:
    for name in ("griet", "yasmina"):
        _agree(story, name)
    assert _turn(_before(1)) == 0
    visitor(story, "griet").post(_wish(story), {"how": "mail"})
    event = Event.objects.filter(plan_id=story.plan.pk).latest("number")
    assert event.verb == "member.reminded"
    assert not story.seat("malika").sees(Event).filter(pk=event.pk).exists()
    assert _turn(_before(1)) == 1


def _wish(story: Story) -> str:
    return f"/plannen/{story.plan.pk}/meer/bericht/"


def test_who_comes_to_help_can_wish_for_nothing(story: Story, visit: Agreement) -> None:
    wish_word(story.seat("tom"), "no", by=story.seat("tom"))
    assert _turn(_before(1)) == 0


def test_two_agreements_make_one_mail(story: Story, visit: Agreement) -> None:
    _agree(story, "tom")
    assert _turn(_before(1)) == 1
    assert Reminded.objects.filter(plan_id=story.plan.pk).count() == 2


def test_nobody_hears_of_what_somebody_hid_from_them(story: Story) -> None:
    """A mail with nothing behind it would tell Tom that something is hidden (L61)."""
    griet = story.person["griet"]
    both = [story.person["tom"], griet]
    Agreement.make("Samen kijken", both, by=story.seat("malika"), due=DAY)
    hiding.block(story.person["tom"], "everything", by=story.seat("griet"))
    assert _turn(_before(1)) == 0


def test_nothing_comes_of_what_is_kept_moved_dropped_or_asleep(
    story: Story, visit: Agreement
) -> None:
    malika = story.seat("malika")
    visit.keep(by=malika)
    assert _turn(_before(1)) == 0
    visit.unkeep(by=malika)
    visit.another_day(DAY + timedelta(days=20), by=malika)
    assert _turn(_before(1)) == 0
    visit.another_day(DAY, by=malika)
    tom = story.seat("tom")
    tom.asleep_at = clock.now()
    tom.save()
    assert _turn(_before(1)) == 0


def test_a_new_day_gets_word_anew(story: Story, visit: Agreement) -> None:
    assert _turn(_before(1)) == 1
    visit.another_day(DAY + timedelta(days=3), by=story.seat("malika"))
    assert _turn(_before(-2)) == 1


def test_after_a_death_there_is_silence_on_that_person(story: Story, visit: Agreement) -> None:
    tie = Tie(plan=story.plan, subject=visit.pk, person=story.person["hanae"], how=Tie.How.ABOUT)
    tie.save()
    persons.note_death(story.person["hanae"], DAY - timedelta(days=30), by=story.seat("malika"))
    assert _turn(_before(1)) == 0


def test_what_comes_round_each_week_gets_word_one_day_before_each(story: Story) -> None:
    rule = Rhythm(frozenset({DAY.weekday()})).rule()
    row = _agree(story, "tom", repeats=rule, since=DAY)
    assert [_turn(_before(days)) for days in (7, 1)] == [0, 1]
    row.keep(DAY, by=story.seat("tom"))
    assert [_turn(_before(days)) for days in (0, -6)] == [0, 1]


def test_a_worker_that_was_away_for_two_days_sends_nothing_twice_and_nothing_stale(
    story: Story, visit: Agreement
) -> None:
    assert _turn(_before(5)) == 1
    assert _turn(_before(0)) == 1
    assert _turn(_before(0, hour=11)) == 0


def test_nobody_is_woken_for_it_and_after_noon_it_is_too_late(
    story: Story, visit: Agreement
) -> None:
    for days, hour in ((1, 6), (1, 22), (0, 13), (-1, 9)):
        assert _turn(_before(days, hour)) == 0


def test_a_mail_that_could_not_be_sent_is_still_due(
    story: Story, visit: Agreement, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_seat: Any) -> None:
        raise OSError("no mail server")

    monkeypatch.setattr(tasks, "mail_waiting", refuse)
    tom = story.seat("tom")
    with clock.at(_before(1)), pytest.raises(OSError, match="no mail server"):
        tasks.send_word.func(str(story.plan.pk), str(tom.pk))
    monkeypatch.undo()
    assert _turn(_before(1)) == 1


def test_oma_chooses_by_her_link_and_is_mailed_a_new_one(story: Story) -> None:
    oma, malika, plan = story.person["fatima"], story.seat("malika"), str(story.plan.pk)
    persons.write_detail(oma, "email", "oma@example.org", by=malika)
    plans.mail_link.call(plan, str(oma.pk), str(malika.pk))
    visitor(story, "fatima").post(f"/blad/{plan}/bericht/vooraf/", {"how": "mail"})
    soon = clock.today(story.plan.time_zone) + timedelta(days=2)
    Agreement.make("Soep", [oma], by=malika, due=soon)
    assert _turn(_at(soon - timedelta(days=1))) == 1
    assert mail.outbox[-1].to == ["oma@example.org"]
    assert f"/blad/{plan}/" in mail.outbox[-1].body


def test_only_plans_with_a_day_that_comes_near_are_looked_into(
    story: Story, django_assert_max_num_queries: Any
) -> None:
    with clock.at(datetime(2040, 1, 1, 9, tzinfo=UTC)), django_assert_max_num_queries(1):
        assert list(who_waits(clock.now())) == []
    assert Plan.objects.exists()
