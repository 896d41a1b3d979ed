"""Taking somebody's say in the plan away: asked, said yes or no to, and done (L66).

Who is asked to go reads it and has three days; a second person who decides may say yes
sooner. What can't be read can't be waited for: then it takes that second yes.
"""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from gezinsplan.kit import clock
from gezinsplan.plans.models.asking import hold_who_steer, is_last_who_steers
from gezinsplan.plans.models.circle import Circle
from gezinsplan.plans.models.closing import end_seat
from gezinsplan.plans.models.event import Event
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.parting import Parting, apart, others_deciding
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.persons import write_death
from gezinsplan.plans.models.plan import AlreadyDoneError, NotAllowedError
from gezinsplan.plans.parting_rules import Standing, is_void, may_go_alone, takes_effect

type Seats = dict[UUID, Member]


def goes_alone(seat: Member, what: str, *, by: Member) -> bool:
    """Tell whether three days are enough: not for who can't read it, nor after an earlier no.

    A no to a death holds for that time alone.
    """
    said_no = Parting.objects.filter(
        plan_id=by.plan_id, person=seat.person_id, asked_by=by.person, what=what
    ).filter(refused_by=seat.person_id)
    again = what != Parting.What.LIFE and said_no.exists()
    reads = seat.account_id and not seat.asleep_at
    return bool(reads) and not again and not apart(by.plan_id, by.person_id, seat.person_id)


def ask_to_part(
    person: Person, what: str, *, by: Member, key: str = "", day: date | None = None
) -> Parting:
    """Ask that somebody who decides stops, leaves, or is noted as dead.

    Raises NotAllowedError, also when nobody could ever say the second yes that it takes;
    AlreadyDoneError while the same person's question about somebody waits.
    """
    with transaction.atomic():
        seats = hold_who_steer(by.plan_id)
        seat = seats.get(person.pk)
        if seat is None or person.pk == by.person_id or person.pk in by.reach.hidden:
            raise NotAllowedError("member.end")
        _one_at_a_time(person, seats, by)
        alone, now = goes_alone(seat, what, by=by), clock.now()
        if not by.may("member.end") or not (alone or others_deciding(by, person.pk)):
            raise NotAllowedError("member.end")
        row = Parting(
            plan=by.plan,
            circle=by.shared_circle(Circle.Kind.EVERYONE),
            person=person,
            what=what,
            day=day,
            asked_by=by.person,
            began=now,
            due_at=may_go_alone(now) if alone else None,
        )
        row.save(force_insert=True)
        by.plan.record("parting.asked", by=by, subject=row, key=key)
    return row


def _one_at_a_time(person: Person, seats: Seats, by: Member) -> None:
    rows = Parting.objects.filter(plan_id=by.plan_id, person=person, asked_by=by.person)
    for waiting in rows.filter(over_at=None):
        if not is_void(_standing(waiting, seats)):
            raise AlreadyDoneError("parting")
        _close(waiting, Parting.Came.VOID)


def say_yes(row: Parting, *, by: Member, key: str = "") -> None:
    """Somebody else who decides says yes too: it happens at once."""
    with transaction.atomic():
        seats, now = hold_who_steer(by.plan_id), _waiting(row, by)
        if by.person_id in (now.person_id, now.asked_by_id):
            raise NotAllowedError("access.change")
        by.plan.record("parting.agreed", by=by, subject=now, key=key)
        now.agreed_by = by.person
        now.save(update_fields=("agreed_by",))
        _settle(now, seats)


def say_no(row: Parting, *, by: Member, key: str = "") -> None:
    """Whom it is about, or somebody else who decides, says no: time alone doesn't do it now."""
    with transaction.atomic():
        now = _waiting(row, by)
        if by.person_id == now.asked_by_id:
            raise NotAllowedError("access.change")
        if now.refused_by_id in (now.person_id, by.person_id):
            return
        by.plan.record("parting.refused", by=by, subject=now, key=key)
        now.refused_by, now.refused_at, now.due_at = by.person, clock.now(), None
        now.save(update_fields=("refused_by", "refused_at", "due_at"))


def take_back(row: Parting, *, by: Member, key: str = "") -> None:
    """Who asked it takes it back."""
    with transaction.atomic():
        now = _waiting(row, by)
        if by.person_id != now.asked_by_id:
            raise NotAllowedError("access.change")
        by.plan.record("parting.taken_back", by=by, subject=now, key=key)
        _close(now, Parting.Came.TAKEN_BACK)


def finish(plan: UUID, parting: UUID) -> None:
    """Do what time has come for, once; look again whether it still holds at this moment."""
    with transaction.atomic():
        seats = hold_who_steer(plan)
        rows = Parting.objects.select_for_update(no_key=True, of=("self",))
        now = rows.select_related("person").filter(plan_id=plan, pk=parting, over_at=None).first()
        if now and now.due_at and now.due_at <= clock.now():
            _settle(now, seats)


def step_back(member: Member, *, key: str = "") -> None:
    """Stop deciding oneself; not while nobody else does."""
    with transaction.atomic():
        hold_who_steer(member.plan_id)
        if not member.steers or is_last_who_steers(member, member.reach.hidden):
            raise NotAllowedError("access.change")
        _stop(member, by=member, key=key, own=True)


def _waiting(row: Parting, by: Member) -> Parting:
    rows = Parting.objects.select_for_update(no_key=True, of=("self",)).select_related("person")
    found: Parting | None = rows.filter(plan_id=by.plan_id, pk=row.pk).first()
    if found is None or not by.sees(Parting).filter(pk=row.pk).exists():
        raise NotAllowedError("access.change")
    if found.over_at:
        raise AlreadyDoneError("parting")
    return found


def _standing(row: Parting, seats: Seats) -> Standing:
    """Look how it stands now; whoever hides from who asked is gone for them, and so is this."""
    asker, other = seats.get(row.asked_by_id), seats.get(row.person_id)
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


def _settle(row: Parting, seats: Seats) -> None:
    standing = _standing(row, seats)
    if is_void(standing):
        _close(row, Parting.Came.VOID)
    elif takes_effect(standing, clock.now()):
        _carry_out(row, seats[row.person_id], by=seats[row.asked_by_id])
        _close(row, Parting.Came.DONE)
    else:
        row.due_at = None
        row.save(update_fields=("due_at",))


def _carry_out(row: Parting, seat: Member, *, by: Member) -> None:
    if row.what == Parting.What.STEERING:
        _stop(seat, by=by)
    elif row.what == Parting.What.SEAT:
        by.plan.record("member.ended", by=by, subject=seat)
        end_seat(seat)
    else:
        day = row.day or clock.today(by.plan.time_zone)
        write_death(row.person, day, [seat], by=by)


def _stop(seat: Member, *, by: Member, key: str = "", **how: Any) -> None:
    by.plan.record("member.stopped", by=by, subject=seat, key=key, **how)
    seat.steers = False
    seat.save(update_fields=("steers",))


def _close(row: Parting, came: str) -> None:
    row.over_at, row.came = clock.now(), came
    row.save(update_fields=("over_at", "came"))
