"""What comes round: each week, each other week, on school days, until a day; days only."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gezinsplan.care.rules import GRACE, SCHOOL_DAYS, Rhythm, rhythm_of, word_before

MONDAY = date(2026, 11, 23)
days = st.dates(date(2020, 1, 1), date(2032, 12, 31))
rhythms = st.builds(
    Rhythm,
    st.frozensets(st.integers(0, 6), min_size=1),
    st.sampled_from((1, 2)),
    st.none() | days,
)


def _rounds(rhythm: Rhythm, start: date, most: int = 30) -> list[date]:
    found: list[date] = []
    day = rhythm.first(start)
    while day and len(found) < most:
        found.append(day)
        day = rhythm.after(day, start)
    return found


def test_griet_drives_each_tuesday_and_thursday_until_the_holidays() -> None:
    drives = Rhythm(frozenset({1, 3}), until=date(2026, 12, 3))
    assert _rounds(drives, MONDAY) == [date(2026, 11, day) for day in (24, 26)] + [
        date(2026, 12, day) for day in (1, 3)
    ]
    assert drives.rule() == "FREQ=WEEKLY;INTERVAL=1;BYDAY=TU,TH;UNTIL=20261203"


def test_pieter_sleeps_at_papas_each_other_friday() -> None:
    sleeps = Rhythm(frozenset({4}), weeks=2)
    assert _rounds(sleeps, MONDAY, 3) == [
        date(2026, 11, 27),
        date(2026, 12, 11),
        date(2026, 12, 25),
    ]


def test_a_school_day_is_no_saturday() -> None:
    assert {day.weekday() for day in _rounds(Rhythm(SCHOOL_DAYS), MONDAY)} == set(SCHOOL_DAYS)


def test_a_leap_day_and_the_nights_of_the_clock_are_days_like_others() -> None:
    daily = Rhythm(frozenset(range(7)))
    for night in (date(2028, 2, 28), date(2026, 3, 28), date(2026, 10, 24)):
        assert daily.after(night, night) == night + timedelta(days=1)


@given(rhythms)
def test_a_rule_tells_the_whole_rhythm(rhythm: Rhythm) -> None:
    assert rhythm_of(rhythm.rule()) == rhythm


@pytest.mark.slow
@settings(deadline=None)
@given(rhythms, days)
def test_rounds_fall_on_their_days_in_order_and_never_after_the_end(
    rhythm: Rhythm, start: date
) -> None:
    found = _rounds(rhythm, start)
    assert found == sorted(set(found))
    assert all(day >= start and day.weekday() in rhythm.days for day in found)
    assert all(rhythm.until is None or day <= rhythm.until for day in found)
    weeks = {(day - start + timedelta(days=start.weekday())).days // 7 for day in found}
    assert all(week % rhythm.weeks == 0 for week in weeks)


@pytest.mark.slow
@settings(deadline=None)
@given(rhythms, days, st.integers(0, 60))
def test_it_doesn_t_matter_how_many_nights_nobody_looked(
    rhythm: Rhythm, start: date, away: int
) -> None:
    """A worker that was down finds the same next day as one that looked each night."""
    today, day = start + timedelta(days=away), rhythm.first(start)
    while day and day < today:
        day = rhythm.after(day, start)
    assert rhythm.after(today - timedelta(days=1), start) == day


@given(
    days,
    st.lists(st.integers(-10, 3), min_size=1, max_size=14, unique=True),
    st.booleans(),
)
@pytest.mark.slow
def test_word_comes_at_most_once_a_mark_and_never_late(
    day: date, looks: list[int], again: bool
) -> None:
    marks = []
    for left in sorted(looks):
        now = datetime.combine(day, time(9), UTC) + timedelta(days=left)
        before = word_before(day, now, again=again)
        if before is not None:
            assert 0 <= before + left <= GRACE[before]
            marks.append(before)
    assert marks == sorted(marks, reverse=True)
    assert not again or set(marks) <= {1}
