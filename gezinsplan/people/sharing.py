"""A device that others use too is not remembered: the session alone is let in (S31).

It protects who shares a phone, and maybe a mailbox, with somebody to be afraid of: the next
time a code by mail opens nothing there.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from gezinsplan.people.models import Account, Device, StaffLook, ways
from gezinsplan.people.models.device import COOKIE, new_secret

LET_IN, OTHERS, GOING = "let_in", "others", "going"


def others_use_it(request: HttpRequest) -> bool:
    """Tell whether others use this device too: who lets it in is asked once, and it stays so."""
    return OTHERS in request.session or request.POST.get(OTHERS) == "on"


def note_others(request: HttpRequest) -> None:
    """Remember the answer for when this session is let in; after that nobody takes it back."""
    if LET_IN in request.session:
        return
    if request.POST.get(OTHERS) == "on":
        request.session[OTHERS] = True
    else:
        request.session.pop(OTHERS, None)


def forget_here(request: HttpRequest, account: Account) -> None:
    """Remember this device no more, and let this session in until the browser closes."""
    device = Device.known(account, secret_of(request))
    if device:
        device.forget(but=request.session.session_key)
    request.session.update({LET_IN: OTHERS, OTHERS: True})
    request.session.set_expiry(0)
    StaffLook.write("device.shared", account.pk)


def by_paper(request: HttpRequest, account: Account, answer: HttpResponse) -> HttpResponse:
    """Lead who shares this device and has no other way in to printed codes first; then on.

    It protects from being locked out by surprise. Who needs two things at the door is led
    to a key already.
    """
    if OTHERS not in request.session or account.needs_two or ways.opens(account):
        return answer
    request.session[GOING] = answer.headers["Location"]
    return HttpResponseRedirect(reverse("mfa_view_recovery_codes"), status=303)


def secret_of(request: HttpRequest) -> str:
    """Return what this browser's cookie holds, empty for what we never handed out."""
    secret = request.COOKIES.get(COOKIE, "")
    return secret if len(secret) == len(new_secret()) else ""


def give_secret(request: HttpRequest) -> str:
    """Return this browser's secret, a new one if it has none; its cookie goes along."""
    secret = secret_of(request) or new_secret()
    known: Any = request
    known.device_secret = secret
    return secret
