"""What happens after a change was saved: people are told, and a few of them get a mail.

A mail has one recipient, no name, no content and no story, also not in its subject (S39).
A token is made while the mail is written: it waits in no queue and stands in no table.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from smtplib import SMTPException
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.tasks import task
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from gezinsplan.kit import keys
from gezinsplan.plans import notices
from gezinsplan.plans.models import (
    Circle,
    Detail,
    Invitation,
    Member,
    NotAllowedError,
    Person,
    Plan,
)
from gezinsplan.plans.models.arriving import departures
from gezinsplan.plans.models.closing import close_empty
from gezinsplan.plans.models.hiding import birthday
from gezinsplan.plans.models.linking import due_days, give_link
from gezinsplan.plans.models.settling import finish
from gezinsplan.plans.rules import link_ends


class NotSentError(RuntimeError):
    """A mail server refused; what it said names an address, which must stand in no queue."""


def _alone(work: Callable[..., None]) -> Callable[..., None]:
    @wraps(work)
    def with_own_keys(*args: str) -> None:
        with keys.fresh():
            work(*(UUID(arg) for arg in args))

    return with_own_keys


@task
@_alone
def tell(plan: UUID, event: UUID) -> None:
    """Tell people of a change, and let mails go out a little later, bundled per person."""
    for seat in notices.tell(plan, event):
        if notices.warns(seat, event):
            mail_warning.enqueue(str(plan), str(seat.pk), str(event))
        elif notices.gets_mail(seat, event):
            later(mail_told).enqueue(str(plan), str(seat.pk))


def later(mail: Any) -> Any:
    """Return a task that waits a while, so that several changes make one mail."""
    if not mail.get_backend().supports_defer:
        return mail
    return mail.using(run_after=timezone.now() + timedelta(seconds=settings.MAIL_WAITS))


def tell_later(plan: str, event: str) -> None:
    """Leave telling to the worker; registered as what happens after each change."""
    tell.enqueue(plan, event)


def tell_now(plan: str, event: str) -> None:
    """Tell at once, at the moment that the clock says: for a history that is loaded."""
    for seat in notices.tell(UUID(plan), UUID(event)):
        if notices.gets_mail(seat, UUID(event)):
            mail_told.call(plan, str(seat.pk))


@task
@_alone
def mail_told(plan: UUID, member: UUID) -> None:
    """Say by one mail that something is waiting: with a new link for who has no account."""
    rows = Member.objects.select_related("plan", "person", "account")
    seat = rows.filter(plan_id=plan, pk=member, ended_at=None, asleep_at=None).first()
    claimed = notices.claim(seat) if seat else []
    if seat is None or seat.person.died or not claimed:
        return
    try:
        if seat.account:
            address = reverse("people:home")
            _send(seat.person, seat.account.email, "ready", address, seat.account.language)
        elif giver := notices.giver_of_link(seat):
            _mail_link(seat.person, giver, again=True)
    except Exception:
        notices.give_back(seat, claimed)
        raise


@task
@_alone
def mail_warning(plan: UUID, member: UUID, event: UUID) -> None:
    """Say at once that something waits which is about somebody's own say (L66): once each."""
    rows = Member.objects.select_related("plan", "person", "account")
    seat = rows.filter(plan_id=plan, pk=member).first()
    to = seat.account if seat else None
    claimed = notices.claim_warning(seat, event) if seat and to else []
    if not (seat and to and claimed):
        return
    try:
        _send(seat.person, to.email, "ready", reverse("people:home"), to.language)
    except Exception:
        notices.give_back(seat, claimed)
        raise


@task
@_alone
def part(plan: UUID, parting: UUID) -> None:
    """Do what somebody was given three days to answer to, if it still holds."""
    finish(plan, parting)


@task
@_alone
def depart(plan: UUID, leaving: UUID) -> None:
    """End the seat of somebody whose last day is over."""
    for kind in departures:
        kind.finish(plan, leaving)


@task
@_alone
def mail_invitation(plan: UUID, invitation: UUID) -> None:
    """Mail an invitation that is in force; one that was withdrawn or is over stays unsent."""
    rows = Invitation.objects.filter(Invitation.open_now(), plan_id=plan, pk=invitation)
    found: Invitation | None = rows.first()
    person = notices.person_of(plan, found.person_id) if found else None
    if found is None or person is None:
        return
    to = Detail.text_of(person, Detail.Kind.EMAIL)
    if to:
        address = reverse("plans:welcome", args=[plan, found.renew()])
        _send(person, to, "invitation", address, ends=found.ends_at)


@task
@_alone
def mail_link(plan: UUID, person: UUID, giver: UUID) -> None:
    """Mail somebody without an account a new personal link."""
    rows = Member.objects.select_related("plan", "person")
    by = rows.filter(plan_id=plan, pk=giver, ended_at=None, asleep_at=None).first()
    somebody = notices.person_of(plan, person)
    if by and somebody:
        _mail_link(somebody, by)


@task
@_alone
def night(plan: UUID) -> None:
    """Look after a plan once a day: birthdays that matter, and circles without family."""
    found: Plan | None = Plan.objects.filter(pk=plan).first()
    if found is None:
        return
    for person in Person.objects.filter(plan_id=plan, died=None).exclude(born=None):
        birthday(person, found)
    for circle in Circle.objects.filter(plan_id=plan, kind=Circle.Kind.OWN, closed_at=None):
        close_empty(circle)


def _mail_link(person: Person, by: Member, *, again: bool = False) -> None:
    to = Detail.text_of(person, Detail.Kind.EMAIL)
    if not to:
        return
    try:
        link, token = give_link(person, by=by, by_mail=True, again=again)
    except NotAllowedError:
        return
    days = [day for ask in due_days for day in ask(person.plan_id, person.pk)]
    address = reverse("plans:link_door", args=[person.plan_id, token])
    _send(person, to, "link", address, ends=link_ends(link.made_at, days))


def _send(
    person: Person, to: str, template: str, address: str, language: str = "", **more: Any
) -> None:
    known = dict(settings.LANGUAGES)
    wished = (language, person.language, person.plan.language)
    with translation.override(next((code for code in wished if code in known), None)):
        word = Detail.text_of(person, Detail.Kind.OWN_WORD)
        words = {"address": settings.SITE + address, "word": word, **more}
        text = render_to_string(f"mail/{template}.txt", words)
        try:
            EmailMessage(_("Er ligt iets voor je klaar"), text, to=[to]).send()
        except SMTPException as error:
            raise NotSentError(type(error).__name__) from None
