"""What is asked about a plan and its people."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import Asked, day, line, offer
from gezinsplan.plans.rules import Choice, Ring

RING_WORDS = [
    (Ring.FAMILY.value, _("Ons gezin")),
    (Ring.NETWORK.value, _("Om ons heen")),
    (Ring.PROFESSIONAL.value, _("Wie komt helpen")),
]
CHOICE_WORDS = [
    (Choice.EVERYTHING.value, _("Alles")),
    (Choice.NOT_PRIVATE.value, _("Zonder wat wij privé houden")),
    (Choice.OWN_ONLY.value, _("Alleen eigen afspraken")),
]
PICK = _("Kies iets uit de lijst.")


def _pick(label: Any, choices: Any, *, required: Any = "", **rest: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=choices,
        required=bool(required),
        widget=forms.RadioSelect,
        error_messages={"required": required, "invalid_choice": PICK},
        **rest,
    )


class PersonForm(Asked):
    """Somebody in or around the family."""

    name = line(_("Hoe heet deze persoon?"), required=_("Schrijf een naam."), most=80)
    ring = _pick(_("Waar hoort deze persoon?"), RING_WORDS, required=_("Kies één van de drie."))
    word = line(_("Wie is dit voor jullie?"), most=80, hint=_("Bijvoorbeeld: oma, buurvrouw."))
    organisation_name = line(_("Van welke dienst of school?"), hint=_("Mag leeg blijven."))
    second_ring = forms.ChoiceField(
        label=_("Hoort deze persoon ook nog ergens anders?"),
        choices=[("", _("Nee")), *RING_WORDS],
        required=False,
        widget=forms.Select(attrs={"class": "box"}),
        error_messages={"invalid_choice": PICK},
    )
    born = day(_("Wanneer is deze persoon geboren?"), hint=_("Mag leeg blijven."))
    homes = line(
        _("In welk huis of welke huizen?"),
        hint=_("Zet een komma tussen twee huizen: “bij mama, op internaat”."),
    )
    in_mind = forms.BooleanField(
        label=_("Alleen in ons hoofd. Wij vragen deze persoon niets."), required=False
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class DiedForm(Asked):
    """When somebody died."""

    died = day(_("Wanneer is deze persoon overleden?"))


class PhoneForm(Asked):
    """How to reach somebody, and who may know."""

    phone = line(_("Wat is het telefoonnummer?"), required=_("Schrijf een nummer."), most=30)
    everyone = forms.BooleanField(label=_("Iedereen rond ons plan mag dit zien"), required=False)

    def clean_phone(self) -> str:
        """Take digits with a little around them."""
        phone: str = self.cleaned_data["phone"]
        digits = [c for c in phone if c.isdigit()]
        if len(digits) < 9 or set(phone) - set("0123456789 +/.-()"):
            raise forms.ValidationError(
                _("Dit nummer is te kort. Een telefoonnummer heeft 9 of 10 cijfers.")
            )
        return phone


class InviteForm(Asked):
    """Ask somebody to take a seat: how, and what they may see."""

    how = _pick(
        _("Hoe vragen we het?"),
        [
            ("mail", _("Met een mail")),
            ("paper", _("Op papier of op mijn scherm, ik geef het zelf")),
        ],
        required=_("Kies hoe je het vraagt."),
    )
    email = forms.EmailField(
        label=_("Wat is het e-mailadres?"),
        required=False,
        widget=forms.EmailInput(attrs={"class": "box", "autocomplete": "off"}),
        error_messages={"invalid": _("Kijk nog eens. Een e-mailadres heeft een @ in het midden.")},
    )
    choice = _pick(
        _("Wat mag deze persoon zien?"),
        CHOICE_WORDS,
        required=_("Kies wat deze persoon mag zien."),
        initial=Choice.OWN_ONLY.value,
    )
    account = _pick(
        _("Hoe doet deze persoon mee?"),
        [
            ("link", _("Met een persoonlijke link, zonder account")),
            ("seat", _("Met een eigen aanmelding")),
        ],
        required=_("Kies hoe deze persoon meedoet."),
        initial="seat",
    )
    goals = forms.MultipleChoiceField(
        label=_("Precies kiezen: deze doelen ook"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": PICK},
    )

    def __init__(self, *args: Any, goals: Iterable[tuple[str, str]], **rest: Any) -> None:
        super().__init__(*args, **rest)
        offer(self, "goals", goals)

    def clean(self) -> dict[str, Any]:
        """A mail needs an address."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("how") == "mail" and not said.get("email") and "email" not in self.errors:
            self.add_error("email", _("Schrijf het e-mailadres, of kies papier."))
        return said


class ChoiceForm(Asked):
    """What somebody may see."""

    choice = _pick(_("Wat mag deze persoon zien?"), CHOICE_WORDS, required=PICK)
