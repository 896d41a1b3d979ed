"""Personal links: giving one, taking them back, and the door they open.

The door has one button, no name, no agreement, and writes no line in the log.
"""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from gezinsplan.plans.addresses import device_cookie, see_other
from gezinsplan.plans.forms import HandForm
from gezinsplan.plans.gate import PAGE, link_member, on_plan, public
from gezinsplan.plans.models import Member, NotAllowedError
from gezinsplan.plans.models.linking import bind, find_by_token, seat_behind, withdraw_links
from gezinsplan.plans.pages import page
from gezinsplan.plans.views.giving import give
from gezinsplan.plans.views.inviting import address_of
from gezinsplan.plans.views.person import card_of, found

_DAYS_90 = 90 * 24 * 3600


@on_plan("link.give")
def link_give(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Give somebody without an account a new personal link; earlier ones go on."""
    card = card_of(member, person)
    if card.softly or (card.seat and card.seat.account_id):
        raise NotAllowedError("link.give")
    form = HandForm(
        request.POST if request.method == "POST" else None,
        initial={"email": address_of(member, card.person)},
    )
    if not form.is_valid():
        context = {"tab": "people", "who": card.person, "seat": card.seat}
        return page(request, member, "plans/link_give.html", context, form=form)
    return give(request, member, card.person, form)


@on_plan("link.give", methods=("POST",))
def link_withdraw(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Take back all links of somebody; open pages stop at once."""
    withdraw_links(found(member, person), by=member)
    return see_other("plans:person", member.plan_id, person)


@public
def link_door(request: HttpRequest, plan: UUID, token: str) -> HttpResponse:
    """GET shows one button; its POST binds this device. Mail scanners change nothing."""
    if request.method not in PAGE:
        return HttpResponseNotAllowed(PAGE)
    if "prefetch" in request.headers.get("Sec-Purpose", ""):
        return HttpResponse(status=503)
    if link_member(request, plan):
        return see_other("care:link_page", plan)
    if request.method == "POST":
        return _bind(request, plan, token)
    return render(request, "plans/link_door.html")


def _bind(request: HttpRequest, plan: UUID, token: str) -> HttpResponse:
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
