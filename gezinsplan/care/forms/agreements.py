"""What is asked about agreements."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import Asked, day, line, offer, own_words
from gezinsplan.plans.models import Person

YEARS = 3


def _coming(due: date | None, today: date) -> date | None:
    """Refuse a day that is over, or farther than anybody plans; without blame."""
    if due and due < today:
        raise forms.ValidationError(_("Die dag is al voorbij. Kies een dag die nog komt."))
    if due and due.year > today.year + YEARS:
        raise forms.ValidationError(_("Dat is heel ver weg. Kies een dag die dichterbij is."))
    return due


class AgreementForm(Asked):
    """Who does what by when, for which goal."""

    words = own_words(_("Wat?"), required=_("Schrijf wat er gebeurt. Eén zin is genoeg."), most=300)
    who = forms.MultipleChoiceField(
        label=_("Wie doet het?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Kies iemand uit de lijst.")},
    )
    due = day(_("Wanneer?"), hint=_("Mag leeg blijven: “bel maar”."))
    moment = line(_("Hoe laat?"), most=60, hint=_("Mag leeg blijven."))
    goal = forms.ChoiceField(
        label=_("Voor welk doel?"),
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Kies een doel uit de lijst.")},
    )

    def __init__(
        self, *args: Any, persons: Iterable[Person], goals: Iterable[Any], today: date, **rest: Any
    ) -> None:
        super().__init__(*args, **rest)
        self.persons, self.goals = list(persons), list(goals)
        self.today = today
        offer(self, "who", [(str(p.pk), p.name) for p in self.persons])
        aims = [(str(g.pk), g.words) for g in self.goals]
        offer(self, "goal", [("", _("Gewoon, voor geen doel")), *aims])

    def clean_due(self) -> date | None:
        """Refuse a day that is over or very far."""
        return _coming(self.cleaned_data["due"], self.today)

    def chosen_goal(self) -> Any:
        """Return the goal that was chosen, or None."""
        return next((g for g in self.goals if str(g.pk) == self.cleaned_data["goal"]), None)

    def chosen(self) -> list[Person]:
        """Return who was chosen."""
        return [p for p in self.persons if str(p.pk) in self.cleaned_data["who"]]


class OtherDayForm(Asked):
    """Another day, or none."""

    due = day(_("Welke dag wel?"))

    def __init__(self, *args: Any, today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.today = today

    def clean_due(self) -> date | None:
        """Refuse a day that is over or very far."""
        return _coming(self.cleaned_data["due"], self.today)
