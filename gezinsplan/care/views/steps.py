"""The steps of a goal: adding one, ticking it off, answering a proposed one."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.forms import RewordForm
from gezinsplan.care.forms.under_goal import StepForm
from gezinsplan.care.models import Step
from gezinsplan.care.models.under_goal import must_be_ours
from gezinsplan.care.views.goals import found
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.deciding import must_decide
from gezinsplan.plans.pages import page

POST = ("POST",)


def _step(member: Member, goal: UUID, step: UUID, **only: Any) -> Step:
    seen = member.sees(Step).filter(goal_id=found(member, goal).pk)
    row: Step = get_object_or_404(seen, pk=step, **only)
    row.plan = member.plan
    return row


@on_plan("goal.write", "goal.propose")
def step_new(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Put a step under a goal; who isn't family proposes it."""
    row = found(member, goal)
    must_be_ours(row, member, "goal.write")
    form = StepForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return page(request, member, "care/step_new.html", {"row": row}, form=form, subject=row)
    Step.make(row, form.cleaned_data["words"], by=member, key=form.sent_key())
    return see_other("care:goal", member.plan_id, row.pk)


@on_plan("goal.write", methods=POST)
def step_done(request: HttpRequest, member: Member, goal: UUID, step: UUID) -> HttpResponse:
    """It was done."""
    _step(member, goal, step, state=Step.State.MADE).tick(by=member)
    return see_other("care:goal", member.plan_id, goal)


@on_plan("goal.write", methods=POST)
def step_undone(request: HttpRequest, member: Member, goal: UUID, step: UUID) -> HttpResponse:
    """It wasn't done after all."""
    _step(member, goal, step, state=Step.State.MADE).untick(by=member)
    return see_other("care:goal", member.plan_id, goal)


@on_plan("goal.take")
def step_take(request: HttpRequest, member: Member, goal: UUID, step: UUID) -> HttpResponse:
    """Make a proposed step the family's, in other words if wished."""
    row = _step(member, goal, step)
    if row.state != Step.State.PROPOSED:
        return see_other("care:goal", member.plan_id, goal)
    must_decide(row.circle_id, member, "goal.take")
    sent = request.POST if request.method == "POST" else None
    form = RewordForm(sent, initial={"words": row.words})
    if not form.is_valid():
        context = {"row": row}
        return page(request, member, "care/proposal_take.html", context, form=form, subject=row)
    row.take(by=member, words=form.cleaned_data["words"])
    return see_other("care:goal", member.plan_id, goal)


@on_plan("goal.take", methods=POST)
def step_decline(request: HttpRequest, member: Member, goal: UUID, step: UUID) -> HttpResponse:
    """Not now; nobody asks why."""
    _step(member, goal, step).decline(by=member)
    return see_other("care:proposals", member.plan_id)
