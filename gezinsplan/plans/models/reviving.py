"""Somebody was noted as dead and lives: undone by who noted it, or by who decides."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.people.models import Seat
from gezinsplan.plans.models.circle import Circle, Consent
from gezinsplan.plans.models.event import Event
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import NotAllowedError

SILENT = timedelta(days=30)
"""After so long nothing is asked on the page of somebody who died (house rule 28)."""


def may_say_lives(person: Person, *, by: Member) -> bool:
    """Tell whether somebody may say that a death was no death: in the first days after it."""
    noted = _noted(person) if person.died and by.may("person.change") else None
    if noted is None or noted.began < clock.now() - SILENT:
        return False
    return by.steers or noted.actor == by.person_id


def _noted(person: Person) -> Event | None:
    rows = Event.objects.filter(plan_id=person.plan_id, subject=person.pk, verb="person.died")
    found: Event | None = rows.order_by("-number").first()
    return found


def say_lives(person: Person, *, by: Member, key: str = "") -> None:
    """Undo a death that was noted: the seat that ended with it is there again, as it was.

    Another circle that was closed since stays closed, and what was asked of them is asked anew.
    """
    if not may_say_lives(person, by=by):
        raise NotAllowedError("person.change")
    with transaction.atomic():
        by.plan.record("person.lives", by=by, subject=person, key=key)
        noted = _noted(person)
        person.died = None
        person.save(update_fields=("died",))
        if noted:
            _sit_again(person, noted)


def _sits_elsewhere(plan: UUID, account: UUID) -> bool:
    """Tell whether the same account sits here by now: one human, one seat."""
    return bool(Member.objects.filter(plan_id=plan, account_id=account, ended_at=None).exists())


def _sit_again(person: Person, noted: Event) -> None:
    seats = Member.objects.filter(plan_id=person.plan_id, person=person)
    last = seats.order_by("-ended_at").first()
    if last is None or last.ended_at is None or last.ended_at < noted.began:
        return
    if last.account_id and _sits_elsewhere(person.plan_id, last.account_id):
        return
    held = Consent.objects.filter(plan_id=person.plan_id, member=last, withdrawn_at=last.ended_at)
    held.update(withdrawn_at=None)
    own = Circle.objects.filter(plan_id=person.plan_id, person=person, kind=Circle.Kind.ONLY_ME)
    own.filter(closed_at__gte=noted.began).update(closed_at=None)
    last.ended_at = None
    last.save(update_fields=("ended_at",))
    Person.objects.filter(plan_id=person.plan_id, pk=person.pk).update(left_at=None)
    if last.account:
        Seat.take(last.account, person.plan_id, last.ring)
