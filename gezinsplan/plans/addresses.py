"""Where a member goes back to, and what the cookie of a personal link is called."""

from functools import cache
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse

from gezinsplan.plans.models import Member


def device_cookie(plan: UUID) -> str:
    """Return the neutral name of the cookie that binds a device to a personal link."""
    start = "__Host-" if settings.SESSION_COOKIE_SECURE else ""
    return f"{start}blad-{plan.hex}"


def address(name: str, plan: UUID, *rest: UUID) -> str:
    """Return the address of something in a plan; a page holds dozens of them."""
    return _shape(name, len(rest)).format(plan, *rest)


@cache
def _shape(name: str, more: int) -> str:
    """Work out once what the addresses of a page look like, with open places for ids."""
    marks = [UUID(int=place) for place in range(more + 1)]
    shape = reverse(name, args=marks)
    for place, mark in enumerate(marks):
        shape = shape.replace(str(mark), f"{{{place}}}")
    return shape


def home_of(member: Member) -> str:
    """Return the address of a member's own first page."""
    name = "care:link_page" if member.through_link else "care:plan"
    return address(name, member.plan_id)


def back_to(member: Member) -> HttpResponse:
    """Send a member back to the own first page, with 303."""
    return HttpResponseRedirect(home_of(member), status=303)


def see_other(name: str, *args: object) -> HttpResponse:
    """Send on after a change, with 303, so that going back never sends twice."""
    return HttpResponseRedirect(reverse(name, args=list(args)), status=303)
