"""Who was given a goal to decide about, where that isn't simply who steers the plan (rule 3)."""

from collections.abc import Callable, Iterable
from uuid import UUID

from gezinsplan.plans.models.circle import Circle
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.plan import NotAllowedError

type Deciders = dict[UUID, frozenset[UUID]]

DECIDED = "decided"
"""Why somebody was let into a goal: those who decide about it all said yes."""

own_deciders: list[Callable[[UUID, Iterable[UUID]], Deciders]] = []
"""Who can tell which persons decide about goals, by their circle, in one query."""


def deciders_of(plan: UUID, circles: Iterable[UUID]) -> Deciders:
    """Return who decides, by circle; a goal that nobody was given has no line here."""
    asked = list(circles)
    found: Deciders = {}
    for ask in own_deciders if asked else ():
        found |= ask(plan, asked)
    return found


def must_decide(circle: UUID, by: Member, right: str) -> None:
    """Raise NotAllowedError for a goal that somebody else was given to decide about.

    Who hides from this member decides nothing that they would notice: a block leaves no trace.
    """
    who = deciders_of(by.plan_id, [circle]).get(circle, frozenset()) - by.reach.hidden
    if who and by.person_id not in who:
        raise NotAllowedError(right)


def decides_about(circle: UUID, by: Member) -> bool:
    """Tell whether somebody decides about a goal: who was given it, or else who steers."""
    who = deciders_of(by.plan_id, [circle]).get(circle, frozenset()) - by.reach.hidden
    return by.person_id in who if who else by.steers


def given_away(plan: UUID, circles: Iterable[Circle]) -> Deciders:
    """Return who decides about those of these circles that only they can open."""
    return deciders_of(plan, [c.pk for c in circles if c.kind == Circle.Kind.GOAL])


def decided_by(member: Member, circles: Iterable[Circle]) -> set[UUID]:
    """Return the circles of goals that a member decides about: nobody closes those to them."""
    found = given_away(member.plan_id, circles)
    return {circle for circle, who in found.items() if member.person_id in who}


def must_be_free(member: Member, circle: Circle, *, on: bool) -> None:
    """Raise NotAllowedError: who steers opens no goal that others decide about.

    Nor does anybody close it to one of those.
    """
    who = given_away(member.plan_id, [circle]).get(circle.pk, frozenset())
    if who and (on or member.person_id in who):
        raise NotAllowedError("access.change")
