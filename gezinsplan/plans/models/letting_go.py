"""Taking somebody's say away: asked, said yes or no to, and taken back (L66).

Who is asked to go reads it and has three days; a second person with a say in it may say yes
sooner. What can't be read can't be waited for: then it takes that second yes.
"""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.plans.models.asking import hold_who_steer, is_last_who_steers
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.parting import Parting, apart, others_deciding
from gezinsplan.plans.models.parting_kinds import KINDS, Around
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import AlreadyDoneError, NotAllowedError
from gezinsplan.plans.models.settling import (
    around_it,
    close,
    settle_it,
    standing,
    stop_deciding,
)
from gezinsplan.plans.parting_rules import is_void, may_go_alone

ANSWER = "parting.answer"


def goes_alone(seat: Member, what: str, *, by: Member, circle: UUID | None = None) -> bool:
    """Tell whether three days are enough: not for who can't read it, nor after an earlier no.

    A no to a death holds for that time alone.
    """
    asked = Parting.objects.filter(plan_id=by.plan_id, person=seat.person_id, asked_by=by.person)
    said_no = asked.filter(what=what, circle_id=circle or by.plan_id, refused_by=seat.person_id)
    again = what != Parting.What.LIFE and said_no.exists()
    reads = seat.account_id and not seat.asleep_at
    return bool(reads) and not again and not apart(by.plan_id, by.person_id, seat.person_id)


def ask_to_part(
    person: Person,
    what: str,
    *,
    by: Member,
    key: str = "",
    day: date | None = None,
    circle: UUID | None = None,
) -> Parting:
    """Ask that somebody who has a say gives it up: about the plan, or what stands in a `circle`.

    Raises NotAllowedError, also when nobody could ever say the second yes that it takes;
    AlreadyDoneError while the same person's question about somebody waits.
    """
    where = circle or by.plan_id
    with transaction.atomic():
        due = _may_be_asked(person, what, where, by)
        row = Parting(
            plan=by.plan,
            circle_id=where,
            person=person,
            what=what,
            day=day,
            asked_by=by.person,
            began=clock.now(),
            due_at=due,
        )
        row.save(force_insert=True)
        by.plan.record("parting.asked", by=by, subject=row, key=key)
    return row


def _may_be_asked(person: Person, what: str, circle: UUID, by: Member) -> datetime | None:
    """Return from when time alone does it, if ever; raises NotAllowedError, AlreadyDoneError."""
    kind = KINDS[what]
    around = kind.around(by.plan_id, circle)
    seat = around.seats.get(person.pk) if person.pk in around.holders else None
    if seat is None or person.pk == by.person_id or person.pk in by.reach.hidden:
        raise NotAllowedError(kind.right)
    _one_at_a_time(person, what, circle, around, by)
    alone = goes_alone(seat, what, by=by, circle=circle)
    part = by.person_id in around.seats and by.may(kind.right)
    if not part or not (alone or others_deciding(by, person.pk, around.seats)):
        raise NotAllowedError(kind.right)
    return may_go_alone(clock.now()) if alone else None


def _one_at_a_time(person: Person, what: str, circle: UUID, around: Around, by: Member) -> None:
    rows = Parting.objects.filter(plan_id=by.plan_id, person=person, asked_by=by.person)
    wide = what in Parting.PLAN_WIDE
    same = Parting.PLAN_WIDE if wide else (what,)
    for waiting in rows.filter(over_at=None, what__in=same, circle_id=circle):
        if not is_void(standing(waiting, around)):
            raise AlreadyDoneError("parting")
        close(waiting, Parting.Came.VOID)


def say_yes(row: Parting, *, by: Member, key: str = "") -> None:
    """Somebody else who has a say in it says yes too: it happens at once."""
    with transaction.atomic():
        around, now = around_it(row), _waiting(row, by)
        if by.person_id in (now.person_id, now.asked_by_id) or by.person_id not in around.seats:
            raise NotAllowedError(ANSWER)
        by.plan.record("parting.agreed", by=by, subject=now, key=key)
        now.agreed_by = by.person
        now.save(update_fields=("agreed_by",))
        settle_it(now, around)


def say_no(row: Parting, *, by: Member, key: str = "") -> None:
    """Whom it is about, or somebody else who has a say, says no: time alone doesn't do it now."""
    with transaction.atomic():
        now = _waiting(row, by)
        if by.person_id == now.asked_by_id:
            raise NotAllowedError(ANSWER)
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
            raise NotAllowedError(ANSWER)
        by.plan.record("parting.taken_back", by=by, subject=now, key=key)
        close(now, Parting.Came.TAKEN_BACK)


def step_back(member: Member, *, key: str = "") -> None:
    """Stop deciding oneself; not while nobody else does."""
    with transaction.atomic():
        hold_who_steer(member.plan_id)
        if not member.steers or is_last_who_steers(member, member.reach.hidden):
            raise NotAllowedError("access.change")
        stop_deciding(member, by=member, key=key, own=True)


def _waiting(row: Parting, by: Member) -> Parting:
    rows = Parting.objects.select_for_update(no_key=True, of=("self",)).select_related("person")
    found: Parting | None = rows.filter(plan_id=by.plan_id, pk=row.pk).first()
    if found is None or not by.sees(Parting).filter(pk=row.pk).exists():
        raise NotAllowedError(ANSWER)
    if found.over_at:
        raise AlreadyDoneError("parting")
    return found
