"""An own support figure or confidant: brought, asked and let go by who it is for (rule 5).

Everything stands in the circle of the two. Who steers is asked nothing and finds nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.plans.models.circle import Circle, Consent
from gezinsplan.plans.models.detail import Detail
from gezinsplan.plans.models.invitation import Invitation, hashed, in_a_week, new_token
from gezinsplan.plans.models.inviting import seat_of
from gezinsplan.plans.models.kinship import Relationship
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.persons import bring_support
from gezinsplan.plans.models.plan import AlreadyDoneError, NotAllowedError
from gezinsplan.plans.models.yes import SUPPORT
from gezinsplan.plans.rules import Choice, Ring, Role, is_own_person
from gezinsplan.plans.support_rules import may_bring_alone

KINDS = (Relationship.Kind.SUPPORT, Relationship.Kind.CONFIDANT)


@dataclass
class Support:
    """Somebody of one's own: who, what for, and how far asking is."""

    person: Person
    kind: str
    words: str
    whom: Person | None
    seat: Member | None = None
    invitation: Invitation | None = None


def brings_alone(member: Member) -> bool:
    """Tell whether somebody may bring one in without an adult beside."""
    today, law = clock.today(member.plan.time_zone), member.plan.jurisdiction
    return may_bring_alone(member.person.born, today, law)


def young_ones(member: Member) -> list[Person]:
    """Return the children who need an adult of their choice, for an adult of the family."""
    if member.ring != Ring.FAMILY or not {Role.ADULT, Role.STEERS} & member.roles:
        return []
    today, law = clock.today(member.plan.time_zone), member.plan.jurisdiction
    family = member.sees(Person).filter(ring=Ring.FAMILY)
    return [
        p
        for p in family.order_by("place", "began")
        if p.can_be_asked and is_own_person(p.born, today, law)
    ]


def bring_in(
    name: str, kind: str, words: str = "", *, by: Member, child: Person | None = None, key: str = ""
) -> Person:
    """Bring somebody in, for oneself or for a young child that asked for it."""
    if child is not None and child.pk not in {p.pk for p in young_ones(by)}:
        raise NotAllowedError("support.bring")
    with transaction.atomic():
        beside = seat_of(child) if child else None
        person = bring_support(name, by=by, key=key, beside=beside)
        Relationship(
            plan=by.plan,
            circle_id=person.circle_id,
            person=person,
            other=child or by.person,
            kind=Relationship.Kind(kind),
            words=words,
        ).save(force_insert=True)
    return person


def own_support(member: Member) -> list[Support]:
    """Return who is there for this member alone, in a constant number of statements."""
    ties = member.sees(Relationship).filter(kind__in=KINDS).exclude(circle_id=member.plan_id)
    rows = list(ties.order_by("began"))
    asked = {row.person_id for row in rows} | {row.other_id for row in rows}
    persons: dict[Any, Person] = {p.pk: p for p in member.sees(Person).filter(pk__in=asked)}
    seats = {s.person_id: s for s in member.sees(Member).filter(ended_at=None, person__in=asked)}
    open_now = {"withdrawn_at": None, "accepted_at": None, "ends_at__gt": clock.now()}
    joined = joined_seats(member, persons.values())
    waits = member.sees(Invitation).filter(person__in=asked, **open_now)
    questions: dict[Any, Invitation] = {row.person_id: row for row in waits}
    found = []
    for row in rows:
        person = persons.get(row.person_id)
        if person and person.can_be_asked:
            person.plan = member.plan
            whom = None if row.other_id == member.person_id else persons.get(row.other_id)
            seat = seats.get(person.pk) or joined.get(person.circle_id)
            question = questions.get(person.pk)
            found.append(Support(person, row.kind, row.words, whom, seat, question))
    return found


def joined_seats(member: Member, persons: Iterable[Person]) -> dict[Any, Member]:
    """Return by circle who was sitting here already and is somebody's support figure there."""
    inside = Consent.objects.filter(
        Consent.running(),
        plan_id=member.plan_id,
        circle_id__in=[person.circle_id for person in persons],
        purpose=SUPPORT,
    )
    circles = dict(inside.values_list("member_id", "circle_id"))
    rows = member.sees(Member).filter(pk__in=list(circles), ended_at=None)
    return {circles[seat.pk]: seat for seat in rows}


def must_be_theirs(person: Person, by: Member) -> None:
    """Raise NotAllowedError for anybody who isn't of one's own private circle."""
    rows = Circle.objects.filter(plan_id=by.plan_id, pk=person.circle_id, kind=Circle.Kind.OWN)
    inside = person.circle_id in by.reach.circles and by.ring == Ring.FAMILY
    if not inside or person.ring == Ring.FAMILY or not rows.exists():
        raise NotAllowedError("support.ask")


def ask_support(
    person: Person, *, by: Member, email: str = "", key: str = ""
) -> tuple[Invitation, str]:
    """Ask somebody of one's own to take part; in force at once, into that circle alone.

    With an `email` it will be mailed, so it takes the two words too (S34).
    """
    must_be_theirs(person, by)
    seat = seat_of(person)
    if not person.can_be_asked or (seat and seat.account_id):
        raise NotAllowedError("support.ask")
    token = new_token()
    invitation = _question(person, by, token)
    invitation.by_mail = bool(email)
    with transaction.atomic():
        stop_asking(person)
        invitation.save(force_insert=True)
        by.plan.record("support.asked", by=by, subject=invitation, key=key)
        if email:
            _keep_address(person, email)
    return invitation, token


def _question(person: Person, by: Member, token: str) -> Invitation:
    return Invitation(
        plan=by.plan,
        circle_id=person.circle_id,
        person=person,
        prepared_by=by.person,
        allowed_by=by.person,
        allowed_at=clock.now(),
        token_hash=hashed(token),
        ends_at=in_a_week(),
        ring=person.ring,
        choice=Choice.OWN_ONLY,
    )


def _keep_address(person: Person, email: str) -> None:
    kept = {"plan_id": person.plan_id, "person": person, "kind": Detail.Kind.EMAIL}
    Detail.objects.filter(**kept).delete()
    Detail(**kept, circle_id=person.circle_id, text=email).save(force_insert=True)


def stop_asking(person: Person) -> int:
    rows = Invitation.objects.filter(plan_id=person.plan_id, person=person)
    return int(rows.filter(withdrawn_at=None, accepted_at=None).update(withdrawn_at=clock.now()))


def take_back(person: Person, *, by: Member, key: str = "") -> None:
    """Take the question back; its link stops at once."""
    must_be_theirs(person, by)
    with transaction.atomic():
        by.plan.record("support.withdrawn", by=by, subject=person, key=key)
        if not stop_asking(person):
            raise AlreadyDoneError("invitation")
