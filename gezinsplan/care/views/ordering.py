"""The order of goals and of steps: by a button, or by dragging."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.models import Step
from gezinsplan.care.models.on_goal import steps_of
from gezinsplan.care.models.ordering import put_goal, put_step, running_goals
from gezinsplan.care.views.goals import found
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


def place_of(request: HttpRequest) -> int | None:
    """Return the place to which something was dragged, counted from 0."""
    place = request.POST.get("plaats", "")
    return int(place) if place.isascii() and place.isdigit() and len(place) < 4 else None


def _where(request: HttpRequest) -> int | bool:
    """Return the new place; or, without one, whether it goes up or down."""
    place = place_of(request)
    return request.POST.get("naar") == "op" if place is None else place


@on_plan("goal.write", methods=("POST",))
def goal_move(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Put a goal higher or lower in the family's order."""
    put_goal(found(member, goal), _where(request), by=member)
    return see_other("care:order", member.plan_id)


@on_plan("goal.write", methods=("POST",))
def step_move(request: HttpRequest, member: Member, goal: UUID, step: UUID) -> HttpResponse:
    """Put a step higher or lower among those of its goal."""
    row = get_object_or_404(member.sees(Step), pk=step, goal_id=found(member, goal).pk)
    put_step(row, _where(request), by=member)
    return see_other("care:step_order", member.plan_id, goal)


@on_plan("goal.write", methods=READ)
def order(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the goals with what puts them higher or lower."""
    context = {"tab": "plan", "goals": list(running_goals(member))}
    return page(request, member, "care/order.html", context)


@on_plan("goal.write", methods=READ)
def step_order(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Show the steps of a goal with what puts them higher or lower."""
    row = found(member, goal)
    context = {"tab": "plan", "row": row, "steps": steps_of(member, row)}
    return page(request, member, "care/step_order.html", context, subject=row)
