"""The rule of sight, as one condition that the database reads (architecture, "The rows").

In one of my circles, or naming me, or about me or my young child by a professional (never
out of a private circle); nothing by, about or naming somebody who is hidden from me; nothing
older than my look goes back; nothing that only professionals could still see.
"""

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from gezinsplan.plans.models.clause import Clause, places
from gezinsplan.plans.rows import PlanForeignKey
from gezinsplan.plans.rules import Ring

if TYPE_CHECKING:
    from gezinsplan.plans.models.member import Member

_NAMED = """{subject} IN (SELECT subject FROM plans_tie
    WHERE plan_id = %s AND person_id = %s AND how = 'named')"""
_ABOUT = """{subject} IN (SELECT subject FROM plans_tie
    WHERE plan_id = %s AND person_id IN ({persons}) AND how = 'about' AND professional)
    AND {circle} NOT IN (SELECT id FROM plans_circle
    WHERE plan_id = %s AND kind IN ('only_me', 'own'))"""
_TIED = """{subject} NOT IN (SELECT subject FROM plans_tie
    WHERE plan_id = %s AND person_id IN ({persons}))"""
_OPEN = """{circle} NOT IN (SELECT id FROM plans_circle
    WHERE plan_id = %s AND closed_at IS NOT NULL)"""


class Columns(NamedTuple):
    """Where a statement finds what the rule looks at."""

    subject: str
    circle: str
    began: str
    persons: tuple[str, ...]
    table: str = ""


@cache
def columns_of(model: Any, table: str = "") -> Columns:
    """Return the columns the rule looks at; `table`: what a statement writes before them."""
    subject = "id" if model.seen_by == "pk" else model.seen_by
    circle = getattr(model, "circle_column", "circle_id")
    fields = [f for f in model._meta.fields if isinstance(f, PlanForeignKey)]
    persons = [f.column for f in fields if f.related_model._meta.label == "plans.Person"]
    subject, circle, began, *rest = (f"{table}{c}" for c in (subject, circle, "began", *persons))
    return Columns(subject, circle, began, tuple(rest), table)


def rule(member: "Member", model: Any, at: Columns) -> Clause:
    """Return what a member sees of a model."""
    clause, hidden = _shown(member, at), _without_hidden(member, model, at)
    if hidden:
        clause &= hidden
    also = getattr(model, "also", None)
    if also and member.reach.unplaced:
        clause &= also(member, at.table)
    if member.ring != Ring.FAMILY:
        clause &= Clause(_OPEN.format(circle=at.circle), (member.plan_id,))
    if member.content_from and getattr(model, "dated", True):
        clause &= Clause(f"{at.began} >= %s", (member.content_from,))
    return clause


def _shown(member: "Member", at: Columns) -> Clause:
    plan, circles = member.plan_id, tuple(member.reach.circles)
    ways = Clause(_NAMED.format(subject=at.subject), (plan, member.person_id))
    if circles:
        ways = Clause(f"{at.circle} IN ({places(circles)})", circles) | ways
    if not member.through_link:
        own = tuple(member.reach.own_persons)
        about = _ABOUT.format(subject=at.subject, circle=at.circle, persons=places(own))
        ways |= Clause(about, (plan, *own, plan))
    return ways


def _without_hidden(member: "Member", model: Any, at: Columns) -> Clause | None:
    """Take away who is hidden: as subject, author or anything else in the row.

    What tells where somebody is goes too when only the whereabouts are hidden.
    """
    reach = member.reach
    hidden = tuple(reach.unplaced if getattr(model, "places", False) else reach.hidden)
    if not hidden:
        return None
    tied = _TIED.format(subject=at.subject, persons=places(hidden))
    clause = Clause(tied, (member.plan_id, *hidden))
    for person in at.persons:
        clause &= Clause(f"({person} IS NULL OR {person} NOT IN ({places(hidden)}))", hidden)
    return clause
