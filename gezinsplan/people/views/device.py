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
from gezinsplan.people.forms import PaperCode, TwoWords
from gezinsplan.people.models import DeviceAsk, Knock, StaffLook, ways
from gezinsplan.people.models.device_ask import Stage
from gezinsplan.people.sharing import (
    GOING,
    OTHERS,
    by_paper,
    give_secret,
    note_others,
    others_use_it,
    secret_of,
)
from gezinsplan.people.views.back import back_from


def _on(request: HttpRequest) -> str:
    return back_from(request, reverse("people:home"))


@at_the_door
def device(request: HttpRequest) -> HttpResponse:
    """Offer the ways to be let in; on POST ask somebody for a yes, with two words."""
    if is_let_in(request):
        return _enter(request)
    ask = DeviceAsk.at(account_of(request), request.session.get(ASK), secret_of(request))
    if ask and ask.stage == Stage.OPEN:
        return _open(request, ask)
    if request.method == "POST":
        return _ask(request, ask)
    if request.headers.get("HX-Request"):
        return _still_waiting(request, ask)
    return _show(request, ask)


def _open(request: HttpRequest, ask: DeviceAsk) -> HttpResponse:
    """Let in who was told yes; on a device that others use too only who knows the words."""
    if ask.needs_words:
        form = TwoWords(request.POST if "words" in request.POST else None, ask=ask)
        if not form.is_valid():
            told = {"form": form, "next": _on(request), "ask": ask}
            return render(request, "people/words.html", told, status=422 if form.is_bound else 200)
    if not ask.use():
        return _again(request)
    if ask.shared:
        request.session[OTHERS] = True
    admit(request)
    return _enter(request)


def _still_waiting(request: HttpRequest, ask: DeviceAsk | None) -> HttpResponse:
    response = HttpResponse(status=204)
    if ask is None or ask.answered_at:
        response.headers["HX-Redirect"] = request.get_full_path()
    return response


def _enter(request: HttpRequest) -> HttpResponse:
    on = by_paper(request, account_of(request), redirect(_on(request)))
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": on.headers["Location"]})
    return on


def _again(request: HttpRequest) -> HttpResponse:
    back = urlencode({"next": _on(request)})
    return HttpResponseRedirect(f"{reverse('people:device')}?{back}", status=303)


def _show(request: HttpRequest, ask: DeviceAsk | None, wait: int = 0) -> HttpResponse:
    account = account_of(request)
    told = {
        "ask": ask,
        "stage": ask.stage if ask else "",
        "asked_here": ask and request.session.get(ASK) == str(ask.pk),
        "next": _on(request),
        "passkeys": ways.passkeys(account),
        "codes": ways.codes_left(account),
        "wait": wait,
    }
    return render(request, "people/device.html", told, status=422 if wait else 200)


def _ask(request: HttpRequest, running: DeviceAsk | None) -> HttpResponse:
    if running and running.stage != Stage.REFUSED:
        return _again(request)
    account = account_of(request)
    here = ("ask", str(account.pk), str(get_adapter().get_client_ip(request)))
    note_others(request)
    wait = Knock.wait(*here)
    if wait:
        return _show(request, None, wait)
    Knock.note(*here)
    ask = DeviceAsk.make(account, give_secret(request), shared=others_use_it(request))
    request.session[ASK] = str(ask.pk)
    StaffLook.write("device.asked", account.pk)
    return _again(request)


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
    note_others(request)
    post_authentication(request, form.sheet.instance, reauthenticated=True)
    is_let_in(request)
    return by_paper(request, account, HttpResponseRedirect(_on(request), status=303))


@signed_in
@require_POST
def answer(request: HttpRequest, ask: UUID) -> HttpResponse:
    """Say yes or no to a new device of one's own, on a device that was let in."""
    account = account_of(request)
    waiting = [*DeviceAsk.waiting_for([account.pk]), *DeviceAsk.vouched(account=account)]
    found = next((one for one in waiting if one.pk == ask), None)
    if found is None:
        raise Http404
    yes = request.POST.get("answer") == "yes"
    counted = not yes and found.refuse() if found.opens_at else found.answer(yes=yes)
    if counted:
        StaffLook.write("device.answered", account.pk, "yes" if yes else "no")
    return HttpResponseRedirect(reverse("people:me"), status=303)


@let_in
def second(request: HttpRequest) -> HttpResponse:
    """Ask a second thing from who sits somewhere as a professional, or let them set it up."""
    account = account_of(request)
    if has_proven(request) or not account.needs_two:
        return redirect(_on(request))
    request.session[GOING] = _on(request)
    told = {
        "next": _on(request),
        "passkeys": ways.passkeys(account),
        "app": ways.app(account),
        "codes": ways.codes_left(account),
    }
    return render(request, "people/second.html", told)
