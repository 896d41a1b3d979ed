"""What a page reads at once is what a member sees, for everybody and every kind of row."""

from typing import Any

import pytest

from gezinsplan.care.models import Agreement, CheckIn, Goal
from gezinsplan.kit import clock
from gezinsplan.plans.models import Event, Look, Media, Person
from gezinsplan.plans.models.clause import Clause
from gezinsplan.plans.models.inviting import quiet_seat
from gezinsplan.plans.models.reading import NotReadAtOnceError, columns, read
from gezinsplan.plans.models.seating import seat_of
from tests.people_of_the_story import Story

ALL = Clause("1 = 1")
KINDS = (Agreement, CheckIn, Goal, Media, Person)
PEOPLE = ("malika", "karim", "yasmina", "griet", "tom", "lien", "sofie")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", PEOPLE)
def test_what_is_read_at_once_is_what_is_seen(story: Story, kind: Any, name: str) -> None:
    seat = story.seat(name)
    assert {row.pk for row in read(seat, kind, ALL)} == {row.pk for row in seat.sees(kind)}
    assert columns(seat, kind, "COUNT(*)", ALL) == [(seat.sees(kind).count(),)]


def test_a_link_holder_and_a_look_that_goes_back_to_today_read_no_more(story: Story) -> None:
    oma = quiet_seat(story.person["fatima"], plan=story.plan)
    oma.through_link = True
    late = story.seat("lien")
    late.content_from = clock.now()
    for seat in (oma, late):
        for kind in KINDS:
            assert {row.pk for row in read(seat, kind, ALL)} == {row.pk for row in seat.sees(kind)}
    assert read(late, Goal, ALL) == []


def test_a_question_with_an_or_never_gets_round_the_rule(story: Story) -> None:
    tom = story.seat("tom")
    either = Clause("1 = 0 OR 1 = 1")
    for kind in KINDS:
        assert {row.pk for row in read(tom, kind, either)} == {row.pk for row in tom.sees(kind)}


def test_words_that_are_read_at_once_open_as_before(story: Story) -> None:
    seat = story.seat("malika")
    asked = {row.pk: row for row in seat.sees(Agreement)}
    for row in read(seat, Agreement, ALL):
        for field in Agreement._meta.concrete_fields:
            assert getattr(row, field.attname) == getattr(asked[row.pk], field.attname)


@pytest.mark.parametrize("kind", [Event, Look])
def test_what_has_a_rule_of_its_own_is_never_read_past_it(story: Story, kind: Any) -> None:
    with pytest.raises(NotReadAtOnceError):
        read(story.seat("malika"), kind, ALL)


def test_a_seat_is_found_whole_and_an_ended_or_strange_one_not_at_all(story: Story) -> None:
    account = story.account["lien"]
    seat = seat_of(account.pk, story.plan.pk)
    assert seat is not None
    assert (seat.person.name, seat.plan.name) == ("Lien", story.plan.name)
    assert seat.asked == story.seat("lien").asked
    seat.end()
    assert seat_of(account.pk, story.plan.pk) is None
    assert seat_of(story.account["malika"].pk, account.pk) is None
