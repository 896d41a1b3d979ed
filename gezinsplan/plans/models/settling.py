"""What comes of a question to take a say away, when time or a second yes has come (L66)."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from gezinsplan.kit import clock
from gezinsplan.plans.models.closing import end_seat
from gezinsplan.plans.models.event import Event
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.parting import Parting, apart
from gezinsplan.plans.models.parting_kinds import KINDS, Around, Kind, around_the_plan
from gezinsplan.plans.models.persons import write_death
from gezinsplan.plans.parting_rules import Standing, is_void, takes_effect


def around_it(row: Parting) -> Around:
    """Return who has a part in a question, held until this change is saved."""
    return KINDS[row.what].around(row.plan_id, row.circle_id)


def finish(plan: UUID, parting: UUID) -> None:
    """Do what time has come for, once; look again whether it still holds at this moment."""
    with transaction.atomic():
        rows = Parting.objects.filter(plan_id=plan, pk=parting, over_at=None)
        asked: Parting | None = rows.first()
        if asked is None:
            return
        around = around_it(asked)
        held = rows.select_for_update(no_key=True, of=("self",)).select_related("person", "plan")
        now: Parting | None = held.first()
        if now and now.due_at and now.due_at <= clock.now():
            settle_it(now, around)


def standing(row: Parting, around: Around) -> Standing:
    """Look how it stands now; whoever hides from who asked is gone for them, and so is this."""
    asker = around.seats.get(row.asked_by_id)
    other = around.seats.get(row.person_id) if row.person_id in around.holders else None
    return Standing(
        asked_at=row.began,
        asker_decides=bool(
            asker and not asker.asleep_at and row.person_id not in asker.reach.hidden
        ),
        other_decides=other is not None,
        heard=bool(other and other.account_id) and _could_read(row, other),
        refused=row.refused_at is not None,
        agreed=row.agreed_by_id is not None,
    )


def _could_read(row: Parting, seat: Member | None) -> bool:
    if seat is None or seat.asleep_at or apart(row.plan_id, row.asked_by_id, row.person_id):
        return False
    silent = Q(verb="plan.quieted") | Q(verb="member.slept", subject=seat.pk)
    slept = Event.objects.filter(silent, plan_id=row.plan_id, began__gte=row.began)
    return not slept.exclude(actor=row.person_id).exists()


def settle_it(row: Parting, around: Around) -> None:
    """Do it, say that it is void, or let it wait for a second yes alone."""
    now = standing(row, around)
    if is_void(now):
        close(row, Parting.Came.VOID)
    elif takes_effect(now, clock.now()):
        seats = around.seats
        KINDS[row.what].carry_out(row, seats[row.person_id], seats[row.asked_by_id])
        close(row, Parting.Came.DONE)
    else:
        row.due_at = None
        row.save(update_fields=("due_at",))


def close(row: Parting, came: str) -> None:
    """Say how a question ended."""
    row.over_at, row.came = clock.now(), came
    row.save(update_fields=("over_at", "came"))


def void(plan: UUID, person: UUID, circle: UUID) -> None:
    """Close the questions about what somebody gave up themselves."""
    rows = Parting.objects.filter(plan_id=plan, person_id=person, circle_id=circle, over_at=None)
    rows.exclude(what__in=Parting.PLAN_WIDE).update(over_at=clock.now(), came=Parting.Came.VOID)


def stop_deciding(seat: Member, *, by: Member, key: str = "", **how: Any) -> None:
    """Let somebody decide about the plan no more."""
    by.plan.record("member.stopped", by=by, subject=seat, key=key, **how)
    seat.steers = False
    seat.save(update_fields=("steers",))


def _stop(_: Parting, seat: Member, by: Member) -> None:
    stop_deciding(seat, by=by)


def _leave(_: Parting, seat: Member, by: Member) -> None:
    by.plan.record("member.ended", by=by, subject=seat)
    end_seat(seat)


def _died(row: Parting, seat: Member, by: Member) -> None:
    day = row.day or clock.today(by.plan.time_zone)
    write_death(row.person, day, [seat], by=by)


KINDS[Parting.What.STEERING] = Kind("member.end", around_the_plan, _stop)
KINDS[Parting.What.SEAT] = Kind("member.end", around_the_plan, _leave)
KINDS[Parting.What.LIFE] = Kind("member.end", around_the_plan, _died)
