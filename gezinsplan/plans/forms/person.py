"""What is asked about the people of a plan."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import PICK, Asked, day, line, pick
from gezinsplan.people.forms import LANGUAGES
from gezinsplan.plans.forms.choosing import RING_WORDS
from gezinsplan.plans.portraits import COLOUR_WORDS, HAIRS, SKIN_WORDS, TOP_WORDS
from gezinsplan.plans.rules import Ring

READS = [("", _("Zoals het plan")), *LANGUAGES]
OVER = _("Die dag moet nog komen. Kijk nog eens.")
NO_SCHOOL = _("Van je gezin schrijven we hier geen school of werk. Zo vindt niemand die plek.")
HOMES, HOME = 4, 60


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
    language = _select(_("In welke taal leest deze persoon?"), READS)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    own: tuple[str, ...] = ("name", "word", "function", "language")

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

    own = (*OwnPersonForm.own, "ring", "second_ring", "born", "in_mind", "mandate")

    def __init__(
        self, *args: Any, today: date, seated: bool = False, firm: bool = False, **rest: Any
    ) -> None:
        """Take today; `seated`: who has a place keeps it; `firm`: what decides rights stays."""
        super().__init__(*args, **rest)
        self.today = today
        gone = {"in_mind"} if seated else set()
        if seated:
            self.fields["ring"].disabled = True
        if firm:
            gone |= {"second_ring", "born", "mandate"}
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
        if said.get("organisation_name") and ring == Ring.FAMILY:
            self.add_error("organisation_name", NO_SCHOOL)
        return said


class PortraitForm(Asked):
    """The parts of a drawn face: chosen, never guessed from a name."""

    skin = pick(_("Welke huid?"), SKIN_WORDS, required=PICK)
    hair = pick(_("Welk haar?"), list(HAIRS.items()), required=PICK)
    colour = pick(_("Welke kleur haar of hoofddoek?"), COLOUR_WORDS, required=PICK)
    top = pick(_("Welke trui?"), TOP_WORDS, required=PICK)
    glasses = forms.BooleanField(label=_("Met een bril"), required=False)
    beard = forms.BooleanField(label=_("Met een baard"), required=False)


class DiedForm(Asked):
    """When somebody died."""

    died = day(_("Wanneer is deze persoon overleden?"), hint=_("Mag leeg blijven."))

    def __init__(self, *args: Any, today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.today = today

    def clean_died(self) -> date:
        """Without a day, it is today's."""
        died: date | None = self.cleaned_data["died"]
        if died and died > self.today:
            raise forms.ValidationError(OVER)
        return died or self.today


WHO_MAY_CALL = [
    ("me", _("Alleen ik")),
    ("family", _("Ons gezin")),
    ("everyone", _("Iedereen rond ons plan")),
]


class PhoneForm(Asked):
    """How to reach somebody, and who may know."""

    phone = line(_("Wat is het telefoonnummer?"), required=_("Schrijf een nummer."), most=30)
    seen = pick(_("Wie mag dit nummer zien?"), WHO_MAY_CALL, required=_("Kies wie het mag zien."))

    def __init__(self, *args: Any, own: bool, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["phone"].widget.attrs.update(type="tel", inputmode="tel")
        if not own:
            choices: Any = self.fields["seen"]
            choices.choices = WHO_MAY_CALL[1:]

    def clean_phone(self) -> str:
        """Take digits with a little around them."""
        phone: str = self.cleaned_data["phone"]
        digits = [c for c in phone if c in "0123456789"]
        if not 9 <= len(digits) <= 15 or set(phone) - set("0123456789 +/.-()"):
            raise forms.ValidationError(
                _("Dit nummer klopt nog niet. Een telefoonnummer heeft 9 of 10 cijfers.")
            )
        return phone
