"""Letting people into circles and out again: the three plain choices, and the fine ones."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.plans.models.asking import ask, forget, others_who_steer
from gezinsplan.plans.models.circle import Circle, Consent
from gezinsplan.plans.models.closing import close_empty, only_me
from gezinsplan.plans.models.deciding import DECIDED, decided_by, given_away, must_be_free
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import NotAllowedError
from gezinsplan.plans.rules import Choice, Ring

_KINDS = {
    Choice.EVERYTHING: (Circle.Kind.EVERYONE, Circle.Kind.FAMILY, Circle.Kind.GOAL),
    Choice.NOT_PRIVATE: (Circle.Kind.EVERYONE, Circle.Kind.GOAL),
    Choice.OWN_ONLY: (),
}


class OwnYesError(NotAllowedError):
    """A yes that isn't a family's own, or that opens something to who noted it (L10)."""

    def __init__(self) -> None:
        super().__init__("access.change")


def let_in(
    member: Member,
    circles: Iterable[Circle],
    *,
    given_by: Person,
    noted_by: Person | None = None,
    purpose: str = "choice",
) -> None:
    """Let a member into circles, but not into what others were given to decide about (rule 3).

    Raises OwnYesError: what a professional noted opens nothing to that organisation.
    """
    if given_by.ring != Ring.FAMILY or _own_yes(member, noted_by):
        raise OwnYesError
    if member.ended_at:
        raise NotAllowedError("member.admit")
    wanted, shut = list(circles), set(Consent.inside(member.plan_id, member.pk))
    shut |= set() if purpose == DECIDED else set(given_away(member.plan_id, wanted))
    Consent.objects.bulk_create(
        Consent(
            plan_id=member.plan_id,
            circle=circle,
            member=member,
            given_by=given_by,
            noted_by=noted_by,
            purpose=purpose,
        )
        for circle in wanted
        if circle.pk not in shut
    )


def _own_yes(member: Member, noted_by: Person | None) -> bool:
    if noted_by is None:
        return False
    persons = Person.objects.filter(plan_id=member.plan_id, pk=member.person_id)
    work = persons.values_list("organisation_id", flat=True).first()
    same = work is not None and work == noted_by.organisation_id
    return noted_by.pk == member.person_id or same


def shut_out(member: Member, circles: Iterable[UUID]) -> None:
    """Take a member out of circles, at once."""
    held = Consent.objects.filter(plan_id=member.plan_id, member=member, withdrawn_at=None)
    out = list(circles)
    if held.filter(circle_id__in=out).update(withdrawn_at=clock.now()):
        for circle in Circle.objects.filter(plan_id=member.plan_id, pk__in=out, closed_at=None):
            close_empty(circle)


def noted_in(member: Member, by: Member) -> UUID:
    """Return in whose sight it is noted what somebody may see: our family's, or narrower."""
    everyone = member.circle_id == member.plan_id
    return by.shared_circle(Circle.Kind.FAMILY).pk if everyone else member.circle_id


def apply_choice(member: Member, choice: str, *, given_by: Person) -> None:
    """Give a member the circles of a plain choice, and no other shared ones."""
    member.choice = choice
    member.save(update_fields=("choice",))
    rows = Circle.objects.filter(plan_id=member.plan_id, closed_at=None)
    shared = list(rows.filter(kind__in=_KINDS[Choice.EVERYTHING]))
    wanted = [c for c in shared if c.kind in _KINDS[Choice(choice)]]
    shut_out(member, {c.pk for c in shared} - {c.pk for c in wanted} - decided_by(member, shared))
    let_in(member, wanted, given_by=given_by)


def _opens(member: Member, choice: str) -> bool:
    """Tell whether a choice shows more than now, today or later."""
    kinds = _KINDS[Choice(choice)]
    if len(kinds) > len(_KINDS[Choice(member.choice)]):
        return True
    shared = Circle.objects.filter(plan_id=member.plan_id, closed_at=None, kind__in=kinds)
    found = list(shared)
    closed = {c.pk for c in found} - set(_inside(member))
    return bool(closed - set(given_away(member.plan_id, found)))


