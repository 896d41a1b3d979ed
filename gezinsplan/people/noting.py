"""Lines in the log for signing in, failing to, and leaving (S12); nothing of any content."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.signals import email_verification_code_rejected, login_code_rejected
from allauth.mfa import signals as mfa
from allauth.mfa.models import Authenticator
from django.contrib.auth.signals import user_logged_in, user_logged_out

from gezinsplan.people.entrance import ADDED, begin
from gezinsplan.people.models import Account, SignIn, StaffLook

NEW_CODES = "new_codes"


def _came_in(request: Any, user: Account, **_: object) -> None:
    begin(request)
    StaffLook.write("account.signed_in", user.pk)


def _left(request: Any, user: Account | None, **_: object) -> None:
    if user:
        SignIn.left(request.session.session_key or "")
        StaffLook.write("account.signed_out", user.pk)


def _failed(user: Account, **_: object) -> None:
    StaffLook.write("account.signed_in", user.pk, "refused")


def _added(request: Any, user: Account, authenticator: Authenticator, **_: object) -> None:
    """A way to sign in that was just set up was shown, too; new codes may be read once."""
    StaffLook.write("way.added", user.pk)
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        request.session[NEW_CODES] = True
    else:
        record_authentication(request, user, "mfa", type=ADDED, reauthenticated=True)


def listen() -> None:
    """Begin to note."""
    user_logged_in.connect(_came_in, dispatch_uid="noting.in")
    user_logged_out.connect(_left, dispatch_uid="noting.out")
    login_code_rejected.connect(_failed, dispatch_uid="noting.code")
    email_verification_code_rejected.connect(_failed, dispatch_uid="noting.new")
    mfa.authentication_failed.connect(_failed, dispatch_uid="noting.mfa")
    mfa.authenticator_added.connect(_added, dispatch_uid="noting.added")
