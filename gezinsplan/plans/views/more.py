"""What else there is."""

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@on_plan("plan.read")
def more(request: HttpRequest, member: Member) -> HttpResponse:
    """What else there is."""
    return page(request, member, "plans/more.html", {"tab": "more"})
