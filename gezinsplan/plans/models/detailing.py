"""Keeping a private field of somebody, for whom they choose (L60)."""

from django.db import transaction

from gezinsplan.plans.models.circle import Circle
from gezinsplan.plans.models.closing import around, only_me
from gezinsplan.plans.models.detail import Detail
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.persons import is_theirs_alone
from gezinsplan.plans.models.plan import NotAllowedError
from gezinsplan.plans.rules import Ring

ME, FAMILY, EVERYONE = "me", "family", "everyone"


def may_write(person: Person, kind: str, *, by: Member) -> bool:
    """Tell whether somebody may keep a private field of a person.

    Within the family only one's own or a young child's; and of who signs in, or has a mailed
    link, nobody else's hand moves where their mail goes.
    """
    if person.pk == by.person_id:
        return True
    child = person.pk in by.own_or_self()
    if not by.may("person.change") or (person.ring == Ring.FAMILY and not child):
        return False
    return not is_theirs_alone(person, kind, by)


def audience(person: Person, seen: str, *, by: Member) -> Circle:
    """Return who sees a field. `me` is who writes it: a child's is never inherited."""
    if person.circle_id != person.plan_id:
        return around(person, by)
    return only_me(by.person) if seen == ME else by.shared_circle(seen)


def seen_by(detail: Detail | None, own: bool) -> str:
    """Return who sees a field now, or at first: as few people as can be."""
    kind = detail.circle.kind if detail else ""
    wide: dict[str, str] = {Circle.Kind.FAMILY: FAMILY, Circle.Kind.EVERYONE: EVERYONE}
    return wide.get(kind, ME if own else FAMILY)


def details_of(person: Person, *, by: Member) -> dict[str, Detail]:
    """Return what a member may know of somebody, by its kind."""
    rows = by.sees(Detail).filter(person_id=person.pk).select_related("circle")
    return {row.kind: row for row in rows}


def drop_detail(detail: Detail, *, by: Member, key: str = "") -> None:
    """Keep it no longer."""
    if not may_write(detail.person, detail.kind, by=by):
        raise NotAllowedError("person.change")
    with transaction.atomic():
        by.plan.record("person.detailed", by=by, subject=detail, key=key)
        detail.delete()
