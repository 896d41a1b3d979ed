"""Somebody who came to help takes leave: a last day, a thank you, and then no look any more."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from gezinsplan.care.models.hand_over import HandOver
from gezinsplan.kit import clock
from gezinsplan.plans.models import Event, Member, NotAllowedError, Person
from gezinsplan.plans.models.asking import hold_who_steer
from gezinsplan.plans.models.closing import around, end_seat
from gezinsplan.plans.models.inviting import quiet_seat, seat_of
from gezinsplan.plans.rules import Ring

NEAREST_DAY = timedelta(days=1)


def hand_over_of(person: Person, *, by: Member) -> HandOver | None:
    """Return the last hand-over about somebody's leaving that a member sees."""
    rows = by.sees(HandOver).filter(leaving=person.pk).order_by("-made_at")
    return rows.first()


def begin_hand_over(
    person: Person,
    *,
    by: Member,
    last_day: date | None = None,
    key: str = "",
) -> HandOver:
    """The family says that somebody leaves; without a day, at once.

    Raises NotAllowedError for family, and for who decides: that is a question first (L66).
    """
    seat = seat_of(person)
    if person.ring == Ring.FAMILY or person.died or (seat and (seat.steers or seat.pk == by.pk)):
        raise NotAllowedError("hand_over.write")
    row = HandOver(
        plan=by.plan,
        circle=around(person, by),
        leaving=person,
        last_day=last_day,
        language=by.plan.language,
    )
    with transaction.atomic():
        row.save(force_insert=True)
        row.tie(by)
        by.plan.record("hand_over.begun", by=by, subject=row, key=key)
        if last_day is None:
            end_now(row, by=by)
    return row


def choose_new(
    row: HandOver, coming: Person, first_day: date | None, *, by: Member, key: str = ""
) -> None:
    """The family says who comes instead; nothing opens by it."""
    chosen = row.coming_id not in (None, coming.pk) and row.agreed_at
    if chosen or not coming.can_be_named:
        raise NotAllowedError("hand_over.write")
    with transaction.atomic():
        by.plan.record("hand_over.changed", by=by, subject=row, key=key)
        if row.coming_id != coming.pk:
            row.reads, row.agreed_by = [], []
        row.coming, row.first_day = coming, first_day
        row.save(update_fields=("coming", "first_day", "reads", "agreed_by"))


def end_now(row: HandOver, *, by: Member, key: str = "") -> None:
    """Access ends at once, today instead of on the last day (L67). Twice does nothing."""
    with transaction.atomic():
        if not _over(row):
            return
        person: Person = Person.objects.get(plan_id=by.plan_id, pk=row.leaving_id)
        seat = seat_of(person)
        if person.left_at and seat is None:
            return
        seat = seat or quiet_seat(person, plan=by.plan)
        if seat.steers:
            raise NotAllowedError("hand_over.write")
        by.plan.record("member.ended", by=by, subject=seat, key=key)
        end_seat(seat)


def _over(row: HandOver) -> bool:
    now = clock.now()
    rows = HandOver.objects.filter(plan_id=row.plan_id, pk=row.pk, ended_at=None)
    row.ended_at = row.ended_at or now
    return bool(rows.update(ended_at=now))


def may_be_over(now: datetime) -> list[tuple[UUID, UUID]]:
    """Return the plan and id of whose last day may be over somewhere: for the rounds alone."""
    rows = HandOver.objects.filter(ended_at=None, last_day__lt=now.date() + NEAREST_DAY)
    return list(rows.values_list("plan_id", "pk"))


def finish_day(plan: UUID, hand_over: UUID) -> None:
    """End a seat when its last day is over on the family's own calendar; twice does nothing."""
    with transaction.atomic():
        seats = hold_who_steer(plan)
        rows = HandOver.objects.select_for_update(no_key=True)
        row: Any = rows.filter(plan_id=plan, pk=hand_over).first()
        if row is None or row.ended_at or row.last_day is None:
            return
        if clock.today(row.plan.time_zone) <= row.last_day:
            return
        seat = seat_of(row.leaving)
        if seat and not seat.steers:
            _say_who_asked(row, seat, list(seats.values()))
            end_seat(seat)
        _over(row)


def _say_who_asked(row: HandOver, seat: Member, deciding: list[Member]) -> None:
    """Write down whose choice the day was; without anybody awake the seat ends all the same."""
    began = Event.objects.filter(plan_id=row.plan_id, subject=row.pk, verb="hand_over.begun")
    chose = began.values_list("actor", flat=True).first()
    awake = [one for one in deciding if one.may("member.end")]
    by = next((one for one in awake if one.person_id == chose), awake[0] if awake else None)
    if by:
        by.plan.record("member.ended", by=by, subject=seat)
