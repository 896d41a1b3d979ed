"""The mails that we send: one recipient, no name, no content and no story (S39).

A token is made while the mail is written: it waits in no queue and stands in no table.
"""

from smtplib import SMTPException
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from gezinsplan.plans import notices
from gezinsplan.plans.models import Detail, Member, NotAllowedError, Person
from gezinsplan.plans.models.linking import due_days, give_link
from gezinsplan.plans.rules import link_ends


class NotSentError(RuntimeError):
    """A mail server refused; what it said names an address, which must stand in no queue."""


def mail_waiting(seat: Member) -> None:
    """Mail somebody that something waits: with a new link for who has no account."""
    if seat.account:
        send_ready(seat)
    elif giver := notices.giver_of_link(seat):
        give_link_by_mail(seat.person, giver, again=True)


def words_waiting(seat: Member) -> str:
    """Return what a text message says to who has an account: that something waits, no more."""
    with _spoken_to(seat.person, seat.account.language if seat.account else ""):
        return _("Er ligt iets voor je klaar: %(address)s") % {
            "address": settings.SITE + reverse("people:home")
        }


def _spoken_to(person: Person, language: str) -> Any:
    known = dict(settings.LANGUAGES)
    wished = (language, person.language, person.plan.language)
    return translation.override(next((code for code in wished if code in known), None))


def send_ready(seat: Member) -> None:
    """Mail who has an account that something waits behind the door."""
    to: Any = seat.account
    send(seat.person, to.email, "ready", reverse("people:home"), to.language)


def give_link_by_mail(person: Person, by: Member, *, again: bool = False) -> None:
    """Mail who has no account a new personal link, where an address is known."""
    to = Detail.text_of(person, Detail.Kind.EMAIL)
    if not to:
        return
    try:
        link, token = give_link(person, by=by, by_mail=True, again=again)
    except NotAllowedError:
        return
    days = [day for ask in due_days for day in ask(person.plan_id, person.pk)]
    address = reverse("plans:link_door", args=[person.plan_id, token])
    send(person, to, "link", address, ends=link_ends(link.made_at, days))


def send(
    person: Person, to: str, template: str, address: str, language: str = "", **more: Any
) -> None:
    """Mail one address, in its reader's language. Raises NotSentError."""
    with _spoken_to(person, language):
        word = Detail.text_of(person, Detail.Kind.OWN_WORD)
        words = {"address": settings.SITE + address, "word": word, **more}
        text = render_to_string(f"mail/{template}.txt", words)
        try:
            EmailMessage(_("Er ligt iets voor je klaar"), text, to=[to]).send()
        except SMTPException as error:
            raise NotSentError(type(error).__name__) from None
