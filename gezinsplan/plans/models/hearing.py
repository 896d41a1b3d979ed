"""Hearing the two words that an inviter said in person: who took over a mailbox has none (S34)."""

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.people.two_words import are_these
from gezinsplan.plans.models.circle import Circle
from gezinsplan.plans.models.invitation import Invitation
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.plan import AlreadyDoneError

TRIES = 5


def hear(invitation: Invitation, said: str) -> bool:
    """Tell whether somebody said the two words; the fifth wrong try ends the invitation.

    Raises AlreadyDoneError for one that is over, also when this try ended it.
    """
    with transaction.atomic():
        rows = Invitation.objects.select_for_update(no_key=True, of=("self",))
        rows = rows.filter(Invitation.open_now(), plan_id=invitation.plan_id, pk=invitation.pk)
        now: Invitation | None = rows.first()
        if now is None:
            raise AlreadyDoneError("invitation")
        if are_these(said, now.two_words):
            return True
        now.wrong_words += 1
        now.save(update_fields=("wrong_words",))
        if over := now.wrong_words >= TRIES:
            _stop(now)
    if over:
        raise AlreadyDoneError("invitation")
    return False


def _stop(invitation: Invitation) -> None:
    """End it by itself: the family reads that the words weren't right, and asks anew.

    Of an own support figure only who asked it (house rule 5).
    """
    invitation.withdrawn_at = clock.now()
    invitation.save(update_fields=("withdrawn_at",))
    seats = Member.objects.select_related("plan", "person").filter(
        plan_id=invitation.plan_id, ended_at=None, asleep_at=None
    )
    if invitation.circle.kind in Circle.PRIVATE:
        for seat in seats.filter(person=invitation.allowed_by):
            seat.plan.record("support.stopped", by=seat, subject=invitation)
        return
    seats = seats.filter(steers=True)
    asked = sorted(seats, key=lambda seat: seat.person_id != invitation.allowed_by_id)
    for seat in asked[:1]:
        seat.plan.record("invitation.stopped", by=seat, subject=invitation)
