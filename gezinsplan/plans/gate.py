"""The door: every view says who may come in, and receives a member, never a plan.

Signed out: sign in first, for any plan address, existing or not. No seat, ended, asleep
or blocked: 404, the same as for a plan that doesn't exist. Visible but not allowed: 403
with words that say who can. Every answer is written down before its first byte leaves.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render

from gezinsplan.kit import access
from gezinsplan.kit.access import View, public
from gezinsplan.people.entrance import signed_in, what_is_missing
from gezinsplan.people.models import StaffLook
from gezinsplan.plans.addresses import back_to, device_cookie
from gezinsplan.plans.models import AlreadyDoneError, Look, Member, NotAllowedError
from gezinsplan.plans.models.linking import find_by_device, seat_behind
from gezinsplan.plans.models.seating import seat_of
from gezinsplan.plans.refusing import who_can
from gezinsplan.plans.rules import MAY
from gezinsplan.plans.speaking import speak

__all__ = ["DoorMiddleware", "by_link", "for_staff", "on_plan", "public", "signed_in"]

PAGE = ("GET", "POST")
READ = ("GET",)
"""What a page takes that only shows something."""
SHOWS = (200, 409, 422)
"""The answers that show something of a plan: a page, two texts, a form for another look."""


class UndeclaredViewError(RuntimeError):
    """A view without a declared access was asked for."""


def for_staff(what: str) -> Callable[[View], View]:
    """Only operators of this instance, who see no content of any plan."""

    def declare(view: View) -> View:
        @wraps(view)
        def enter(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            missing = what_is_missing(request)
            if missing:
                return missing
            if not getattr(request.user, "operator", False):
                raise Http404
            StaffLook.write(what, request.user.pk)
            return view(request, *args, **kwargs)

        return access.declare(enter, f"staff:{what}")

    return declare


def _seat(request: HttpRequest, plan: UUID) -> Member | None:
    return seat_of(request.user.pk, plan) if request.user.pk else None


def _no_peeking(request: HttpRequest, methods: tuple[str, ...]) -> HttpResponse | None:
    if request.method not in methods:
        return HttpResponseNotAllowed(methods)
    if "prefetch" in request.headers.get("Sec-Purpose", ""):
        return HttpResponse(status=503)
    return None


def _known(what: tuple[str, ...]) -> None:
    unknown = set(what) - set(MAY)
    if unknown or not what:
        raise ValueError(f"No such right: {unknown}")


def on_plan(
    *what: str, draft: bool = False, methods: tuple[str, ...] = PAGE
) -> Callable[[View], View]:
    """Let in whoever has a seat in the plan of this address and one of these rights.

    `draft`: also while the plan waits for the family's own tap.
    """
    _known(what)

    def declare(view: View) -> View:
        @wraps(view)
        def enter(request: HttpRequest, plan: UUID, **kwargs: Any) -> HttpResponse:
            stop = _no_peeking(request, methods) or what_is_missing(request)
            if stop:
                return stop
            member = _seat(request, plan)
            if member is None or (member.plan.confirmed_at is None and not draft):
                StaffLook.write("plan.refused", request.user.pk, "refused")
                raise Http404
            return answer(request, member, what, view, **kwargs)

        return access.declare(enter, "plan:" + "|".join(what), methods)

    return declare


def by_link(*what: str, methods: tuple[str, ...] = PAGE) -> Callable[[View], View]:
    """Let in the device that a personal link was bound to: a member without circles."""
    _known(what)

    def declare(view: View) -> View:
        @wraps(view)
        def enter(request: HttpRequest, plan: UUID, **kwargs: Any) -> HttpResponse:
            stop = _no_peeking(request, methods)
            if stop:
                return stop
            member = link_member(request, plan)
            if member is None:
                raise Http404
            return answer(request, member, what, view, **kwargs)

        return access.declare(enter, "link:" + "|".join(what), methods)

    return declare


def link_member(request: HttpRequest, plan: UUID) -> Member | None:
    """Return the member behind this device's cookie for a plan."""
    return seat_behind(find_by_device(plan, request.COOKIES.get(device_cookie(plan), "")))


def answer(
    request: HttpRequest, member: Member, what: tuple[str, ...], view: View, **kwargs: Any
) -> HttpResponse:
    """Ask the view for its answer and write down the look before it leaves (S16).

    Raises Http404 after writing the refusal.
    """
    known: Any = request
    known.member = member
    speak(request, member)
    if not any(member.may(one) for one in what):
        return _refuse(request, member, what[0])
    try:
        response = view(request, member, **kwargs)
    except AlreadyDoneError:
        return back_to(member)
    except NotAllowedError as error:
        return _refuse(request, member, error.what)
    except Http404:
        _write(member, what[0], member.plan, "missing")
        raise
    if response.status_code in SHOWS:
        subject = getattr(response, "looked_at", member.plan)
        if not _write(member, what[0], subject, "shown"):
            return render(request, "states/unavailable.html", status=503)
    return response


def _write(member: Member, what: str, subject: Any, outcome: str) -> bool:
    try:
        Look.write(member, what, subject, outcome)
    except (DatabaseError, ObjectDoesNotExist):
        return False
    return True


def _refuse(request: HttpRequest, member: Member, what: str) -> HttpResponse:
    _write(member, what, member.plan, "refused")
    return render(request, "states/not_allowed.html", who_can(member, what), status=403)


class DoorMiddleware:
    """Refuses at run time what the system check refuses at start: a view without access."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, *_: object) -> None:
        """Raise UndeclaredViewError for a view that says nothing about access."""
        if not hasattr(view, "access"):
            raise UndeclaredViewError(getattr(view, "__qualname__", view))
