"""Who sees own words, of the three plain answers: only me, our family, everyone around."""

from collections.abc import Container
from typing import Any
from uuid import UUID

from django.db.models import Q

from gezinsplan.plans.models import Circle, Member
from gezinsplan.plans.models.closing import only_me
from gezinsplan.plans.rules import Ring

SMALLEST_FIRST = (Circle.Kind.ONLY_ME, Circle.Kind.FAMILY, Circle.Kind.EVERYONE)
SAME = "same"
"""Whoever sees the row that something is written beside, or that it is already."""


def circle_for(seen: str, by: Member, row: Any = None) -> Circle:
    """Return the circle of an answer; who isn't family has no say in it (circles, rule 1).

    Their words stand beside `row` for who sees that one, or with everyone around the plan.
    """
    if row is not None and (seen == SAME or by.ring != Ring.FAMILY):
        found: Circle = Circle.objects.get(plan_id=by.plan_id, pk=row.circle_id)
        return found
    if by.ring == Ring.FAMILY and seen == Circle.Kind.ONLY_ME:
        return only_me(by.person)
    if by.ring == Ring.FAMILY and seen not in SMALLEST_FIRST and seen != SAME and seen:
        mine = Circle.objects.filter(plan_id=by.plan_id, pk__in=by.reach.circles)
        own: Circle = mine.get(pk=seen, kind=Circle.Kind.OWN)
        return own
    family = by.ring == Ring.FAMILY and seen == Circle.Kind.FAMILY
    return by.shared_circle(Circle.Kind.FAMILY if family else Circle.Kind.EVERYONE)


def answer_now(row: Any, by: Member, own: Container[str] = ()) -> str:
    """Return which answer a row stands in now; `same` when it is none of the three.

    `own`: the circles with somebody brought in for oneself, which are answers too.
    """
    if str(row.circle_id) in own:
        return str(row.circle_id)
    mine = Circle.objects.filter(plan_id=by.plan_id, pk=row.circle_id)
    kind, person = mine.values_list("kind", "person_id").get()
    other = kind == Circle.Kind.ONLY_ME and person != by.person_id
    return SAME if other or kind not in SMALLEST_FIRST else str(kind)


def narrow_circles(member: Member) -> dict[UUID, str]:
    """Return the circles of a family member alone and of our family, in one statement."""
    if member.ring != Ring.FAMILY:
        return {}
    alone = Q(kind=Circle.Kind.ONLY_ME, person_id=member.person_id)
    rows = Circle.objects.filter(alone | Q(kind=Circle.Kind.FAMILY), plan_id=member.plan_id)
    return dict(rows.values_list("pk", "kind"))
