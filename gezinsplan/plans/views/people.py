"""Who stands around us: the three rings as a list and as a drawing."""

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@on_plan("plan.read")
def people(request: HttpRequest, member: Member) -> HttpResponse:
    """Show everybody this member sees, in three rings."""
    return page(request, member, "plans/people.html", {"tab": "people"})
