"""Who decides and who keeps the overview: two jobs, held by seats (house rule 1)."""

from django.db import transaction

from gezinsplan.plans.models.asking import ask, can_decide, others_who_steer
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.plan import NotAllowedError


def hand_coordination(seat: Member, *, on: bool, by: Member) -> None:
    """Who steers gives or takes the job of keeping the overview; anybody may hold it."""
    with transaction.atomic():
        seat.coordinates = on
        seat.save(update_fields=("coordinates",))
        by.plan.record("member.coordinates", by=by, subject=seat, on=on)


def may_steer(seat: Member) -> bool:
    """Tell whether somebody can decide: grown-up family, by the age of today."""
    return can_decide(seat.person, seat.plan, seat.ring)


def share_steering(seat: Member, *, by: Member) -> None:
    """Who steers lets another family member steer too; a professional never does (rule 1).

    When more than one steers already, it waits for the others.
    """
    if not may_steer(seat):
        raise NotAllowedError("access.change")
    with transaction.atomic():
        if others_who_steer(by, seat):
            ask(seat, by=by, steers=True)
            return
        let_steer(seat, by=by)


def let_steer(seat: Member, *, by: Member) -> None:
    """Let somebody steer from now on; inside a transaction. Raises NotAllowedError."""
    if not may_steer(seat):
        raise NotAllowedError("access.change")
    seat.steers = True
    seat.save(update_fields=("steers",))
    by.plan.record("member.steers", by=by, subject=seat)
