"""What others put forward: for whoever wants to look, and a "not now" that asks no reason."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.care.forms import RewordForm
from gezinsplan.care.models import Agreement, Goal, set_all_aside
from gezinsplan.care.models.untaking import untake_agreement, untake_goal
from gezinsplan.care.views.agreements import found as found_agreement
from gezinsplan.care.views.goals import found as found_goal
from gezinsplan.care.views.pile import pile
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.deciding import must_decide
from gezinsplan.plans.pages import page


@on_plan("goal.read", methods=READ)
def proposals(request: HttpRequest, member: Member) -> HttpResponse:
    """Show what others put forward; `anders` is what one says in other words, in its place."""
    context = pile(member, request.GET.get("anders", ""))
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
    must_decide(row.circle_id, member, "agreement.take")
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


@on_plan("goal.take", methods=("POST",))
def goal_untake(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Take a chosen goal off the plan again; nobody asks why."""
    untake_goal(found_goal(member, goal), by=member)
    return see_other("care:proposals", member.plan_id)


@on_plan("agreement.take", methods=("POST",))
def agreement_untake(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    """Take a chosen agreement off again; nobody asks why."""
    untake_agreement(found_agreement(member, agreement), by=member)
    return see_other("care:proposals", member.plan_id)
