"""What happens after a change was saved: people are told, and a few of them get a mail."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.tasks import task
from django.urls import reverse
from django.utils import timezone

from gezinsplan.kit import clock, keys
from gezinsplan.plans import notices
from gezinsplan.plans.mailing import give_link_by_mail, mail_waiting, send, send_ready
from gezinsplan.plans.models import Circle, Detail, Invitation, Member, Person, Plan
from gezinsplan.plans.models.arriving import departures
from gezinsplan.plans.models.by_itself import nightly
from gezinsplan.plans.models.closing import close_empty
from gezinsplan.plans.models.hiding import birthday
from gezinsplan.plans.models.settling import finish


def alone(work: Callable[..., None]) -> Callable[..., None]:
    """Let a task read its ids, and hold keys for itself only."""

    @wraps(work)
    def with_own_keys(*args: str) -> None:
        with keys.fresh():
            work(*(UUID(arg) for arg in args))

    return with_own_keys


@task
@alone
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
@alone
def mail_told(plan: UUID, member: UUID) -> None:
    """Say by one mail that something is waiting: with a new link for who has no account."""
    rows = Member.objects.select_related("plan", "person", "account")
    seat = rows.filter(plan_id=plan, pk=member, ended_at=None, asleep_at=None).first()
    claimed = notices.claim(seat) if seat else []
    if seat is None or seat.person.died or not claimed:
        return
    try:
        mail_waiting(seat)
    except Exception:
        notices.give_back(seat, claimed)
        raise


@task
@alone
def mail_warning(plan: UUID, member: UUID, event: UUID) -> None:
    """Say at once that something waits which is about somebody's own say (L66): once each."""
    rows = Member.objects.select_related("plan", "person", "account")
    seat = rows.filter(plan_id=plan, pk=member).first()
    claimed = notices.claim_warning(seat, event) if seat and seat.account else []
    if not (seat and claimed):
        return
    try:
        send_ready(seat)
    except Exception:
        notices.give_back(seat, claimed)
        raise


@task
@alone
def part(plan: UUID, parting: UUID) -> None:
    """Do what somebody was given three days to answer to, if it still holds."""
    finish(plan, parting)


@task
@alone
def depart(plan: UUID, leaving: UUID) -> None:
    """End the seat of somebody whose last day is over."""
    for kind in departures:
        kind.finish(plan, leaving)


@task
@alone
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
        send(person, to, "invitation", address, ends=found.ends_at)


@task
@alone
def mail_link(plan: UUID, person: UUID, giver: UUID) -> None:
    """Mail somebody without an account a new personal link."""
    rows = Member.objects.select_related("plan", "person")
    by = rows.filter(plan_id=plan, pk=giver, ended_at=None, asleep_at=None).first()
    somebody = notices.person_of(plan, person)
    if by and somebody:
        give_link_by_mail(somebody, by)


@task
@alone
def night(plan: UUID) -> None:
    """Look after a plan once a day: birthdays that matter, circles without family, and the rest."""
    found: Plan | None = Plan.objects.filter(pk=plan).first()
    if found is None:
        return
    for person in Person.objects.filter(plan_id=plan, died=None).exclude(born=None):
        birthday(person, found)
    for circle in Circle.objects.filter(plan_id=plan, kind=Circle.Kind.OWN, closed_at=None):
        close_empty(circle)
    for work in nightly:
        work(plan, clock.today(found.time_zone))
