"""The other plans that run: whose, for whom, when they are looked at again."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.care.forms.other_plans import OtherPlanForm
from gezinsplan.care.models.ordering import running_goals
from gezinsplan.care.models.other_plans import (
    Running,
    change_other_plan,
    end_other_plan,
    may_end,
    running_plans,
    tell_other_plan,
)
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member, NotAllowedError
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring


@on_plan("plan.read", methods=READ)
def other_plans(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the other plans that this member sees."""
    context = {
        "tab": "people",
        "running": running_plans(member),
        "may_tell": member.may("other_plan.tell"),
    }
    return page(request, member, "care/other_plans.html", context)


def _form(request: HttpRequest, member: Member, **options: Any) -> OtherPlanForm:
    here = [p for p in persons_around(member).values() if p.can_be_asked]
    return OtherPlanForm(
        request.POST if request.method == "POST" else None,
        persons=here,
        goals=running_goals(member),
        **options,
    )


@on_plan("other_plan.tell")
def other_plan_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Tell of another plan; a professional tells of that of the own service."""
    form = _form(request, member, chooses=member.ring == Ring.FAMILY)
    if not form.is_valid():
        context = {"tab": "people", "persons": form.family}
        return page(request, member, "care/other_plan_new.html", context, form=form)
    tell_other_plan(by=member, key=form.sent_key(), **form.said())
    return see_other("care:other_plans", member.plan_id)


def _found(member: Member, other: UUID) -> Running:
    found = running_plans(member, only=other)
    if not found:
        raise Http404
    found[0].row.plan = member.plan
    return found[0]


def _now(one: Running) -> dict[str, Any]:
    row = one.row
    now: dict[str, Any] = {"words": row.words, "tuning": row.tuning, "review_on": row.review_on}
    ids = {"holder": row.holder_id, "goal": row.goal_id}
    now |= {name: str(pk) if pk else "" for name, pk in ids.items()}
    return {**now, "organisation": one.work, "whom": [str(p.pk) for p in one.whom]}


@on_plan("other_plan.tell", "other_plan.end")
def other_plan(request: HttpRequest, member: Member, other: UUID) -> HttpResponse:
    """Say it anew, or that it doesn't run any more."""
    one = _found(member, other)
    mine, ends = one.row.voice_id == member.person_id, may_end(one.row, one.teller, by=member)
    if not (mine or ends):
        raise NotAllowedError("other_plan.end")
    if "end" in request.POST:
        end_other_plan(one.row, by=member)
        return see_other("care:other_plans", member.plan_id)
    if request.method == "POST" and not mine:
        raise NotAllowedError("other_plan.tell")
    form = _form(request, member, initial=_now(one))
    if not mine or not form.is_valid():
        context = {"tab": "people", "one": one, "mine": mine, "persons": form.family}
        shown = form if mine else None
        return page(request, member, "care/other_plan.html", context, subject=one.row, form=shown)
    change_other_plan(one.row, by=member, key=form.sent_key(), **form.said())
    return see_other("care:other_plans", member.plan_id)
