"""Still there, or gone: the idle clock, and what was typed."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from gezinsplan.kit.access import public
from gezinsplan.people import idling
from gezinsplan.people.entrance import account_of, signed_in
from gezinsplan.people.models import Kept
from gezinsplan.people.views.back import back_from, is_ours

_ASKING = 130  # seconds before the end: the script asks, and leaves a little early


@public
def awake(request: HttpRequest) -> HttpResponse:
    """Somebody is there: the middleware noted it. 403 when the door closed already."""
    return HttpResponse(status=204 if request.user.is_authenticated else 403)


@public
@require_POST
def keep_text(request: HttpRequest) -> HttpResponse:
    """Keep what was typed on a page that closes now, for this account only."""
    path = request.POST.get("page", "")
    if not is_ours(request, path) or not path.startswith("/"):
        return HttpResponse(status=422)
    return HttpResponse(status=204 if idling.keep(request, path) else 422)


@public
def idle_out(request: HttpRequest) -> HttpResponse:
    """Close the door after a quiet while, and say what waits; who is there stays in."""
    back = back_from(request, reverse("people:home"))
    if request.user.is_authenticated:
        if idling.left(request) > _ASKING:
            return HttpResponseRedirect(back)
        idling.close_door(request)
    told = {"kept_until": idling.kept_until(request), "next": back}
    return render(request, "states/signed_out.html", told)


@signed_in
def kept(request: HttpRequest) -> HttpResponse:
    """Show somebody what they typed, to send it after all or drop it."""
    waiting = Kept.of(account_of(request))
    where = {one.pk: one.path.partition("?")[0] for one in waiting}
    told = {
        "waiting": waiting,
        "sent_on": {one.pk for one in waiting if one.says and idling.is_sent_on(where[one.pk])},
        "opens": {one.pk for one in waiting if idling.opens(where[one.pk])},
        "next": back_from(request, reverse("people:home")),
    }
    return render(request, "people/kept.html", told)


@signed_in
@require_POST
def kept_drop(request: HttpRequest, one: UUID) -> HttpResponse:
    """Throw away what was typed."""
    account = account_of(request)
    Kept.drop(account.pk, one)
    on = "people:kept" if Kept.waits_for(account) else "people:home"
    return HttpResponseRedirect(reverse(on), status=303)
