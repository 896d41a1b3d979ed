"""What is asked when somebody is invited, and about what they may see."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import PICK, Asked, line, offer, pick
from gezinsplan.plans.forms.choosing import CHOICE_WORDS
from gezinsplan.plans.rules import Choice, Ring

HOW = [
    ("mail", _("Met een mail")),
    ("paper", _("Op papier of op mijn scherm, ik geef het zelf")),
]
GROUNDS = [
    ("", _("Weten we nog niet")),
    ("law", _("De organisatie heeft een taak in de wet")),
    ("contract", _("De organisatie heeft een overeenkomst met ons")),
    ("vital", _("Er is nu gevaar")),
]
PRECISE = "precise"
type Goals = Iterable[tuple[str, str]]


def email_field() -> forms.EmailField:
    """Return a field for where a mail goes; it may stay empty."""
    return forms.EmailField(
        label=_("Wat is het e-mailadres?"),
        required=False,
        max_length=254,
        widget=forms.EmailInput(attrs={"class": "box", "autocomplete": "off"}),
        error_messages={
            "invalid": _("Kijk nog eens. Een e-mailadres heeft een @ in het midden."),
            "max_length": _("Dit adres is te lang. Kijk nog eens."),
        },
    )


def _goals(label: Any, **attrs: str) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs=attrs),
        error_messages={"invalid_choice": PICK},
    )


class HandForm(Asked):
    """How something gets to somebody: by mail, or by hand."""

    how = pick(_("Hoe geef je de link?"), HOW, required=_("Kies hoe je het vraagt."))
    email = email_field()
    own_word = line(
        _("Welk woord kent deze persoon?"),
        most=40,
        hint=_("Bijvoorbeeld: zonnebloem. Het staat in de mail. Mag leeg blijven."),
    )

    def clean(self) -> dict[str, Any]:
        """A mail needs an address."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("how") == "mail" and not said.get("email") and "email" not in self.errors:
            self.add_error("email", _("Schrijf het e-mailadres, of kies papier."))
        return said


class InviteForm(HandForm):
    """Ask somebody to take a seat: how, and what they may see. The smallest look is chosen."""

    account = pick(
        _("Hoe doet deze persoon mee?"),
        [
            ("seat", _("Met een eigen account")),
            ("link", _("Met een persoonlijke link, zonder account")),
        ],
        required=_("Kies hoe deze persoon meedoet."),
        initial="seat",
    )
    choice = pick(
        _("Wat mag deze persoon zien?"),
        CHOICE_WORDS,
        required=_("Kies wat deze persoon mag zien."),
        initial=Choice.OWN_ONLY.value,
    )
    goals = _goals(_("Deze doelen ook"))
    basis = pick(_("Waarom mag deze organisatie met ons werken?"), GROUNDS)
    coordinates = forms.BooleanField(label=_("Houdt mee het overzicht"), required=False)
    steers = forms.BooleanField(label=_("Beslist mee over ons plan"), required=False)

    def __init__(
        self, *args: Any, ring: str, goals: Goals, links: bool, decides: bool, **rest: Any
    ) -> None:
        """Take the ring and the goals; `links`: the asker may give a link without an account.

        `decides`: this person is grown-up family, and may be asked to decide too.
        """
        super().__init__(*args, **rest)
        self.fields["how"].label = _("Hoe vragen we het?")
        offer(self, "goals", goals)
        if not links:
            del self.fields["account"]
        if ring != Ring.PROFESSIONAL:
            del self.fields["basis"]
        if not decides:
            del self.fields["steers"]

    def asked(self) -> dict[str, Any]:
        """Return what the invitation says beside the plain choice."""
        said = self.cleaned_data
        return {
            name: said[name]
            for name in ("goals", "basis", "coordinates", "steers")
            if said.get(name)
        }


class TwoWordsForm(forms.Form):
    """Asks for what the inviter said in person: a mail alone opens nothing (S34)."""

    words = line(
        _("De twee woorden"),
        required=_("Schrijf de twee woorden. Of vraag ze aan wie jou uitnodigt."),
        hint=_("Hoofdletters en volgorde maken niet uit."),
    )

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        plain = {"autocapitalize": "none", "autocorrect": "off", "spellcheck": "false"}
        self.fields["words"].widget.attrs.update(plain)

    def not_these(self) -> None:
        """Say that it were other words; the same answer, however near they were."""
        self.add_error("words", _("Deze woorden kloppen niet. Vraag ze nog eens."))


class SeesForm(Asked):
    """What somebody may see: a plain choice, or precisely these goals."""

    choice = pick(
        _("Wat mag deze persoon zien?"),
        [*CHOICE_WORDS, (PRECISE, _("Precies kiezen"))],
        required=_("Kies wat deze persoon mag zien."),
    )
    goals = _goals(_("Deze doelen"), role="switch")

    def __init__(self, *args: Any, goals: Goals, stays: bool = False, **rest: Any) -> None:
        """Take the goals; `stays`: this person decides too, and can't be shut out."""
        super().__init__(*args, **rest)
        offer(self, "goals", () if stays else goals)
        if stays:
            offer(self, "choice", CHOICE_WORDS[:2])
