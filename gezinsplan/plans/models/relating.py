"""Noting who people are to one another; authority is for the law, and who steers says it."""

from typing import Any

from django.db import transaction

from gezinsplan.plans.models.asking import add_to_wish, others_who_steer
from gezinsplan.plans.models.homes import note_place
from gezinsplan.plans.models.inviting import seat_of
from gezinsplan.plans.models.kinship import Relationship
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import NotAllowedError
from gezinsplan.plans.rules import Ring


def relate(
    person: Person,
    kind: str,
    other: Person,
    *,
    by: Member,
    authority: bool = False,
    words: str = "",
    key: str = "",
) -> Relationship:
    """Note that one person is parent, partner or something else of another, in own words.

    Authority opens what professionals write about a young child, so only who steers gives
    it, and never to a professional. When more than one steers it waits for the others, as any
    opening does (rule 3). Somebody brought in privately stays private.
    """
    if authority and person.ring == Ring.PROFESSIONAL:
        raise NotAllowedError("access.change")
    private = next((p for p in (person, other) if p.circle_id != p.plan_id), None)
    with transaction.atomic():
        row = _between(person, other, kind, by)
        row.circle_id = private.circle_id if private else by.plan_id
        moved, row.words = row.authority != authority, words
        waits = _waits(person, by) if authority and moved else None
        row.authority = authority and waits is None
        row.save()
        _told(person, by, key, moved=moved and waits is None, on=authority)
        if waits:
            add_to_wish(waits, by=by, authority=[str(row.pk)])
    return row


def _between(person: Person, other: Person, kind: str, by: Member) -> Relationship:
    ends = {"person_id": person.pk, "other_id": other.pk, "kind": kind}
    rows = Relationship.objects.filter(plan_id=by.plan_id, **ends)
    return rows.first() or Relationship(plan_id=by.plan_id, **ends)


def _waits(person: Person, by: Member) -> Member | None:
    """Return the seat on which authority waits for others who steer.

    None where nobody else steers, or where it opens nothing yet: it waits when a seat is taken.
    """
    seat = seat_of(person)
    sits = seat if seat and seat.account_id else None
    return sits if sits and by.may("access.change") and others_who_steer(by, sits) else None


def unrelate(row: Relationship, *, by: Member, key: str = "") -> None:
    """Take away what was noted between two persons."""
    with transaction.atomic():
        _told(row.person, by, key, moved=row.authority, on=False)
        row.delete()


def _told(person: Person, by: Member, key: str, *, moved: bool, on: bool) -> None:
    """Write down that it changed; whose authority changes hears it, for it is theirs (L66)."""
    if moved and not by.may("access.change"):
        raise NotAllowedError("access.change")
    own = person.pk == by.person_id
    note_place(person, by, key)
    seats: Any = Member.objects.filter(plan_id=by.plan_id, person=person, ended_at=None)
    seat = None if own or not moved else seats.first()
    if seat:
        by.plan.record("member.authority", by=by, subject=seat, on=on)