def _inside(member: Member) -> dict[UUID, str]:
    return Consent.inside(member.plan_id, member.pk)


def stays_inside(member: Member, choice: str, *, by: Member) -> None:
    """Raise NotAllowedError for a choice that shuts who decides out of the plan itself (L66).

    Less may be closed at once; but nobody takes the plan from another who steers.
    """
    inside = member.steers and member.pk != by.pk and member.plan_id in _inside(member)
    if inside and Circle.Kind.EVERYONE not in _KINDS[Choice(choice)]:
        raise NotAllowedError("access.change")


def choose(member: Member, choice: str, *, by: Member, key: str = "") -> None:
    """Who steers chooses what a person sees (house rule 22).

    When more than one steers, seeing more waits for the others; seeing less doesn't.
    """
    stays_inside(member, choice, by=by)
    with transaction.atomic():
        if others_who_steer(by, member) and _opens(member, choice):
            ask(member, by=by, key=key, choice=choice)
            return
        forget(member)
        apply_choice(member, choice, given_by=by.person)
        told = noted_in(member, by)
        by.plan.record("consent.chosen", by=by, subject=member, key=key, circle=told, choice=choice)


def switch(member: Member, circle: Circle, *, on: bool, by: Member) -> None:
    """Open or close one circle for one person: the fine switch."""
    if circle.kind in (*Circle.PRIVATE, Circle.Kind.EVERYONE):
        raise NotAllowedError("access.change")
    must_be_free(member, circle, on=on)
    with transaction.atomic():
        if on and circle.pk not in _inside(member) and others_who_steer(by, member):
            waiting = {*member.asked.get("circles", ()), str(circle.pk)}
            ask(member, by=by, circles=sorted(waiting))
            return
        code = "consent.given" if on else "consent.withdrawn"
        by.plan.record(code, by=by, subject=member, circle=circle.pk, of=str(circle.pk))
        if on:
            let_in(member, [circle], given_by=by.person, purpose="switch")
        else:
            shut_out(member, [circle.pk])


def open_goal_circle(circle: Circle, *, by: Member) -> None:
    """Let into a new goal's circle whoever may see all goals, those to come too.

    The yes is the one that was given for all of it; a family writer is always inside.
    """
    wide = Consent.objects.filter(
        Consent.running(), plan_id=by.plan_id, circle_id=by.plan_id, member__ended_at=None
    )
    givers = dict(wide.values_list("member_id", "given_by_id"))
    if by.ring == Ring.FAMILY:
        givers.setdefault(by.pk, by.person_id)
    Consent.objects.bulk_create(
        Consent(
            plan_id=by.plan_id, circle=circle, member_id=seat, given_by_id=giver, purpose="goal"
        )
        for seat, giver in givers.items()
    )


def settle(member: Member, choice: str, *, given_by: Person) -> None:
    """Give a new seat its own circle and the circles of its choice."""
    mine = only_me(member.person)
    if member.ring == Ring.FAMILY:
        let_in(member, [mine], given_by=member.person, purpose="own")
    apply_choice(member, choice, given_by=given_by)


def make_circle(name: str, persons: Iterable[Member], *, by: Member) -> Circle:
    """A family member makes a circle of their own, with a confidant for instance.

    Nobody's yes is needed and nobody else hears of it (house rule 5).
    """
    with transaction.atomic():
        circle = Circle(plan=by.plan, kind=Circle.Kind.OWN, name=name, person=by.person)
        circle.save(force_insert=True)
        by.plan.record("circle.made", by=by, subject=circle)
        for member in (by, *persons):
            let_in(member, [circle], given_by=by.person, purpose="own")
    return circle
