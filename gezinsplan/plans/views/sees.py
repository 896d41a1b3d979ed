"""What each person sees, and who chooses it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@on_plan("access.read")
def access(request: HttpRequest, member: Member) -> HttpResponse:
    """Show who sees what."""
    return page(request, member, "plans/people.html", {"tab": "more"})


@on_plan("access.read")
def sees(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Show and choose what one person sees."""
    return page(request, member, "plans/people.html", {"tab": "more", "asked": person})
