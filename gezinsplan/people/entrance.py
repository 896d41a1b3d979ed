"""What somebody still has to do before coming in.

Three steps: say who you are (a code by mail, or a passkey), on a device that was let in
before (or show a passkey, a code on paper, a yes from somebody), and for whoever sits
somewhere as a professional a second factor in this session. Nothing of it is asked of a
family on its own phone.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.authentication import get_authentication_records
from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from gezinsplan.kit import clock
from gezinsplan.kit.access import View, declare
from gezinsplan.people.models import Account, Device, Kept, Seat, SignIn, StaffLook
from gezinsplan.people.models.device import DeviceKind
from gezinsplan.people.models.ways import has_any_way
from gezinsplan.people.sharing import (
    LET_IN,
    OTHERS,
    forget_here,
    give_secret,
    note_others,
    others_use_it,
    secret_of,
)

type Missing = Callable[[HttpRequest], HttpResponse | None]
PROVEN, ASK, BEGAN, AWAKE = "proven", "ask", "began", "awake"
LOOK_FOR_TEXT = "look_for_text"
_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ADDED = "added"
_OPENS = ("webauthn", "recovery_codes", ADDED)


def account_of(request: HttpRequest) -> Account:
    """Return who signed in; raises TypeError when nobody did."""
    account: Any = request.user
    if not isinstance(account, Account):
        raise TypeError("Nobody signed in.")
    return account


def what_is_missing(request: HttpRequest) -> HttpResponse | None:
    """Return where to go first, or None when this session may go in."""
    return device_is_missing(request) or _factor_is_missing(request) or _text_waits(request)


def name_is_missing(request: HttpRequest) -> HttpResponse | None:
    """Return the way to sign in, for who didn't say who they are."""
    return None if request.user.is_authenticated else go("account_login", request)


def device_is_missing(request: HttpRequest) -> HttpResponse | None:
    """Return what to do on a device that was never let in: a mailbox alone opens nothing."""
    nameless = name_is_missing(request)
    if nameless or is_let_in(request):
        return nameless
    return go("people:device", request)


def _factor_is_missing(request: HttpRequest) -> HttpResponse | None:
    if account_of(request).needs_two and not has_proven(request):
        return go("people:second", request)
    return None


def _text_waits(request: HttpRequest) -> HttpResponse | None:
    if request.method != "GET" or not request.session.pop(LOOK_FOR_TEXT, False):
        return None
    return go("people:kept", request) if Kept.waits_for(account_of(request)) else None


def go(name: str, request: HttpRequest) -> HttpResponse:
    """Send on to a page of ours, and from there back to this one."""
    back = request.get_full_path() if request.method == "GET" else ""
    address = reverse(name) + (f"?{urlencode({'next': back})}" if back else "")
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": reverse(name)})
    return HttpResponseRedirect(address, status=302 if back else 303)


def is_let_in(request: HttpRequest) -> bool:
    """Tell whether this session is on a device that was let in; asks once per session."""
    if LET_IN in request.session:
        return True
    account = account_of(request)
    device = Device.known(account, secret_of(request))
    if device and OTHERS not in request.session:
        device.used()
        _remember(request, device)
    elif _shown(request, _OPENS):
        admit(request)
    return LET_IN in request.session or _is_new(account)


def _is_new(account: Account) -> bool:
    """Somebody without a seat, a device or a way in has nothing that a mailbox could open."""
    return not (Seat.of(account) or Device.of(account) or has_any_way(account))


def _shown(request: HttpRequest, kinds: tuple[str, ...] = ()) -> bool:
    records = get_authentication_records(request, account_of(request))
    return any(r["method"] == "mfa" and (not kinds or r.get("type") in kinds) for r in records)


def has_proven(request: HttpRequest) -> bool:
    """Tell whether a second factor was shown in this session."""
    return PROVEN in request.session or _shown(request)


def let_device_in(request: HttpRequest) -> None:
    """Let this browser in from now on: a plan was opened or an invitation accepted on it.

    On a device that others use too only this session is let in (S31).
    """
    account = account_of(request)
    if others_use_it(request):
        forget_here(request, account)
        return
    device = Device.let_in(account, give_secret(request), kind_of(request))
    _remember(request, device)
    StaffLook.write("device.let_in", account.pk)


def admit(request: HttpRequest) -> None:
    """Let a new device in after somebody showed more than a mail, and tell its owner (L66)."""
    let_device_in(request)
    tell(account_of(request), "account/email/new_device")


def tell(account: Account, template: str) -> None:
    """Tell somebody at each mailbox of their own that a way in changes (L66, S33)."""
    for address in account.addresses():
        get_adapter().send_notification_mail(template, account, email=address)


def _remember(request: HttpRequest, device: Device) -> None:
    request.session[LET_IN] = str(device.pk)
    SignIn.at_device(request.session.session_key or "", device)


def kind_of(request: HttpRequest) -> str:
    """Return what somebody would call this device."""
    told = request.headers.get("User-Agent", "")
    if "iPad" in told or ("Android" in told and "Mobile" not in told):
        return DeviceKind.TABLET
    return DeviceKind.PHONE if "Mobi" in told or "iPhone" in told else DeviceKind.COMPUTER


def begin(request: HttpRequest) -> None:
    """Begin the clocks of a session, and forget what an earlier one had shown."""
    for name in (LET_IN, PROVEN, ASK, OTHERS, "was"):
        request.session.pop(name, None)
    note_others(request)
    now = clock.now().timestamp()
    request.session.update({BEGAN: now, AWAKE: now, LOOK_FOR_TEXT: True})


def enter_fully(request: HttpRequest, account: Account) -> None:
    """Sign somebody in with everything that the strictest seat asks (demonstration, tests)."""
    login(request, account, backend=_BACKEND)
    request.session.update({LET_IN: "here", PROVEN: True})


def _guarded(missing: Missing, access: str, view: View) -> View:
    @wraps(view)
    def enter(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return missing(request) or view(request, *args, **kwargs)

    return declare(enter, access)


def signed_in(view: View) -> View:
    """Whoever signed in may come in; nothing of any plan is inside."""
    return _guarded(what_is_missing, "signed_in", view)


def let_in(view: View) -> View:
    """Whoever is on a device that was let in may come in, to show or set up the rest."""
    return _guarded(device_is_missing, "let_in", view)


def at_the_door(view: View) -> View:
    """Whoever said who they are may come in, to show that it is really them."""
    return _guarded(name_is_missing, "at_the_door", view)
