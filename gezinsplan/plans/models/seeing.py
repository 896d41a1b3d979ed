"""What each seat sees of what is shared: exactly what the door lets through (L65)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from django.db import connection

from gezinsplan.kit import clock
from gezinsplan.plans.models.circle import Circle
from gezinsplan.plans.models.clause import known, stored
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.rules import Choice

PRECISE = "precise"
_RUNNING = """
SELECT c.member_id, c.circle_id, k.kind FROM plans_consent c
    JOIN plans_circle k ON k.id = c.circle_id AND k.plan_id = c.plan_id
    WHERE c.plan_id = %s AND c.withdrawn_at IS NULL AND c.began <= %s
    AND (c.until IS NULL OR c.until > %s)
    AND k.closed_at IS NULL AND k.kind IN ('everyone', 'family', 'goal')
"""

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
    found: dict[UUID, Sight] = {}
    mine: set[UUID] = set()
    for member, circle, kind in _running(by.plan_id):
        sight = found.setdefault(member, Sight())
        if kind != Circle.Kind.GOAL:
            sight.kinds.add(kind)
        elif circle in by.reach.circles:
            sight.goals.add(circle)
            mine.add(circle)
    for sight in found.values():
        sight.all_goals = mine <= sight.goals
    return found


def _running(plan: UUID) -> Iterator[tuple[UUID, UUID, str]]:
    """Yield which seat is in which shared circle now, and of which kind that is."""
    now = clock.now()
    with connection.cursor() as cursor:
        cursor.execute(_RUNNING, stored((plan, now, now)))
        for member, circle, kind in cursor.fetchall():
            yield known(member), known(circle), kind


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
