"""What is somebody's own: plans, devices, ways to sign in."""

from uuid import UUID

from allauth.account.internal.flows.reauthentication import raise_if_reauthentication_required
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from gezinsplan.people.entrance import account_of, let_device_in, signed_in, tell
from gezinsplan.people.models import Account, Device, DeviceAsk, SignIn, StaffLook, ways
from gezinsplan.people.models.seat import own_plans
from gezinsplan.people.noting import NEW_CODES
from gezinsplan.people.sessions import stored
from gezinsplan.people.sharing import GOING, LET_IN, OTHERS, by_paper, forget_here, secret_of


def _to(name: str) -> HttpResponse:
    return HttpResponseRedirect(reverse(name), status=303)


def _asks(account: Account) -> dict[str, object]:
    """Return who stands at the door as this account, with a new device."""
    return {
        "asks": DeviceAsk.waiting_for([account.pk]),
        "vouched": DeviceAsk.vouched(account=account),
    }


@signed_in
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the way to one's own plans; who has one, and no question waiting, is there at once."""
    account = account_of(request)
    plans = [plan for told in own_plans for plan in told(account)]
    asks = _asks(account)
    if len(plans) == 1 and not any(asks.values()):
        return redirect(plans[0]["address"])
    return render(request, "people/home.html", {"plans": plans, **asks})


@signed_in
@require_safe
def me(request: HttpRequest) -> HttpResponse:
    """Show one's own devices and ways to sign in (L65)."""
    account = account_of(request)
    told = {
        **_asks(account),
        "sign_ins": SignIn.of(account),
        "here": stored(request.session.session_key),
        "devices": Device.of(account),
        "in_hand": Device.known(account, secret_of(request)),
        "shared": OTHERS in request.session,
        "opens": ways.opens(account),
        "passkeys": ways.passkeys(account),
        "app": ways.app(account),
        "codes": ways.codes_left(account),
    }
    return render(request, "people/me.html", told)


@signed_in
def keys(request: HttpRequest) -> HttpResponse:
    """Send on after setting up a way to sign in: to where somebody was going."""
    return redirect(request.session.pop(GOING, "") or reverse("people:me"))


@signed_in
@require_POST
def sign_in_end(request: HttpRequest, one: UUID) -> HttpResponse:
    """Sign out somewhere else, at once."""
    found = SignIn.find(account_of(request), one)
    if found is None:
        raise Http404
    found.end()
    StaffLook.write("account.ended", account_of(request).pk)
    return _to("people:me")


@signed_in
@require_POST
def device_forget(request: HttpRequest, one: UUID) -> HttpResponse:
    """Let a device in no more; whoever is signed in there is out at once."""
    account = account_of(request)
    found = next((d for d in Device.of(account) if d.pk == one), None)
    if found is None:
        raise Http404
    found.forget()
    StaffLook.write("device.forgotten", account.pk)
    return _to("people:me")


@signed_in
@require_POST
def device_share(request: HttpRequest) -> HttpResponse:
    """Others use this device too: remember it no more; who is signed in stays until the end."""
    account = account_of(request)
    forget_here(request, account)
    return by_paper(request, account, _to("people:me"))


@signed_in
@require_POST
def out_everywhere(request: HttpRequest) -> HttpResponse:
    """Sign out everywhere, here too."""
    account = account_of(request)
    SignIn.end_all(account)
    StaffLook.write("account.ended_all", account.pk)
    logout(request)
    response = _to("people:start")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@signed_in
@require_POST
def way_drop(request: HttpRequest, way: int) -> HttpResponse:
    """Drop a passkey or the app."""
    raise_if_reauthentication_required(request, app="allauth.mfa")
    if not ways.drop_way(account_of(request), way):
        raise Http404
    StaffLook.write("way.dropped", account_of(request).pk)
    tell(account_of(request), "mfa/email/way_removed")
    return _to("people:me")


@signed_in
def codes(request: HttpRequest) -> HttpResponse:
    """Show new codes once, to print or write down; on POST make new ones."""
    account = account_of(request)
    if request.method == "POST":
        raise_if_reauthentication_required(request, app="allauth.mfa")
        if LET_IN not in request.session:
            let_device_in(request)
        ways.new_paper(account)
        StaffLook.write("way.paper", account.pk)
        tell(account, "mfa/email/recovery_codes_generated")
        request.session[NEW_CODES] = True
        return _to("mfa_view_recovery_codes")
    fresh = request.session.pop(NEW_CODES, False)
    sheet = ways.paper(account) if fresh else None
    told = {
        "codes": sheet.get_unused_codes() if sheet else [],
        "left": ways.codes_left(account),
        "shared": OTHERS in request.session,
        "going": GOING in request.session,
    }
    return render(request, "people/codes.html", told)
