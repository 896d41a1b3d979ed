"""The clock of a session: half an hour for families, a quarter for professionals (S31)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.auth import logout
from django.http import HttpRequest
from django.urls import Resolver404, resolve

from gezinsplan.kit import clock
from gezinsplan.people.entrance import AWAKE, BEGAN, account_of
from gezinsplan.people.models import Kept

FAMILY, STRICT, ABSOLUTE, STAMP = 30 * 60, 15 * 60, 12 * 3600, 60
_NO_TEXT = ("public", "at_the_door", "let_in", "")
_POWER = (
    *("plan:access.", "plan:invitation.", "plan:link.", "plan:member.", "plan:plan.read"),
    *("plan:support.", "plan:hand_over.write", "plan:about_me."),
)
"""Rights to pages that open or close something for somebody."""


def limit(request: HttpRequest) -> int:
    """Return how many quiet seconds this session may have: the strictest seat counts."""
    return STRICT if account_of(request).needs_two else FAMILY


def left(request: HttpRequest) -> int:
    """Return how many seconds are left before the door closes."""
    now = clock.now().timestamp()
    quiet = limit(request) - (now - request.session.get(AWAKE, 0))
    return int(min(quiet, ABSOLUTE - (now - request.session.get(BEGAN, 0))))


def is_late(request: HttpRequest) -> bool:
    """Tell whether nobody was there for too long, or the day at the desk is over."""
    return left(request) <= 0


def stamp(request: HttpRequest) -> None:
    """Note that somebody is there; written once a minute at most."""
    now = clock.now().timestamp()
    if now - request.session.get(AWAKE, 0) >= STAMP:
        request.session[AWAKE] = now


def access_to(path: str) -> str:
    """Return who may come in at an address, empty for none."""
    try:
        view: Any = resolve(path).func
    except Resolver404:
        return ""
    return str(getattr(view, "access", ""))


def has_place_for_words(path: str) -> bool:
    """Tell whether an address takes words; of one's own devices and keys none wait."""
    access = access_to(path)
    own_pages = access == "signed_in" and resolve(path).app_name != "plans"
    return access not in _NO_TEXT and not own_pages


def is_sent_on(path: str) -> bool:
    """Tell whether late words may go where they were meant by one tap.

    Somebody else may have sent them, on a phone that lay there: what opens a plan or lets
    people in is asked anew, on its own page.
    """
    return not access_to(path).startswith(_POWER)


def opens(path: str) -> bool:
    """Tell whether an address is a page: what only takes a button leads nowhere by itself."""
    try:
        view: Any = resolve(path).func
    except Resolver404:
        return False
    return "GET" in getattr(view, "methods", ("GET",))


def keep(request: HttpRequest, path: str | None = None) -> Kept | None:
    """Keep what a form brought too late, for the account of this session.

    After the door closed the session still knows whose it was; it reads nothing back.
    """
    whose = request.user.pk or request.session.get("was")
    page = path or request.get_full_path()
    if not whose or not has_place_for_words(page.partition("?")[0]):
        return None
    fields = [(n, v) for n, values in request.POST.lists() for v in values if isinstance(v, str)]
    return Kept.keep(UUID(str(whose)), page, fields)


def kept_until(request: HttpRequest) -> datetime | None:
    """Return until when words wait for whoever this session was, without opening them."""
    whose = request.session.get("was")
    return Kept.latest(UUID(whose)) if whose else None


def close_door(request: HttpRequest) -> None:
    """Sign out, and remember in the empty session whose late words it may still keep."""
    whose = request.user.pk
    logout(request)
    request.session["was"] = str(whose)
