"""A device that we don't know yet: showing that it is really you."""

from uuid import UUID

from allauth.account.adapter import get_adapter
from allauth.mfa.base.internal.flows import post_authentication
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from gezinsplan.people.entrance import (
    ASK,
    account_of,
    admit,
    at_the_door,
    has_proven,
    is_let_in,
    let_in,
    signed_in,
)
from gezinsplan.people.forms import PaperCode
from gezinsplan.people.models import DeviceAsk, Knock, StaffLook, ways
from gezinsplan.people.views.back import back_from


def _on(request: HttpRequest) -> str:
    return back_from(request, reverse("people:home"))


@at_the_door
def device(request: HttpRequest) -> HttpResponse:
    """Offer the ways to be let in; on POST ask somebody for a yes, with two words."""
    if is_let_in(request):
        return _enter(request)
    ask = DeviceAsk.running(request.session.get(ASK))
    if request.method == "POST":
        return _ask(request, ask)
    if ask and ask.use():
        admit(request)
        return _enter(request)
    if request.headers.get("HX-Request"):
        return _still_waiting(request, ask)
    return _show(request, ask)


def _still_waiting(request: HttpRequest, ask: DeviceAsk | None) -> HttpResponse:
    response = HttpResponse(status=204)
    if ask is None or ask.answered_at:
        response.headers["HX-Redirect"] = request.get_full_path()
    return response


def _enter(request: HttpRequest) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": _on(request)})
    return redirect(_on(request))


def _show(request: HttpRequest, ask: DeviceAsk | None, wait: int = 0) -> HttpResponse:
    account = account_of(request)
    told = {
        "ask": ask,
        "next": _on(request),
        "passkeys": ways.passkeys(account),
        "codes": ways.codes_left(account),
        "wait": wait,
    }
    return render(request, "people/device.html", told, status=422 if wait else 200)


def _ask(request: HttpRequest, running: DeviceAsk | None) -> HttpResponse:
    account = account_of(request)
    here = ("ask", str(account.pk), str(get_adapter().get_client_ip(request)))
    if running is None or running.answered_at:
        wait = Knock.wait(*here)
        if wait:
            return _show(request, None, wait)
        Knock.note(*here)
        request.session[ASK] = str(DeviceAsk.make(account).pk)
        StaffLook.write("device.asked", account.pk)
    back = urlencode({"next": _on(request)})
    return HttpResponseRedirect(f"{reverse('people:device')}?{back}", status=303)


@at_the_door
def paper(request: HttpRequest) -> HttpResponse:
    """Ask a code from paper; it works once, and lets this device in."""
    account = account_of(request)
    form = PaperCode(request.POST or None, account=account)
    if not form.is_valid():
        if form.is_bound:
            StaffLook.write("device.paper", account.pk, "refused")
        told = {"form": form, "next": _on(request)}
        return render(request, "people/paper.html", told, status=422 if form.is_bound else 200)
    post_authentication(request, form.sheet.instance, reauthenticated=True)
    is_let_in(request)
    return HttpResponseRedirect(_on(request), status=303)


@signed_in
@require_POST
def answer(request: HttpRequest, ask: UUID) -> HttpResponse:
    """Say yes or no to a new device of one's own, on a device that was let in."""
    account = account_of(request)
    found = next((a for a in DeviceAsk.waiting_for([account.pk]) if a.pk == ask), None)
    if found is None:
        raise Http404
    yes = request.POST.get("answer") == "yes"
    found.answer(yes=yes)
    StaffLook.write("device.answered", account.pk, "yes" if yes else "no")
    return HttpResponseRedirect(reverse("people:me"), status=303)


@let_in
def second(request: HttpRequest) -> HttpResponse:
    """Ask a second thing from who sits somewhere as a professional, or let them set it up."""
    account = account_of(request)
    if has_proven(request) or not account.needs_two:
        return redirect(_on(request))
    request.session["going"] = _on(request)
    told = {
        "next": _on(request),
        "passkeys": ways.passkeys(account),
        "app": ways.app(account),
        "codes": ways.codes_left(account),
    }
    return render(request, "people/second.html", told)
