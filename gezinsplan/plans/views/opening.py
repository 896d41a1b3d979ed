"""Opening a plan: by a family, or together with a guide."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsplan.plans.gate import on_plan, signed_in
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@signed_in
def open_new(request: HttpRequest) -> HttpResponse:
    """Ask the few things that open a plan."""
    return render(request, "plans/open.html")


@on_plan("plan.read", draft=True)
def draft(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the draft on the guide's device, for the family's own tap."""
    return page(request, member, "plans/draft.html")


@on_plan("plan.read", draft=True, methods=("POST",))
def draft_drop(request: HttpRequest, member: Member) -> HttpResponse:
    """Drop the draft."""
    return page(request, member, "plans/draft.html")
