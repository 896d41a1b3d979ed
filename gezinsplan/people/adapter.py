"""What we do otherwise than django-allauth: steps at the door, sealed secrets, plain words."""

from base64 import b64decode, b64encode
from typing import Any
from uuid import UUID

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib import messages
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.sealed import seal, unseal
from gezinsplan.people.models.ways import has_strong_way


class Doorman(DefaultAccountAdapter):
    """Asks for the mail first; what else a session must show is asked by `entrance`."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": _("Dit is niet de code uit de mail. Kijk nog eens."),
        "too_many_login_attempts": _("Dit waren te veel pogingen. Wacht even en begin opnieuw."),
        "rate_limited": _("Dit waren te veel pogingen. Wacht even en probeer het nog eens."),
        "email_taken": _("Dit adres is al van een account."),
        "duplicate_email": _("Dit adres heb je al."),
        "same_as_current": _("Dit is het adres dat je al hebt."),
    }

    def get_login_stages(self) -> list[str]:
        """Return the steps up to a name; devices and second factors come after it."""
        return [
            "allauth.account.stages.LoginByCodeStage",
            "allauth.account.stages.EmailVerificationStage",
        ]

    def is_reauthentication_required(self, *, app: str, **_: object) -> bool:
        """Ask again only from who has a passkey or an app to ask for."""
        return has_strong_way(context.request.user)

    def add_message(self, request: Any, level: int, *args: Any, **options: Any) -> None:
        """Say only what went wrong: what went well is told by the page itself."""
        if level >= messages.ERROR:
            super().add_message(request, level, *args, **options)


class _Safe:
    """Where secrets of accounts are sealed: with a key of the house, in the other database."""

    id = UUID(int=0)

    def seal_plan(self) -> UUID:
        """Return the house itself: no plan has id zero."""
        return self.id

    def seal_owner(self) -> UUID:
        """Return whose key it is."""
        return self.id


class Locksmith(DefaultMFAAdapter):
    """Seals what codes are made of, and names a new passkey in plain words."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("Deze code werkt niet. Misschien is hij al gebruikt."),
        "unverified_email": _("Meld je eerst eens aan met een code uit je mail."),
    }

    def encrypt(self, text: str) -> str:
        """Seal a secret before it is stored (S60)."""
        return b64encode(seal("account.secret", _Safe(), text.encode())).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a stored secret."""
        return unseal("account.secret", _Safe(), b64decode(encrypted_text)).decode()

    def generate_authenticator_name(self, *_of: object) -> str:
        """Name a passkey that nobody named."""
        return str(_("Mijn sleutel"))
