"""What is asked when somebody leaves and somebody else comes."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.models.handing import DID, HOUSE, LETTER
from gezinsplan.kit.forms import PICK, Asked, day, line, offer, own_words
from gezinsplan.plans.forms.plan import PictureField
from gezinsplan.plans.models import Person

NOTHING = "nothing"


def _somebody(label: Any, *, required: Any = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        required=bool(required),
        widget=forms.Select(attrs={"class": "box"}),
        error_messages={"required": required, "invalid_choice": PICK},
    )


class LeavingForm(Asked):
    """The last day, or now when that was asked; a day that was typed is never passed over."""

    last_day = day(_("Wat is de laatste dag?"))

    def __init__(self, *args: Any, today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.today = today

    def clean(self) -> dict[str, Any]:
        """A day that is over, or none while a day was meant, needs another look."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if "now" in self.data and not self.data.get("last_day"):
            self.errors.pop("last_day", None)
            return {**said, "last_day": None}
        last = said.get("last_day")
        if "last_day" in said and (last is None or last < self.today):
            self.add_error("last_day", _("Kies vandaag of een dag die nog komt."))
        return said


class ThanksForm(Asked):
    """A thank you of the family, in its own words, with a drawing or without."""

    words = own_words(_("Een dankjewel van ons"), required=_("Schrijf wat jullie willen zeggen."))
    photo = PictureField(
        label=_("Een tekening of foto erbij"), required=False, help_text=_("Mag leeg blijven.")
    )


class ComingForm(Asked):
    """Who comes, and from when."""

    coming = _somebody(_("Wie begint?"), required=_("Kies wie begint."))
    first_day = day(_("Vanaf welke dag?"), hint=_("Mag leeg blijven."))

    def __init__(self, *args: Any, persons: Iterable[Person], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.persons = {str(p.pk): p for p in persons}
        offer(self, "coming", [("", "—"), *((pk, p.name) for pk, p in self.persons.items())])


class ReadsForm(Asked):
    """What the new one may read; nothing is the least, and stands first."""

    reads = forms.MultipleChoiceField(
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": PICK},
    )

    def __init__(
        self, *args: Any, label: Any, things: Iterable[tuple[str, Any]], **rest: Any
    ) -> None:
        super().__init__(*args, **rest)
        self.fields["reads"].label = label
        offer(self, "reads", [(NOTHING, _("Niets. Wij vertellen het zelf.")), *things])

    def clean_reads(self) -> list[str]:
        """Nothing beside something is unclear: ask again."""
        chosen: list[str] = self.cleaned_data["reads"]
        if NOTHING in chosen and len(chosen) > 1:
            raise forms.ValidationError(_("Kies niets, of kies wat gelezen mag worden."))
        return [one for one in chosen if one != NOTHING]


class GoodbyeForm(Asked):
    """What who leaves says to the family."""

    words = own_words(
        _("Jouw groet aan het gezin"),
        required=_("Schrijf iets aan het gezin."),
        most=300,
        hint=_("Eén zin is genoeg."),
    )


class HouseForm(Asked):
    """Where one thing lies."""

    words = line(
        _("Wat ligt waar?"),
        required=_("Schrijf wat waar ligt."),
        most=160,
        hint=_("Bijvoorbeeld: de stofzuiger staat in de kast op de gang."),
    )


class LetterForm(Asked):
    """What who leaves writes for who comes."""

    words = own_words(
        _("Jouw brief"),
        required=_("Schrijf iets in jouw brief."),
        most=1200,
        hint=_("Wat helpt de nieuwe om goed te beginnen?"),
    )


class PassingForm(Asked):
    """Who is asked to take on what was promised, or that it may rest."""

    person = _somebody(_("Wie neemt dit over?"))

    def __init__(self, *args: Any, persons: Iterable[Person], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.persons = {str(p.pk): p for p in persons}
        offer(
            self,
            "person",
            [("", _("Kies iemand")), *((pk, p.name) for pk, p in self.persons.items())],
        )

    def clean(self) -> dict[str, Any]:
        """Somebody, or rest: one of the two."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if "rests" not in self.data and "person" in said and not said["person"]:
            self.add_error("person", _("Kies wie je het wilt vragen."))
        return said


WHAT = {
    DID: _("Wat %(name)s deed, ook wat al klaar is"),
    LETTER: _("De brief van %(name)s"),
    HOUSE: _("Waar de dingen liggen in huis"),
}
