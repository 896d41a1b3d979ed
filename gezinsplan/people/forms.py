"""What is asked at the door: an address, a code, a language."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import (
    ConfirmEmailVerificationCodeForm,
    ConfirmLoginCodeForm,
    RequestLoginCodeForm,
    SignupForm,
)
from allauth.core import context
from allauth.mfa.base.forms import ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import KEEPABLE, line
from gezinsplan.people.models import Account, Device, DeviceAsk, Knock
from gezinsplan.people.models.device import COOKIE
from gezinsplan.people.models.ways import paper

_CODE = {"class": "box code", "autocomplete": "one-time-code", "inputmode": "numeric"}
_ADDRESS = {"class": "box", "autocomplete": "email"}
_STRANGE = _("Schrijf je adres zoals naam@voorbeeld.nl.")
_MAILS = 10
LANGUAGES = [
    ("nl-nl", "Nederlands (Nederland)"),
    ("nl-be", "Nederlands (Vlaanderen)"),
    ("en", "English"),
]


def _address(label: Any, hint: Any = "") -> forms.EmailField:
    return forms.EmailField(
        label=label,
        help_text=hint,
        max_length=254,
        error_messages={
            **KEEPABLE,
            "required": _("Schrijf hier je e-mailadres."),
            "invalid": _STRANGE,
        },
        widget=forms.EmailInput(attrs=_ADDRESS),
    )


def _code(label: Any, *, hint: Any = "", required: Any) -> forms.CharField:
    field = line(label, required=required, most=20, hint=hint)
    field.widget.attrs.update(_CODE)
    return field


def _place() -> str:
    return str(get_adapter().get_client_ip(context.request))


class AskCode(RequestLoginCodeForm):
    """Asks where to mail a code. The answer is the same for an address we don't know."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["email"] = _address(
            _("Wat is je e-mailadres?"),
            _("We sturen je een code van 6 cijfers. Een wachtwoord is niet nodig."),
        )

    def clean_email(self) -> str:
        """Let a try wait longer each time; who attacks from elsewhere keeps nobody out (S36)."""
        email = str(self.cleaned_data["email"]).lower()
        secret = context.request.COOKIES.get(COOKIE, "")
        known = Device.holds(email, secret)
        here = ("code", email, secret if known else _place())
        wait = Knock.wait(*here)
        if not known:
            wait = max(wait, Knock.wait("mails", email, free=_MAILS))
        if wait:
            raise forms.ValidationError(_WAIT, params={"seconds": wait}, code="wait")
        Knock.note(*here)
        if not known:
            Knock.note("mails", email)
        return str(super().clean_email())


_WAIT = _("Wacht nog %(seconds)d seconden. Dan sturen we een nieuwe code.")
_WRONG_WORDS = _("Dit zijn niet de twee woorden. Lukt het niet? Vraag dan een nieuwe ‘ja’.")
_WAIT_PAPER = _("Wacht nog %(seconds)d seconden. Probeer het dan nog eens.")


class SixDigits(ConfirmLoginCodeForm):
    """Asks the code from the mail."""

    code = _code(_("Welke 6 cijfers staan er?"), required=_("Schrijf de 6 cijfers over."))


class FirstSixDigits(ConfirmEmailVerificationCodeForm):
    """Asks the code from the first mail to an address."""

    code = _code(_("Welke 6 cijfers staan er?"), required=_("Schrijf de 6 cijfers over."))


class Begin(SignupForm):
    """Asks an address for a new account; no password, no name."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["email"] = _address(_("Wat is je e-mailadres?"))


class AppCode(ReauthenticateForm):
    """Asks a code from the app, or from paper."""

    code = _code(
        _("Welke code zie je?"),
        hint=_("De cijfers in je app, of een code van je blad."),
        required=_("Schrijf de code over."),
    )


class FirstAppCode(ActivateTOTPForm):
    """Asks the first code of an app that was just set up."""

    code = _code(_("Welke 6 cijfers zie je nu?"), required=_("Schrijf de cijfers over."))


class NewPasskey(AddWebAuthnForm):
    """Takes a new passkey that opens by itself, with a finger, a face or the device's code."""

    name = line(_("Hoe noem je dit toestel?"), most=40)
    passwordless = forms.BooleanField(required=False, initial=True, widget=forms.HiddenInput)


class PaperCode(forms.Form):
    """Asks a code from paper: it works once."""

    code = _code(
        _("Welke 8 cijfers staan op je blad?"),
        hint=_("Kies een code die je nog niet gebruikte. Elke code werkt één keer."),
        required=_("Schrijf de 8 cijfers over."),
    )

    def __init__(self, *args: Any, account: Account, **options: Any) -> None:
        self.account = account
        super().__init__(*args, **options)

    def clean_code(self) -> str:
        """Use a code up; who tries many waits longer each time."""
        tried = ("paper", str(self.account.pk), _place())
        wait = Knock.wait(*tried)
        if wait:
            raise forms.ValidationError(_WAIT_PAPER, params={"seconds": wait}, code="wait")
        sheet = paper(self.account)
        if not (sheet and sheet.validate_code(self.cleaned_data["code"])):
            Knock.note(*tried)
            raise forms.ValidationError(
                _("Deze code werkt niet. Misschien is hij al gebruikt."), code="wrong"
            )
        Knock.forget(*tried)
        self.sheet = sheet
        return str(self.cleaned_data["code"])


class TwoWords(forms.Form):
    """Asks the two words that were said on the phone: others can be at this device too."""

    words = line(
        _("Welke twee woorden zei je aan de telefoon?"),
        required=_("Schrijf de twee woorden."),
        most=40,
    )

    def __init__(self, *args: Any, ask: DeviceAsk, **options: Any) -> None:
        self.ask = ask
        super().__init__(*args, **options)

    def clean_words(self) -> str:
        """Compare the words; after a few tries somebody must ask for a new yes."""
        words = str(self.cleaned_data["words"])
        if not self.ask.says(words):
            raise forms.ValidationError(_WRONG_WORDS, code="wrong")
        return words


class LanguageForm(forms.Form):
    """Asks in which language to read."""

    language = forms.ChoiceField(
        label=_("In welke taal wil je lezen?"),
        choices=LANGUAGES,
        error_messages={
            "required": _("Kies een taal."),
            "invalid_choice": _("Kies een taal uit de lijst."),
        },
        widget=forms.RadioSelect,
    )
