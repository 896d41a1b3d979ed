"""Word before a day: one mail or text message a person, without any content (S39)."""

from uuid import UUID

from django.conf import settings
from django.tasks import task
from django.utils.module_loading import import_string

from gezinsplan.care.models.reminded import claim, give_back, who_waits
from gezinsplan.kit import clock
from gezinsplan.plans.mailing import mail_waiting, words_waiting
from gezinsplan.plans.models import Detail, Member
from gezinsplan.plans.models.reminding import running_seat
from gezinsplan.plans.tasks import alone


def remind() -> None:
    """Leave to the worker who is due word now; each by itself, so that none holds up another."""
    for seat in who_waits(clock.now()):
        send_word.enqueue(str(seat.plan_id), str(seat.pk))


@task
@alone
def send_word(plan: UUID, member: UUID) -> None:
    """Send somebody word that a day comes near, once for all that is due."""
    seat = running_seat(plan, member)
    claimed = claim(seat, clock.now()) if seat else []
    if seat is None or not claimed:
        return
    try:
        _send(seat)
    except Exception:
        give_back(seat, claimed)
        raise


def _send(seat: Member) -> None:
    number = Detail.text_of(seat.person, Detail.Kind.PHONE)
    wishes_text = seat.reminded == Member.Reminded.TEXT
    if wishes_text and settings.TEXT_MESSAGES and seat.account and number:
        import_string(settings.TEXT_MESSAGES)(number, words_waiting(seat))
    else:
        mail_waiting(seat)
