"""Word before a day: one mail or text message a person, without any content (S39)."""

from uuid import UUID

from django.conf import settings
from django.tasks import task
from django.utils.module_loading import import_string

from gezinsplan.care.models.reminded import claim, give_back, who_waits
from gezinsplan.kit import clock
from gezinsplan.plans.mailing import NotSentError, mail_waiting, words_waiting
from gezinsplan.plans.models import Detail, Member
from gezinsplan.plans.models.reminding import running_seat
from gezinsplan.plans.tasks import alone


def remind() -> None:
    """Leave to the worker who is due word now; each by itself, so that none holds up another."""
    for seat in who_waits(clock.now()):
        send_word.enqueue(str(seat.plan_id), str(seat.pk))


class _Unsaid:
    """Lets out no word of what broke off, whatever it was: it may name a number."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        """End; an error goes on by its kind alone. Raises NotSentError."""
        if kind and issubclass(kind, Exception):
            raise NotSentError(kind.__name__) from None


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
    if seat.reminded == Member.Reminded.TEXT:
        _send_text(seat)
    else:
        mail_waiting(seat)


def _send_text(seat: Member) -> None:
    """Send a text message where one can be sent; never a mail to who chose to get none."""
    number = Detail.text_of(seat.person, Detail.Kind.PHONE)
    if not (settings.TEXT_MESSAGES and seat.account and number):
        return
    with _Unsaid():
        import_string(settings.TEXT_MESSAGES)(number, words_waiting(seat))
