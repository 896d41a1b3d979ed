"""Leaving a plan: access ends at once, and nobody asks why."""

from django.http import HttpRequest, HttpResponse

from gezinsplan.kit.forms import Asked
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.asking import is_last_who_steers
from gezinsplan.plans.models.inviting import leave as leave_plan
from gezinsplan.plans.pages import page


@on_plan("member.leave")
def leave(request: HttpRequest, member: Member) -> HttpResponse:
    """Say what leaving means, and do it; the last who steers reads what to do first."""
    last = member.steers and is_last_who_steers(member, member.reach.hidden)
    form = Asked(request.POST if request.method == "POST" else None)
    if last or not form.is_valid():
        answer = page(request, member, "plans/leave.html", {"tab": "more", "last": last}, form=form)
        answer.status_code = 422 if request.method == "POST" else answer.status_code
        return answer
    leave_plan(member)
    return see_other("people:home")
