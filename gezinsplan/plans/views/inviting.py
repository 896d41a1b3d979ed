"""Asking somebody to take a seat."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@on_plan("invitation.prepare")
def invite(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Invite somebody."""
    return page(request, member, "plans/people.html", {"tab": "people", "asked": person})


@on_plan("invitation.allow", methods=("POST",))
def invitation_allow(request: HttpRequest, member: Member, invitation: UUID) -> HttpResponse:
    """Put an invitation in force."""
    return page(request, member, "plans/people.html", {"tab": "people", "asked": invitation})


@on_plan("invitation.allow", methods=("POST",))
def invitation_withdraw(request: HttpRequest, member: Member, invitation: UUID) -> HttpResponse:
    """Take an invitation back."""
    return page(request, member, "plans/people.html", {"tab": "people", "asked": invitation})
