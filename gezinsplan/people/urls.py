"""Addresses of somebody who is not in a plan yet: start, language, sign-in, own devices.

The addresses of django-allauth keep its names; each says here who may come in.
"""

import json
from functools import wraps
from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from gezinsplan.kit.access import View, public
from gezinsplan.people.entrance import at_the_door, let_in, signed_in
from gezinsplan.people.sharing import note_others
from gezinsplan.people.views import device, health, language, own, start, waking

app_name = "people"
urlpatterns: list[URLPattern] = [
    path("", start.start, name="start"),
    path("healthz", health.health, name="health"),
    path("taal/", language.language, name="language"),
    path("thuis/", own.home, name="home"),
    path("mijn/", own.me, name="me"),
    path("mijn/aangemeld/<uuid:one>/weg/", own.sign_in_end, name="sign_in_end"),
    path("mijn/toestel/<uuid:one>/weg/", own.device_forget, name="device_forget"),
    path("mijn/toestel/gedeeld/", own.device_share, name="device_share"),
    path("mijn/sleutel/<int:way>/weg/", own.way_drop, name="way_drop"),
    path("mijn/overal/weg/", own.out_everywhere, name="out_everywhere"),
    path("toestel/", device.device, name="device"),
    path("toestel/papier/", device.paper, name="paper"),
    path("toestel/<uuid:ask>/antwoord/", device.answer, name="device_answer"),
    path("tweede/", device.second, name="second"),
    path("wakker/", waking.awake, name="awake"),
    path("bewaar/", waking.keep_text, name="keep_text"),
    path("weg/", waking.idle_out, name="idle_out"),
    path("bewaard/", waking.kept, name="kept"),
    path("bewaard/<uuid:one>/weg/", waking.kept_drop, name="kept_drop"),
]


def _theirs(view: Any) -> View:
    """A page of django-allauth; a form that needs another look answers 422, as ours do.

    Some let a device in, so each reads whether others use it too.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST":
            note_others(request)
        response: HttpResponse = view(request, *args, **kwargs)
        if request.method == "POST" and response.status_code == 200:
            response.status_code = 422
        return response

    return answer


def _with_key(view: Any) -> View:
    """A page that asks a device for its passkey: the question travels in an attribute."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: Any = _theirs(view)(request, *args, **kwargs)
        told = getattr(response, "context_data", None) or {}
        for question in told.get("js_data", {}).values():
            told["asked"] = json.dumps(question)
        page: HttpResponse = response
        return page

    return answer


def _leaving(view: Any) -> View:
    """Signing out leaves nothing in the browser but its language and that we know it."""

    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        response: HttpResponse = view(request)
        if request.method == "POST":
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    return answer


_ask_code = public(_theirs(account.request_login_code))
sign_in: list[URLPattern] = [
    path("", _ask_code, name="account_reset_password"),
    path("", _ask_code, name="account_request_login_code"),
    path("", _ask_code, name="account_login"),
    path("code/", public(_theirs(account.confirm_login_code)), name="account_confirm_login_code"),
    path("nieuw/", public(_theirs(account.signup)), name="account_signup"),
    path(
        "nieuw/code/",
        public(_theirs(account.email_verification_sent)),
        name="account_email_verification_sent",
    ),
    path("gesloten/", public(account.account_inactive), name="account_inactive"),
    path("weg/", public(_leaving(account.logout)), name="account_logout"),
    path("vinger/", public(_theirs(webauthn.login_webauthn)), name="mfa_login_webauthn"),
    path("nog-eens/", let_in(_theirs(mfa.reauthenticate)), name="mfa_reauthenticate"),
    path(
        "nog-eens/vinger/",
        at_the_door(_with_key(webauthn.reauthenticate_webauthn)),
        name="mfa_reauthenticate_webauthn",
    ),
    path("sleutels/", own.keys, name="mfa_index"),
    path("sleutels/vinger/", let_in(_with_key(webauthn.add_webauthn)), name="mfa_add_webauthn"),
    path("sleutels/app/", let_in(_theirs(totp.activate_totp)), name="mfa_activate_totp"),
    path("sleutels/app/weg/", own.keys, name="mfa_deactivate_totp"),
    path("sleutels/papier/", own.codes, name="mfa_view_recovery_codes"),
    path("mail/", signed_in(_theirs(account.email)), name="account_email"),
]
