"""What each seat sees of what is shared: exactly what the door lets through (L65)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from gezinsplan.plans.models.circle import Circle, Consent
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.rules import Choice

PRECISE = "precise"
SHARED = (Circle.Kind.EVERYONE, Circle.Kind.FAMILY, Circle.Kind.GOAL)

goal_names: list[Callable[[Member, Iterable[UUID]], dict[UUID, str]]] = []
"""Who can name a goal by its circle, for a member who sees it, in one query."""


@dataclass
class Sight:
    """Which shared circles a seat is in, of those that the one who asks may know of."""

    kinds: set[str] = field(default_factory=set)
    goals: set[UUID] = field(default_factory=set)
    all_goals: bool = True

    @property
    def choice(self) -> str:
        """Return the plain choice that this is, or that it was chosen precisely."""
        if Circle.Kind.EVERYONE in self.kinds and self.all_goals:
            family = Circle.Kind.FAMILY in self.kinds
            return Choice.EVERYTHING if family else Choice.NOT_PRIVATE
        return PRECISE if self.goals or self.kinds else Choice.OWN_ONLY


def sights(by: Member) -> dict[UUID, Sight]:
    """Return what every seat sees, in one query; of goals only those `by` sees too.

    A goal that `by` isn't let into leaves no trace here, not even a missing one.
    """
    rows = Consent.objects.filter(
        Consent.running(), plan_id=by.plan_id, circle__kind__in=SHARED
    ).values_list("member_id", "circle_id", "circle__kind")
    found: dict[UUID, Sight] = {}
    mine: set[UUID] = set()
    for member, circle, kind in rows:
        sight = found.setdefault(member, Sight())
        if kind != Circle.Kind.GOAL:
            sight.kinds.add(kind)
        elif circle in by.reach.circles:
            sight.goals.add(circle)
            mine.add(circle)
    for sight in found.values():
        sight.all_goals = mine <= sight.goals
    return found


def name_goals(by: Member, circles: Iterable[UUID]) -> dict[UUID, str]:
    """Return the words of goals by their circle, of those that `by` sees."""
    asked = list(circles)
    found: dict[UUID, str] = {}
    for names in goal_names:
        found |= names(by, asked)
    return found


def goals_seen(by: Member) -> dict[UUID, str]:
    """Return all goals that `by` sees, by circle."""
    return name_goals(by, by.reach.circles)


def goal_circles(by: Member, chosen: Iterable[str]) -> list[Circle]:
    """Return the circles of goals that `by` chose, of those that `by` is in."""
    rows = Circle.objects.filter(
        plan_id=by.plan_id, pk__in=list(chosen), kind=Circle.Kind.GOAL, closed_at=None
    )
    return [circle for circle in rows if circle.pk in by.reach.circles]
