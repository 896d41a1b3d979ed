"""What is asked about agreements."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.forms.when import WhenForm, coming
from gezinsplan.care.models import Agreement
from gezinsplan.kit.forms import PICK, Asked, day, offer, own_words, pick
from gezinsplan.plans.models import Person

TURNS = _("Vragen of iemand het overneemt, is ook beslissen. Het mag altijd veranderen.")
DOING = (
    ("", _("Dat kiezen we nu niet")),
    (Agreement.Doing.FOR_US, _("Voor ons: iemand doet het")),
    (Agreement.Doing.TOGETHER, _("Samen: iemand gaat mee")),
    (Agreement.Doing.OURSELVES, _("Wijzelf: wij doen het")),
)


class AgreementForm(WhenForm):
    """Who does what by when, for which goal."""

    words = own_words(_("Wat?"), required=_("Schrijf wat er gebeurt. Eén zin is genoeg."), most=300)
    who = forms.MultipleChoiceField(
        label=_("Wie doet het?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Kies iemand uit de lijst.")},
    )
    goal = forms.ChoiceField(
        label=_("Voor welk doel?"),
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Kies een doel uit de lijst.")},
    )
    doing = pick(_("Wie doet het werk?"), DOING, help_text=TURNS)
    look_on = day(_("Wanneer kijken jullie opnieuw?"), hint=_("Mag leeg blijven."))

    def __init__(
        self,
        *args: Any,
        persons: Iterable[Person],
        goals: Iterable[Any],
        worry: Any = None,
        chooses: bool = True,
        **rest: Any,
    ) -> None:
        """`chooses`: the family chooses who does the work; who comes to help doesn't (rule 2)."""
        super().__init__(*args, **rest)
        for own in () if chooses else ("doing", "look_on"):
            del self.fields[own]
        self.persons, self.goals, self.worry = list(persons), list(goals), worry
        offer(self, "who", [(str(p.pk), p.name) for p in self.persons])
        aims = [(str(g.pk), g.words) for g in self.goals]
        offer(self, "goal", [("", _("Gewoon, voor geen doel")), *aims])

    def chosen_goal(self) -> Any:
        """Return the goal that was chosen, or None."""
        return next((g for g in self.goals if str(g.pk) == self.cleaned_data["goal"]), None)

    def chosen(self) -> list[Person]:
        """Return who was chosen."""
        return [p for p in self.persons if str(p.pk) in self.cleaned_data["who"]]

    def clean_look_on(self) -> date | None:
        """Refuse a day to look again that is over or very far."""
        return coming(self.cleaned_data["look_on"], self.today)

    def how(self) -> dict[str, Any]:
        """Return when it is, for what, and who does the work."""
        said = self.cleaned_data
        doing, goal = said.get("doing", ""), self.chosen_goal()
        work = {"doing": doing, "look_on": said["look_on"] if doing else None}
        return {**self.when(), **work, "goal": goal, "worry": None if goal else self.worry}


class OtherDayForm(Asked):
    """Another day, or none."""

    due = day(_("Welke dag wel?"))

    def __init__(self, *args: Any, today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.today = today

    def clean_due(self) -> date | None:
        """Refuse a day that is over or very far."""
        return coming(self.cleaned_data["due"], self.today)


class WhoForm(Asked):
    """Who does it instead; nobody is an answer too."""

    who = forms.MultipleChoiceField(
        label=_("Wie doet het?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": PICK},
    )

    def __init__(self, *args: Any, persons: Iterable[Person], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.persons = list(persons)
        offer(self, "who", [(str(p.pk), p.name) for p in self.persons])

    def chosen(self) -> list[Person]:
        """Return who was chosen."""
        return [p for p in self.persons if str(p.pk) in self.cleaned_data["who"]]


class TurnForm(Asked):
    """Who does the work from now on, with a day to look again."""

    doing = pick(_("Wie doet het werk?"), DOING, help_text=TURNS)
    look_on = day(_("Wanneer kijken jullie opnieuw?"), hint=_("Mag leeg blijven."))

    def __init__(self, *args: Any, today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.today = today

    def clean_look_on(self) -> date | None:
        """Refuse a day that is over or very far."""
        return coming(self.cleaned_data["look_on"], self.today)
