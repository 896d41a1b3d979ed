"""Adding and changing the people of a plan."""

from datetime import date
from typing import Any

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.people.models import Organisation
from gezinsplan.plans.models.circle import Circle, Tie
from gezinsplan.plans.models.closing import around, end_seat, only_me
from gezinsplan.plans.models.consenting import make_circle
from gezinsplan.plans.models.content import WordsChangedError
from gezinsplan.plans.models.detail import Detail
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import NotAllowedError
from gezinsplan.plans.rules import Ring, is_own_person
from gezinsplan.plans.support_rules import may_bring_alone


def place_person(plan: Any, circle: Circle, name: str, ring: str, **fields: Any) -> Person:
    """Make a person and the tie to themself; inside a transaction, before any event."""
    fields["organisation"] = _organisation(fields.pop("organisation_name", ""))
    person = Person(plan=plan, circle=circle, name=name, ring=ring, **fields)
    person.save(force_insert=True)
    Tie(plan=plan, subject=person.pk, person=person, how=Tie.How.NAMED).save(force_insert=True)
    return person


def add_person(name: str, ring: str, *, by: Member, key: str = "", **fields: Any) -> Person:
    """Put somebody in the plan: family, network or professional."""
    with transaction.atomic():
        everyone = by.shared_circle(Circle.Kind.EVERYONE)
        person = place_person(by.plan, everyone, name, ring, **fields)
        by.plan.record("person.added", by=by, subject=person, key=key)
    return person


def bring_support(name: str, *, by: Member, key: str = "", beside: Member | None = None) -> Person:
    """A family member brings in an own support figure, into a circle of the two of them.

    It needs no yes from who steers, who doesn't see it either (house rule 5). A child that
    is too young to do it alone asks an adult of its own choice; `beside`: that child's seat.
    """
    today, law = clock.today(by.plan.time_zone), by.plan.jurisdiction
    if not may_bring_alone(by.person.born, today, law):
        raise NotAllowedError("support.bring")
    with transaction.atomic():
        circle = make_circle(name, [beside] if beside else [], by=by)
        person = place_person(by.plan, circle, name, Ring.NETWORK)
        by.plan.record("person.brought", by=by, subject=person, key=key)
    return person


OWN_FIELDS = frozenset(
    {"name", "word", "function", "portrait", "language", "speaks", "interpreter"}
)
STANDING = ("ring", "second_ring", "born", "mandate", "task", "secrecy")
"""What decides rights, or what somebody counts for."""


def change_person(
    person: Person, seen_version: int, *, by: Member, key: str = "", **fields: Any
) -> None:
    """Change what is known of somebody. Raises WordsChangedError when another was first.

    Everybody may change their own words and face; ring, age and mandate decide rights, so
    they take the right to change people, and who has a seat keeps the ring it was given: of
    them only who steers changes the rest. Nobody gives themself a mandate.
    """
    own = person.pk == by.person_id and set(fields) <= OWN_FIELDS
    code = "own.write" if own else "person.change"
    if not by.may(code) or ("ring" in fields and _moves_a_seat(person, fields["ring"])):
        raise NotAllowedError(code)
    if not by.may("access.change") and _moves_standing(person, fields):
        raise NotAllowedError("access.change")
    if "born" in fields and person.pk != by.person_id and _younger(person, fields["born"], by):
        raise NotAllowedError("own.write")
    with transaction.atomic():
        verb = "person.portrayed" if own else "person.changed"
        by.plan.record(verb, by=by, subject=person, key=key)
        rows = Person.objects.select_for_update(no_key=True)
        current = rows.get(plan_id=by.plan_id, pk=person.pk)
        if current.version != seen_version:
            raise WordsChangedError(current.name)
        if "organisation_name" in fields:
            current.organisation = _organisation(fields.pop("organisation_name"))
        for field, value in fields.items():
            setattr(current, field, value)
        current.version += 1
        current.save()


def _organisation(name: str) -> Organisation | None:
    return Organisation.objects.get_or_create(name=name)[0] if name else None


def _moves_a_seat(person: Person, ring: str) -> bool:
    seats = Member.objects.filter(plan_id=person.plan_id, person=person, ended_at=None)
    return ring != person.ring and bool(seats.exists())


def _moves_standing(person: Person, fields: dict[str, Any]) -> bool:
    moved = [n for n in STANDING if n in fields and fields[n] != getattr(person, n)]
    seats = Member.objects.filter(plan_id=person.plan_id, person=person, ended_at=None)
    return bool(moved) and seats.exclude(account=None).exists()


def _younger(person: Person, born: date | None, by: Member) -> bool:
    """Tell whether a new birth date takes a child's own say away again."""
    today, law = clock.today(by.plan.time_zone), by.plan.jurisdiction
    had = person.born is not None and not is_own_person(person.born, today, law)
    return had and (born is None or is_own_person(born, today, law))


def may_say_died(person: Person, seat: Member | None, *, by: Member) -> bool:
    """Tell whether somebody may say that a person died, given that person's seat."""
    if person.pk == by.person_id or not by.may("person.change"):
        return False
    return seat is None or (by.may("member.end") and not (seat.steers and seat.account_id))


def note_death(person: Person, day: date, *, by: Member, key: str = "") -> None:
    """Somebody died: shown with dignity, and nothing is sent or asked about them (rule 28).

    It ends a seat, so of somebody who has one only who steers can say it; of oneself nobody,
    and of who signs in and decides too it is a question first (`letting_go`, L66).
    """
    seats = list(Member.objects.filter(plan_id=by.plan_id, person=person, ended_at=None))
    whose: list[Member | None] = [*seats] or [None]
    if not all(may_say_died(person, seat, by=by) for seat in whose):
        raise NotAllowedError("member.end")
    with transaction.atomic():
        write_death(person, day, seats, by=by, key=key)


def write_death(
    person: Person, day: date, seats: list[Member], *, by: Member, key: str = ""
) -> None:
    """Write a death down and end the seats, whoever may say it. In a transaction."""
    person.died = day
    person.save(update_fields=("died",))
    by.plan.record("person.died", by=by, subject=person, key=key)
    for seat in seats:
        end_seat(seat)


def write_detail(
    person: Person,
    kind: str,
    text: str,
    *,
    by: Member,
    circle: Circle | None = None,
    key: str = "",
) -> Detail:
    """Keep an address or phone, by default for nobody but the person (L60).

    Who signs in writes their own: another's hand could send their mail elsewhere. So does
    who has a personal link, or who gives it.
    """
    if person.pk != by.person_id and (
        not by.may("person.change") or is_theirs_alone(person, kind, by)
    ):
        raise NotAllowedError("person.change")
    if circle is None:
        family = person.ring == Ring.FAMILY
        circle = only_me(person) if family else around(person, by)
    with transaction.atomic():
        Detail.objects.filter(plan_id=by.plan_id, person=person, kind=kind).delete()
        detail = Detail(plan=by.plan, person=person, kind=kind, text=text, circle=circle)
        detail.save(force_insert=True)
        by.plan.record("person.detailed", by=by, subject=detail, key=key)
    return detail


def is_theirs_alone(person: Person, kind: str, by: Member) -> bool:
    """Tell whether only the person writes a field: another's hand could send their mail away."""
    seats = Member.objects.filter(plan_id=person.plan_id, person=person, ended_at=None)
    mailed = kind in (Detail.Kind.EMAIL, Detail.Kind.OWN_WORD)
    if not mailed or by.may("link.give"):
        seats = seats.exclude(account=None)
    return (mailed or person.ring == Ring.FAMILY) and bool(seats.exists())
