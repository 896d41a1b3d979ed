"""What is asked about a right: what was asked, with whom, what came of it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.models import RightsAsk
from gezinsplan.kit.forms import PICK, Asked, day, line, offer, own_words, pick
from gezinsplan.kit.images import Picture
from gezinsplan.plans.forms.plan import PictureField
from gezinsplan.plans.models import Person

RESULTS = [
    (RightsAsk.Result.WAITING.value, _("Wacht op antwoord")),
    (RightsAsk.Result.LISTED.value, _("Op de lijst")),
    (RightsAsk.Result.REFUSED.value, _("Geweigerd")),
    (RightsAsk.Result.GOT.value, _("Gekregen")),
]
OPEN = _("Mag leeg blijven.")
FIRST_YEAR, YEARS = 1950, 10


class BlockForm(Asked):
    """What the family did itself, when somebody wants to say it."""

    words = own_words(_("Wat deden jullie al?"), hint=OPEN, most=300)


class RightsForm(Asked):
    """One line of the rights check; everything but what was asked may stay open."""

    words = line(
        _("Wat is er gevraagd?"),
        required=_("Schrijf wat er gevraagd is. Een paar woorden is genoeg."),
        hint=_("Bijvoorbeeld: een sociaal huis bij de stad."),
    )
    asked_on = day(_("Wanneer is het gevraagd?"), hint=OPEN)
    asked_with = forms.ChoiceField(
        label=_("Wie hielp met vragen?"),
        required=False,
        widget=forms.Select(attrs={"class": "box"}),
        error_messages={"invalid_choice": PICK},
    )
    result = pick(
        _("Wat kwam ervan?"), RESULTS, required=_("Kies wat ervan kwam."), initial="waiting"
    )
    answer = own_words(_("Wat was het antwoord?"), hint=OPEN, most=300)
    answered_on = day(_("Wanneer kwam het antwoord?"), hint=OPEN)
    appeal_until = day(_("Tot welke dag kun je in beroep gaan?"), hint=_("Staat in de brief."))
    letter: Any = PictureField(
        label=_("Een foto van de brief"),
        required=False,
        help_text=_("Wie dit doel ziet, kan de brief lezen."),
    )

    def __init__(self, *args: Any, persons: Iterable[Person], today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.persons, self.today = list(persons), today
        named = [(str(p.pk), p.name) for p in self.persons]
        offer(self, "asked_with", [("", _("Niemand, of weten we niet")), *named])

    def clean_asked_on(self) -> date | None:
        """Refuse a day that still has to come."""
        return self._over("asked_on")

    def clean_answered_on(self) -> date | None:
        """Refuse a day that still has to come."""
        return self._over("answered_on")

    def clean_appeal_until(self) -> date | None:
        """Refuse a day that can't stand in a letter."""
        until: date | None = self.cleaned_data["appeal_until"]
        if until and not FIRST_YEAR <= until.year <= self.today.year + YEARS:
            raise forms.ValidationError(_("Kijk de dag nog eens na in de brief."))
        return until

    def _over(self, field: str) -> date | None:
        chosen: date | None = self.cleaned_data[field]
        if chosen and (chosen > self.today or chosen.year < FIRST_YEAR):
            raise forms.ValidationError(_("Kies een dag die al geweest is."))
        return chosen

    def told(self) -> dict[str, Any]:
        """Return what was told, with a person for an id."""
        said = dict(self.cleaned_data)
        said.pop("key")
        found: Picture | None = said.pop("letter")
        helper = next((p for p in self.persons if str(p.pk) == said["asked_with"]), None)
        return {**said, "asked_with": helper, "letter": found}
