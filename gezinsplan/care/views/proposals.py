"""What others put forward: for whoever wants to look, and a "not now" that asks no reason."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.care.forms import RewordForm
from gezinsplan.care.models import (
    Agreement,
    Goal,
    set_all_aside,
    waiting_agreements,
    waiting_goals,
    waiting_steps,
    waiting_wishes,
)
from gezinsplan.care.models.names import goal_names
from gezinsplan.care.views.agreements import found as found_agreement
from gezinsplan.care.views.doors import doors
from gezinsplan.care.views.goals import found as found_goal
from gezinsplan.care.views.overview import agreement_cards
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.around import named_in, persons_around
from gezinsplan.plans.pages import page


@on_plan("goal.read", methods=READ)
def proposals(request: HttpRequest, member: Member) -> HttpResponse:
    """Show what others put forward."""
    goals, agreements = waiting_goals(member), waiting_agreements(member)
    steps, wishes = waiting_steps(member), waiting_wishes(member)
    subjects = [row.pk for row in (*goals, *agreements, *wishes)]
    persons = persons_around(member, subjects)
    named = named_in(member, subjects, persons)
    cards = agreement_cards(member, agreements, named)
    aims: dict[Any, str] = {**goal_names(member, [s.goal_id for s in steps if s.goal_id])}
    context = {
        "tab": "plan",
        "goals": [(row, persons.get(row.proposed_by_id)) for row in goals],
        "steps": [(row, persons.get(row.proposed_by_id), aims.get(row.goal_id)) for row in steps],
        "wishes": [(row, persons.get(row.proposed_by_id)) for row in wishes],
        "agreements": [(card, persons.get(card.row.proposed_by_id)) for card in cards],
        **doors(member),
    }
    return page(request, member, "care/proposals.html", context)


@on_plan("goal.take", methods=("POST",))
def all_aside(request: HttpRequest, member: Member) -> HttpResponse:
    """Set everything aside in one tap, without a reason."""
    set_all_aside(member)
    return see_other("care:proposals", member.plan_id)


@on_plan("goal.take")
def goal_take(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Make a proposal one's own, in other words if wished."""
    row = found_goal(member, goal)
    if row.state != Goal.State.PROPOSED:
        return see_other("care:goal", member.plan_id, row.pk)
    form = _form(request, row.words)
    if not form.is_valid():
        return page(
            request, member, "care/proposal_take.html", {"row": row}, form=form, subject=row
        )
    row.take(by=member, words=form.cleaned_data["words"])
    return see_other("care:goal", member.plan_id, row.pk)


def _form(request: HttpRequest, words: str) -> RewordForm:
    sent = request.POST if request.method == "POST" else None
    return RewordForm(sent, initial={"words": words})


@on_plan("goal.take", methods=("POST",))
def goal_decline(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Not now; nobody asks why."""
    found_goal(member, goal).decline(by=member)
    return see_other("care:proposals", member.plan_id)


@on_plan("agreement.take")
def agreement_take(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    """Make a proposed agreement the family's, in other words if wished."""
    row = found_agreement(member, agreement)
    if row.state != Agreement.State.PROPOSED:
        return see_other("care:agreements", member.plan_id)
    form = _form(request, row.words)
    if not form.is_valid():
        return page(
            request, member, "care/proposal_take.html", {"row": row}, form=form, subject=row
        )
    row.take(by=member, words=form.cleaned_data["words"])
    return see_other("care:agreements", member.plan_id)


@on_plan("agreement.take", methods=("POST",))
def agreement_decline(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    """Not now; nobody asks why."""
    found_agreement(member, agreement).decline(by=member)
    return see_other("care:proposals", member.plan_id)
