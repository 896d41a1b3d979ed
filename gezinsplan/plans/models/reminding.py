"""Word before a day: off for families and neighbours until they wish (house rule 24)."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.plan import NotAllowedError
from gezinsplan.plans.rules import Ring


def wants_word(seat: Member) -> bool:
    """Tell whether somebody gets word before a day: as they wish, else who comes to help."""
    if not seat.reminded:
        return bool(seat.ring == Ring.PROFESSIONAL)
    return bool(seat.reminded != Member.Reminded.NO)


def wish_word(seat: Member, how: str, *, by: Member, key: str = "") -> None:
    """Choose for oneself whether and how word comes before a day; nobody else reads it."""
    if seat.pk != by.pk:
        raise NotAllowedError("reminder.choose")
    if how != seat.reminded:
        seat.reminded = how
        seat.save(update_fields=("reminded",))
        by.plan.record("member.reminded", by=by, subject=seat, key=key)


def running_seats(plans: Any) -> Iterable[Member]:
    """Return the seats that are awake in some plans, with whose they are."""
    rows = Member.objects.select_related("plan", "person", "account")
    found: Iterable[Member] = rows.filter(plan_id__in=plans, ended_at=None, asleep_at=None)
    return found


def running_seat(plan: UUID, member: UUID) -> Member | None:
    """Return one seat that is awake, with whose it is; None when it isn't any more."""
    return next((seat for seat in running_seats([plan]) if seat.pk == member), None)
