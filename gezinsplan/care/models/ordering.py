"""The order of goals and of a goal's steps: the family's own, by a button or by dragging."""

from itertools import accumulate
from typing import Any

from django.db import transaction
from django.db.models import Case, Value, When

from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.on_plan import SHOWN_GOALS
from gezinsplan.care.models.step import Step
from gezinsplan.plans.models import Member, NotAllowedError


def goals_in_order(member: Member) -> Any:
    """Return the goals that the family works on, in its order."""
    return member.sees(Goal).filter(state__in=Goal.ON_PLAN).order_by("place", "began")


def running_goals(member: Member) -> Any:
    """Return the first of them, as many as a page shows."""
    return goals_in_order(member)[:SHOWN_GOALS]


def steps_in_order(member: Member, goal: Any) -> Any:
    """Return the steps of a goal that are the family's, in its order."""
    rows = member.sees(Step).filter(goal_id=goal, state=Step.State.MADE)
    return rows.order_by("place", "began")


def put_goal(goal: Goal, where: int | bool, *, by: Member) -> None:
    """Put a goal at a place of those that this member sees; True and False: one up or down."""
    with transaction.atomic():
        if _put(goal, where, goals_in_order(by), by):
            by.plan.record("goal.ordered", by=by, subject=goal)


def put_step(step: Step, where: int | bool, *, by: Member) -> None:
    """Put a step at a place of those of its goal; True and False: one up or down."""
    with transaction.atomic():
        if _put(step, where, steps_in_order(by, step.goal_id), by):
            by.plan.record("step.ordered", by=by, subject=step)


def _put(row: Any, where: int | bool, seen: Any, by: Member) -> bool:
    if not by.may("goal.write"):
        raise NotAllowedError("goal.write")
    return arrange(row, where, seen)


def arrange(row: Any, where: int | bool, seen: Any) -> bool:
    """Give the same places to the same rows in another order; what isn't seen keeps its own."""
    found = list(seen.values_list("pk", "place"))
    old = [pk for pk, _ in found]
    if row.pk not in old:
        return False
    new = [pk for pk in old if pk != row.pk]
    at = old.index(row.pk)
    to = at + (-1 if where else 1) if isinstance(where, bool) else where
    new.insert(max(to, 0), row.pk)
    if new == old:
        return False
    rising = accumulate((place for _, place in found), lambda last, place: max(place, last + 1))
    moves = [When(pk=pk, then=Value(place)) for pk, place in zip(new, rising, strict=True)]
    rows = type(row).objects.filter(plan_id=row.plan_id, pk__in=new)
    rows.update(place=Case(*moves))
    return True
