"""Who decides and who keeps the overview: two jobs, held by seats (house rule 1)."""

from django.db import transaction

from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.plan import NotAllowedError
from gezinsplan.plans.rules import Ring


def hand_coordination(seat: Member, *, on: bool, by: Member) -> None:
    """Who steers gives or takes the job of keeping the overview; anybody may hold it."""
    with transaction.atomic():
        seat.coordinates = on
        seat.save(update_fields=("coordinates",))
        by.plan.record("member.coordinates", by=by, subject=seat, on=on)


def share_steering(seat: Member, *, by: Member) -> None:
    """Who steers lets another family member steer too; a professional never does (rule 1)."""
    if seat.ring != Ring.FAMILY:
        raise NotAllowedError("access.change")
    with transaction.atomic():
        seat.steers = True
        seat.save(update_fields=("steers",))
        by.plan.record("member.steers", by=by, subject=seat)
