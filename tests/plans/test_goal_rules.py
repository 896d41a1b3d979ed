"""Who decides about one goal: for whoever owns it, steers the plan or was given it."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsplan.plans.goal_rules import (
    Say,
    may_be_given,
    may_close,
    may_give,
    may_move,
    may_take,
    may_take_back,
    yes_to_give,
    yes_to_open,
)
from gezinsplan.plans.rules import AGES, Jurisdiction, Ring, birthday_of

PEOPLE = [UUID(int=n) for n in range(5)]
someone = st.sampled_from(PEOPLE)
some = st.frozensets(someone)


@st.composite
def says(draw: st.DrawFn) -> Say:
    """Any goal: owners and who of them is heard, who steers (always somebody), who was given it."""
    owners = draw(st.frozensets(someone, min_size=1))
    heard = frozenset(draw(st.sets(st.sampled_from(sorted(owners)))))
    deciders = draw(some)
    asleep = draw(some) - deciders
    return Say(owners, heard, draw(st.frozensets(someone, min_size=1)), deciders, asleep)


@pytest.mark.slow
@given(says(), some)
def test_opening_waits_for_each_who_decides_and_for_nobody_else(
    say: Say, yes: frozenset[UUID]
) -> None:
    waits = yes_to_open(say, yes)
    assert waits == (say.deciders or say.steers) - yes
    assert (not waits) == (say.decides <= yes)


@pytest.mark.slow
@given(says(), someone, someone)
def test_one_alone_closes_it_but_never_to_who_decides_or_whose_it_is(
    say: Say, who: UUID, whom: UUID
) -> None:
    closes = may_close(say, who, whom)
    assert not (closes and whom in say.given | say.owners)
    if who in say.decides and whom not in say.given | say.owners:
        assert closes


@given(says(), someone)
def test_whoever_owns_a_goal_always_says_where_it_stands_and_nobody_else_drops_it(
    say: Say, who: UUID
) -> None:
    for drops in (True, False):
        assert may_move(say, who, drops=drops) or who not in say.owners
    assert may_move(say, who, drops=True) == (who in say.owners)
    assert not may_move(say, who, drops=False) or who in say.owners | say.deciders


@pytest.mark.slow
@given(says(), someone, some)
def test_nobody_gives_a_goal_past_whoever_owns_it_and_has_a_say(
    say: Say, who: UUID, to: frozenset[UUID]
) -> None:
    if may_give(say, who, to):
        assert who in say.steers | say.heard
        assert say.heard <= to | say.given | {who}


@pytest.mark.slow
@given(says(), someone)
def test_whoever_owns_a_goal_and_has_a_say_gives_it_to_all_whose_it_is(say: Say, who: UUID) -> None:
    assert may_give(say, who, say.heard | {who}) == (who in say.heard | say.steers)


@pytest.mark.slow
@given(says(), someone, some)
def test_it_holds_only_when_all_who_decide_and_steer_said_yes_and_no_yes_makes_it_harder(
    say: Say, to: UUID, yes: frozenset[UUID]
) -> None:
    waits = yes_to_give(say, to, yes)
    assert to not in waits
    assert (say.steers | say.given) - {to} <= waits | yes
    for more in PEOPLE:
        assert yes_to_give(say, to, yes | {more}) <= waits


@pytest.mark.slow
@given(says(), someone, someone)
def test_who_decides_can_always_stop_and_a_stranger_to_it_ends_nothing(
    say: Say, who: UUID, of: UUID
) -> None:
    if of in say.given:
        assert may_take_back(say, of, of)
    if who not in say.steers | say.heard | {of}:
        assert not may_take_back(say, who, of)


@pytest.mark.slow
@given(says(), someone)
def test_a_goal_that_was_given_is_answered_by_who_decides_alone(say: Say, who: UUID) -> None:
    assert may_take(say, who) == (who in say.deciders if say.deciders else True)


@given(
    st.sampled_from(list(Ring)),
    st.none() | st.dates(date(1940, 1, 1), date(2026, 11, 25)),
    st.sampled_from(list(Jurisdiction)),
    st.booleans(),
)
def test_never_who_helps_never_a_young_child_and_a_teen_only_about_an_own_goal(
    ring: Ring, born: date | None, law: Jurisdiction, own: bool
) -> None:
    today = date(2026, 11, 25)
    allowed = may_be_given(ring, born, today, law, own=own)
    assert not (allowed and ring != Ring.FAMILY)
    if born and today < birthday_of(born, AGES[law].own_say):
        assert not allowed
    if born and today < birthday_of(born, AGES[law].adult):
        assert not (allowed and not own)
    if ring == Ring.FAMILY and (born is None or today >= birthday_of(born, AGES[law].adult)):
        assert allowed
