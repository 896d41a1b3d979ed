"""The timeline in human sentences."""

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@on_plan("plan.read")
def timeline(request: HttpRequest, member: Member) -> HttpResponse:
    """The timeline in human sentences."""
    return page(request, member, "plans/timeline.html", {"tab": "more"})
