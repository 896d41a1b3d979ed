"""When somebody's say ends: for whatever was asked, said and done, and at whatever hour."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from gezinsplan.plans.parting_rules import (
    TIME_TO_ANSWER,
    Standing,
    is_void,
    may_go_alone,
    takes_effect,
)

BRUSSELS = ZoneInfo("Europe/Brussels")
moments = st.builds(
    lambda minutes, zone: (datetime(2025, 1, 1, tzinfo=UTC) + minutes).astimezone(zone),
    st.timedeltas(timedelta(0), timedelta(days=7 * 365)),
    st.sampled_from([UTC, BRUSSELS]),
)
later = st.timedeltas(timedelta(0), timedelta(days=20))
standings = st.builds(Standing, moments, *[st.booleans()] * 5)


@given(moments)
def test_three_days_are_seventy_two_real_hours_whatever_clocks_do(asked_at: datetime) -> None:
    waited = may_go_alone(asked_at) - asked_at.astimezone(UTC)
    assert waited.total_seconds() == 72 * 3600


@given(standings, later)
def test_nothing_happens_when_who_asks_or_who_is_asked_decides_no_more(
    asked: Standing, wait: timedelta
) -> None:
    happens = takes_effect(asked, asked.asked_at.astimezone(UTC) + wait)
    assert not (happens and is_void(asked))
    assert not happens or asked.asker_decides


@given(standings, later)
def test_without_a_second_yes_it_takes_time_a_reader_and_no_no(
    asked: Standing, wait: timedelta
) -> None:
    happens = takes_effect(asked, asked.asked_at.astimezone(UTC) + wait)
    if happens and not asked.agreed:
        assert wait >= TIME_TO_ANSWER
        assert asked.heard
        assert not asked.refused


@given(standings, later)
def test_a_second_yes_needs_no_time(asked: Standing, wait: timedelta) -> None:
    at_once = takes_effect(asked, asked.asked_at.astimezone(UTC))
    assert at_once == (asked.agreed and not is_void(asked))
    if at_once:
        assert takes_effect(asked, asked.asked_at.astimezone(UTC) + wait)


@given(standings, later, later)
def test_what_may_happen_stays_possible_as_time_goes_on(
    asked: Standing, wait: timedelta, more: timedelta
) -> None:
    then = asked.asked_at.astimezone(UTC) + wait
    assert takes_effect(asked, then) <= takes_effect(asked, then + more)
