"""One person: who they are to us, their portrait, their number, and what we note of them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@on_plan("person.add")
def person_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Put somebody in the plan."""
    return page(request, member, "plans/people.html", {"tab": "people"})


@on_plan("plan.read")
def person(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Show one person."""
    return page(request, member, "plans/people.html", {"tab": "people", "asked": person})


@on_plan("person.change", "own.write")
def person_edit(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Change what is known of somebody."""
    return page(request, member, "plans/people.html", {"tab": "people", "asked": person})


@on_plan("person.change", "own.write")
def portrait(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Choose a portrait."""
    return page(request, member, "plans/people.html", {"tab": "people", "asked": person})


@on_plan("person.change")
def person_died(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Note that somebody died."""
    return page(request, member, "plans/people.html", {"tab": "people", "asked": person})


@on_plan("person.change", "own.write")
def phone(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Keep a phone number."""
    return page(request, member, "plans/people.html", {"tab": "people", "asked": person})


@on_plan("member.end")
def member_end(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Say goodbye to somebody."""
    return page(request, member, "plans/people.html", {"tab": "people", "asked": person})
