"""A page in one's own language, and a session that ends when nobody is there."""

from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation

from gezinsplan.people import idling
from gezinsplan.people.entrance import account_of, kind_of
from gezinsplan.people.models import Kept, SignIn
from gezinsplan.people.models.device import COOKIE

type Answer = Callable[[HttpRequest], HttpResponse]
_DAYS_400 = 400 * 24 * 3600
_NOBODY = ("people:device", "people:keep_text", "people:idle_out")
"""Addresses that a script asks for by itself: nobody need be there."""


def own_language(get_response: Answer) -> Answer:
    """Speak the account's language, else the device's choice, else what the browser asks."""

    def respond(request: HttpRequest) -> HttpResponse:
        mine = getattr(request.user, "language", "")
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        known = dict(settings.LANGUAGES)
        code = next((c for c in (mine, chosen) if c in known), "")
        with translation.override(code or translation.get_language_from_request(request)):
            response = get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "")
        return response

    return respond


def device_cookie(get_response: Answer) -> Answer:
    """Hand a device that was let in its cookie, which only this site ever reads."""

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        secret = getattr(request, "device_secret", "")
        if secret:
            response.set_cookie(
                COOKIE,
                secret,
                max_age=_DAYS_400,
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )
        return response

    return respond


def idle(get_response: Answer) -> Answer:
    """Close the door when nobody is there; what comes too late is kept, sealed."""

    def respond(request: HttpRequest) -> HttpResponse:
        stop = _too_late(request)
        if stop:
            return stop
        response = get_response(request)
        if request.method == "POST" and response.status_code < 400:
            _was_sent(request)
        return response

    return respond


def _too_late(request: HttpRequest) -> HttpResponse | None:
    if not request.user.is_authenticated:
        return _closed_before(request)
    _note_sign_in(request)
    if not idling.is_late(request):
        if request.path not in {reverse(name) for name in _NOBODY}:
            idling.stamp(request)
        return None
    if request.path == reverse("people:keep_text"):
        return None
    if request.path == reverse("people:awake"):
        return HttpResponse(status=403)
    kept = idling.keep(request) if request.method == "POST" else None
    idling.close_door(request)
    if idling.access_to(request.path) == "public" and request.method == "GET":
        return None
    return _say_closed(request, kept)


def _closed_before(request: HttpRequest) -> HttpResponse | None:
    if request.method != "POST" or "was" not in request.session:
        return None
    if request.path == reverse("people:keep_text"):
        return None
    kept = idling.keep(request)
    return _say_closed(request, kept) if kept else None


def _say_closed(request: HttpRequest, kept: Kept | None) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": reverse("people:idle_out")})
    back = request.get_full_path() if request.method == "GET" else ""
    told = {"kept_until": kept and kept.until, "next": back}
    return render(request, "states/signed_out.html", told, status=403)


def _note_sign_in(request: HttpRequest) -> None:
    key = request.session.session_key or ""
    if key and request.session.get("noted") != key:
        SignIn.begin(account_of(request).pk, key, kind_of(request))
        request.session["noted"] = key


def _was_sent(request: HttpRequest) -> None:
    try:
        kept = UUID(request.POST.get("kept", ""))
    except ValueError:
        return
    if request.user.is_authenticated:
        Kept.drop(request.user.pk, kept)
