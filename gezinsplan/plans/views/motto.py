"""Our sentence, and the plan's name."""

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@on_plan("plan.write")
def motto(request: HttpRequest, member: Member) -> HttpResponse:
    """Our sentence, and the plan's name."""
    return page(request, member, "plans/motto.html", {"tab": "more"})
