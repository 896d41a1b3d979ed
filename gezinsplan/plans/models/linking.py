"""The personal link: what somebody without an account does agreements with."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.plans.models.closing import around
from gezinsplan.plans.models.invitation import Link, hashed, new_token
from gezinsplan.plans.models.inviting import quiet_seat
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import NotAllowedError


def give_link(
    person: Person, *, by: Member, by_mail: bool = False, again: bool = False, key: str = ""
) -> tuple[Link, str]:
    """Give somebody a new link; earlier ones go on. Returns it and its token, stored nowhere.

    Whoever holds it acts in that person's name, so only who steers gives one. `again`: a mail
    brings a fresh link to who has one already; that is no news for the family.
    """
    if person.died or person.in_mind:
        raise NotAllowedError("link.give")
    with transaction.atomic():
        seat = quiet_seat(person, plan=by.plan)
        if seat.account_id:
            raise NotAllowedError("link.give")
        token = new_token()
        link = Link(
            plan=by.plan,
            circle=around(person, by),
            person=person,
            given_by=by.person,
            token_hash=hashed(token),
            by_mail=by_mail,
        )
        link.save(force_insert=True)
        by.plan.record("link.renewed" if again else "link.given", by=by, subject=link, key=key)
    return link, token


def mailed_link(plan: UUID, person: UUID) -> Link | None:
    """Return the last link of somebody that was given by mail and wasn't withdrawn."""
    rows = Link.objects.filter(plan_id=plan, person_id=person, withdrawn_at=None, by_mail=True)
    found: Link | None = rows.order_by("-made_at").first()
    return found


def withdraw_links(person: Person, *, by: Member) -> None:
    """Take back all links of a person; open pages stop at once."""
    with transaction.atomic():
        links = Link.objects.filter(plan_id=by.plan_id, person=person, withdrawn_at=None)
        links.update(withdrawn_at=clock.now())
        by.plan.record("link.withdrawn", by=by, subject=person)


def bind(link: Link, seat: Member) -> str:
    """Bind a link to the device that pressed the button; returns the cookie's secret.

    Raises NotAllowedError when another device was first: there the inviter gives a new one.
    """
    with transaction.atomic():
        rows = Link.objects.select_for_update(no_key=True)
        now = rows.get(plan_id=link.plan_id, pk=link.pk)
        if now.device_hash:
            raise NotAllowedError("link.use")
        secret = new_token()
        now.device_hash, now.bound_at = hashed(secret), clock.now()
        now.save(update_fields=("device_hash", "bound_at"))
        seat.plan.record("link.bound", by=seat, subject=now)
    return secret


due_days: list[Callable[[UUID, UUID], list[date | None]]] = []
"""What tells the due days of a person's open agreements, by plan and person."""


def seat_behind(link: Link | None) -> Member | None:
    """Return the seat of a link that still runs: without account, without circles."""
    if link is None:
        return None
    seats = Member.objects.select_related("plan", "person")
    seat: Member | None = seats.filter(
        plan_id=link.plan_id, person_id=link.person_id, ended_at=None, asleep_at=None
    ).first()
    if seat is None or not seat.plan.confirmed_at:
        return None
    seat.through_link = True
    days = [day for ask in due_days for day in ask(link.plan_id, link.person_id)]
    return seat if link.runs(days, seat.plan.time_zone) else None


def find_by_device(plan: UUID, secret: str) -> Link | None:
    """Return the link that a device's cookie belongs to."""
    return Link.find(plan, device_hash=hashed(secret)) if secret else None


def find_by_token(plan: UUID, token: str) -> Link | None:
    """Return the link that was mailed or handed over."""
    return Link.find(plan, token_hash=hashed(token)) if token else None
