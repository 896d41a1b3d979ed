"""Leaving a plan."""

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@on_plan("member.leave")
def leave(request: HttpRequest, member: Member) -> HttpResponse:
    """Leaving a plan."""
    return page(request, member, "plans/leave.html", {"tab": "more"})
