"""What somebody still has to do before coming in."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from gezinsplan.kit.access import View, declare
from gezinsplan.people.models import Account

_BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def what_is_missing(request: HttpRequest) -> HttpResponse | None:
    """Return where to go first, or None when this session may go in."""
    if not request.user.is_authenticated:
        return _to("account_login", request)
    return None


def _to(name: str, request: HttpRequest) -> HttpResponse:
    back = request.get_full_path() if request.method == "GET" else ""
    address = reverse(name) + (f"?{urlencode({'next': back})}" if back else "")
    return HttpResponseRedirect(address, status=303)


def _guarded(
    missing: Callable[[HttpRequest], HttpResponse | None], access: str, view: View
) -> View:
    @wraps(view)
    def enter(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return missing(request) or view(request, *args, **kwargs)

    return declare(enter, access)


def signed_in(view: View) -> View:
    """Whoever signed in may come in; nothing of any plan is inside."""
    return _guarded(what_is_missing, "signed_in", view)


def let_device_in(request: HttpRequest) -> None:
    """Let this browser in from now on: a plan was opened or an invitation accepted on it."""


def enter_fully(request: HttpRequest, account: Account) -> None:
    """Sign somebody in with everything that the strictest seat asks (demonstration, tests)."""
    login(request, account, backend=_BACKEND)
