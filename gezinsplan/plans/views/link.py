"""The door of a personal link: one button, no name, no agreement, and no line in the log."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from gezinsplan.plans.addresses import device_cookie
from gezinsplan.plans.gate import link_member, on_plan, public
from gezinsplan.plans.models import Member, NotAllowedError
from gezinsplan.plans.models.linking import bind, find_by_token, seat_behind
from gezinsplan.plans.pages import page

_DAYS_90 = 90 * 24 * 3600


@on_plan("link.give")
def link_give(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Give somebody a personal link."""
    return page(request, member, "plans/people.html", {"tab": "people", "asked": person})


@on_plan("link.give", methods=("POST",))
def link_withdraw(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Take back somebody's personal links."""
    return page(request, member, "plans/people.html", {"tab": "people", "asked": person})


@public
def link_door(request: HttpRequest, plan: UUID, token: str) -> HttpResponse:
    """GET shows one button; its POST binds this device. Mail scanners change nothing."""
    if request.method == "POST":
        return _bind(request, plan, token)
    if link_member(request, plan):
        return HttpResponseRedirect(reverse("care:link_page", args=[plan]))
    return render(request, "plans/link_door.html")


def _bind(request: HttpRequest, plan: UUID, token: str) -> HttpResponse:
    if link_member(request, plan):
        return HttpResponseRedirect(reverse("care:link_page", args=[plan]), status=303)
    link = find_by_token(plan, token)
    seat = seat_behind(link)
    if link is None or seat is None:
        return render(request, "plans/link_old.html", status=404)
    try:
        secret = bind(link, seat)
    except NotAllowedError:
        return render(request, "plans/link_old.html", status=404)
    response = HttpResponseRedirect(reverse("care:link_page", args=[plan]), status=303)
    response.set_cookie(
        device_cookie(plan),
        secret,
        max_age=_DAYS_90,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response
