"""Addresses of somebody who is not in a plan yet: start, language, sign-in, own devices."""

from functools import wraps
from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from gezinsplan.kit.access import declare
from gezinsplan.people.entrance import signed_in
from gezinsplan.people.views import device, health, language, own, start, waking

app_name = "people"
urlpatterns: list[URLPattern] = [
    path("", start.start, name="start"),
    path("healthz", health.health, name="health"),
    path("taal/", language.language, name="language"),
    path("thuis/", own.home, name="home"),
    path("mijn/", own.me, name="me"),
    path("toestel/", device.device, name="device"),
    path("wakker/", waking.awake, name="awake"),
    path("bewaar/", waking.keep_text, name="keep_text"),
    path("weg/", waking.idle_out, name="idle_out"),
    path("bewaard/", waking.kept, name="kept"),
]


def _open(address: str, view: Any, name: str) -> URLPattern:
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = view(request, *args, **kwargs)
        return response

    return path(address, declare(answer, "public"), name=name)


def _own(address: str, view: Any, name: str) -> URLPattern:
    return path(address, signed_in(view), name=name)


sign_in: list[URLPattern] = [
    _open("", account.request_login_code, "account_login"),
    _open("code/", account.confirm_login_code, "account_confirm_login_code"),
    _open("nieuw/", account.signup, "account_signup"),
    _open("nieuw/code/", account.email_verification_sent, "account_email_verification_sent"),
    _open("weg/", account.logout, "account_logout"),
    _open("vinger/", webauthn.login_webauthn, "mfa_login_webauthn"),
    _own("mail/", account.email, "account_email"),
    _own("manieren/", mfa.index, "mfa_index"),
    _own("manieren/app/", totp.activate_totp, "mfa_activate_totp"),
    _own("manieren/vinger/", webauthn.add_webauthn, "mfa_add_webauthn"),
]
