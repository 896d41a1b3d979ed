"""Who looked, in plain words."""

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@on_plan("looks.read")
def looks(request: HttpRequest, member: Member) -> HttpResponse:
    """Who looked, in plain words."""
    return page(request, member, "plans/looks.html", {"tab": "more"})
