"""What is asked about the people of a plan."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import PICK, Asked, day, line, pick
from gezinsplan.people.forms import LANGUAGES
from gezinsplan.plans.forms.choosing import RING_WORDS
from gezinsplan.plans.models.people import Secrecy
from gezinsplan.plans.rules import Ring

READS = [("", _("Zoals het plan")), *LANGUAGES]
OVER = _("Die dag moet nog komen. Kijk nog eens.")
NO_SCHOOL = _("Van je gezin schrijven we hier geen school of werk. Zo vindt niemand die plek.")
HOMES, HOME = 4, 60
SECRECY = [
    ("", _("Dat weten we niet")),
    (Secrecy.BOUND, _("Nee: heeft beroepsgeheim")),
    (Secrecy.DISCRETION, _("Soms: moet discreet zijn")),
    (Secrecy.NONE, _("Ja: heeft geen beroepsgeheim")),
]


def _select(label: Any, choices: Any, hint: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=hint,
        required=False,
        widget=forms.Select(attrs={"class": "box"}),
        error_messages={"invalid_choice": PICK},
    )


class OwnPersonForm(Asked):
    """What everybody may change about themself: their words, not their place."""

    name = line(_("Hoe heet deze persoon?"), required=_("Schrijf een naam."), most=80)
    word = line(_("Wie is dit voor jullie?"), most=80, hint=_("Bijvoorbeeld: oma, buurvrouw."))
    function = line(_("Wat doet deze persoon?"), most=80, hint=_("Bijvoorbeeld: helpt op school."))
    speaks = line(
        _("Welke talen spreekt deze persoon?"),
        most=80,
        hint=_("Bijvoorbeeld: Marokkaans Arabisch, en een beetje Nederlands."),
    )
    interpreter = forms.BooleanField(label=_("Tolk nodig bij een gesprek"), required=False)
    language = _select(_("In welke taal leest deze persoon?"), READS)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    own: tuple[str, ...] = ("name", "word", "function", "speaks", "interpreter", "language")

    def __init__(self, *args: Any, taken: Iterable[str] = (), **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.taken = {name.casefold() for name in taken}

    def clean_name(self) -> str:
        """Two people with one name would be mixed up: ask for a word more."""
        name: str = self.cleaned_data["name"]
        if name.casefold() in self.taken:
            raise forms.ValidationError(
                _("Er staat al iemand met deze naam. Schrijf er iets bij: “Tom van school”.")
            )
        return name

    def said(self) -> dict[str, Any]:
        """Return what is kept of the answers."""
        return {field: self.cleaned_data[field] for field in self.own}


class PersonForm(OwnPersonForm):
    """Somebody in or around the family."""

    ring = pick(_("Waar hoort deze persoon bij?"), RING_WORDS, required=_("Kies één van de drie."))
    organisation_name = line(_("Van welke organisatie of school?"), hint=_("Mag leeg blijven."))
    second_ring = _select(
        _("Hoort deze persoon ook nog ergens anders?"), [("", _("Nee")), *RING_WORDS]
    )
    born = day(_("Wanneer is deze persoon geboren?"), hint=_("Mag leeg blijven."))
    homes = line(
        _("In welk huis of welke huizen?"),
        most=200,
        hint=_("Zet een komma tussen twee huizen: “bij mama, op internaat”."),
    )
    in_mind = forms.BooleanField(
        label=_("Alleen in ons hoofd. Wij vragen deze persoon niets."), required=False
    )
    mandate = forms.BooleanField(
        label=_("Komt met een opdracht van de rechter of een GI"), required=False
    )

    task = line(
        _("Wat is die opdracht?"),
        most=120,
        hint=_("In één zin. Bijvoorbeeld: beslist waar Pieter woont."),
    )
    secrecy = _select(_("Mag deze persoon doorvertellen wat jullie zeggen?"), SECRECY)

    own = (
        *OwnPersonForm.own,
        *("ring", "second_ring", "born", "in_mind", "mandate", "task", "secrecy"),
    )

    def __init__(
        self,
        *args: Any,
        today: date,
        seated: bool = False,
        firm: bool = False,
        new: bool = True,
        **rest: Any,
    ) -> None:
        """Take today; `seated`: who has a place keeps it; `firm`: what decides rights stays."""
        super().__init__(*args, **rest)
        self.today = today
        gone = {"in_mind"} if seated else set()
        if seated:
            self.fields["ring"].disabled = True
        if firm:
            gone |= {"second_ring", "born", "mandate", "task", "secrecy"}
        if not new:
            gone.add("homes")
        for field in gone:
            del self.fields[field]
        self.own = tuple(f for f in self.own if f not in gone and not self.fields[f].disabled)

    def clean_born(self) -> date | None:
        """Nobody is born tomorrow."""
        born: date | None = self.cleaned_data["born"]
        if born and born > self.today:
            raise forms.ValidationError(OVER)
        return born

    def clean_homes(self) -> list[str]:
        """Take the houses apart."""
        homes = [home.strip() for home in self.cleaned_data["homes"].split(",") if home.strip()]
        if len(homes) > HOMES or any(len(home) > HOME for home in homes):
            raise forms.ValidationError(
                _("Schrijf hoogstens vier huizen, elk in een paar woorden.")
            )
        return list(dict.fromkeys(homes))

    def clean(self) -> dict[str, Any]:
        """A second place is another one, and only who comes to help has a mandate."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        ring = said.get("ring")
        if said.get("second_ring") and said.get("second_ring") == ring:
            self.add_error("second_ring", _("Dat is dezelfde plek. Kies een andere, of “Nee”."))
        if said.get("mandate") and ring and ring != Ring.PROFESSIONAL:
            self.add_error("mandate", _("Een opdracht hoort bij wie komt helpen."))
        said["task"] = said.get("task", "") if said.get("mandate") or "mandate" not in said else ""
        if said.get("organisation_name") and ring == Ring.FAMILY:
            self.add_error("organisation_name", NO_SCHOOL)
        return said
