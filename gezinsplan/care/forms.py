"""What is asked about goals and agreements."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.domains import DOMAINS
from gezinsplan.kit.forms import Asked, day, line, offer, own_words
from gezinsplan.plans.models import Person

YEARS = 3
SCALE = [("", _("Nog niet"))] + [(str(n), str(n)) for n in range(11)]


def _number(label: Any, hint: Any = "") -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=label,
        help_text=hint,
        choices=SCALE,
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": _("Kies een cijfer van 0 tot 10.")},
    )


def _coming(due: date | None, today: date) -> date | None:
    """Refuse a day that is over, or farther than anybody plans; without blame."""
    if due and due < today:
        raise forms.ValidationError(_("Die dag is al voorbij. Kies een dag die nog komt."))
    if due and due.year > today.year + YEARS:
        raise forms.ValidationError(_("Dat is heel ver weg. Kies een dag die dichterbij is."))
    return due


class GoalForm(Asked):
    """One sentence is enough. Who isn't family only proposes: a sentence, why and what about."""

    words = own_words(
        _("Ons doel"),
        required=_("Schrijf eerst één zin. Fouten zijn niet erg."),
        most=200,
        hint=_("Begin met wat je wél wilt. Bijvoorbeeld: “Op zondag eten we samen.”"),
    )
    why = own_words(_("Waarom wil je dit?"), hint=_("Mag leeg blijven."))
    domain = forms.ChoiceField(
        label=_("Waar gaat het over?"),
        choices=[("", _("Dat kies ik niet")), *DOMAINS],
        required=False,
        widget=forms.Select(attrs={"class": "box"}),
        error_messages={"invalid_choice": _("Kies iets uit de lijst.")},
    )
    whose = forms.MultipleChoiceField(
        label=_("Van wie is dit doel?"),
        help_text=_("Kies je niemand, dan is het van jou."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Kies iemand uit de lijst.")},
    )
    number = _number(
        _("Hoe gaat het nu, volgens jou?"),
        _("Jouw cijfer is van jou. Niemand ziet het, tot jij het toont."),
    )
    wish = _number(_("Bij welk cijfer ben je tevreden?"))
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, family: Iterable[Person] = (), **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.family = list(family)
        offer(self, "whose", [(str(p.pk), p.name) for p in self.family])
        if not self.family:
            del self.fields["whose"], self.fields["number"]

    def owners(self) -> list[Person]:
        """Return whose goal it is, when somebody was chosen."""
        return [p for p in self.family if str(p.pk) in self.cleaned_data.get("whose", ())]


class CheckInForm(Asked):
    """A number, and whether others may see it: nothing is chosen beforehand."""

    number = forms.TypedChoiceField(
        label=_("Welk cijfer geef jij vandaag?"),
        choices=SCALE[1:],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Kies een cijfer van 0 tot 10."),
            "invalid_choice": _("Kies een cijfer van 0 tot 10."),
        },
    )
    words = own_words(_("Wat maakt dat je dit cijfer geeft?"), hint=_("Mag leeg blijven."))
    show = forms.BooleanField(label=_("Toon dit cijfer aan wie dit doel ziet"), required=False)


class AgreementForm(Asked):
    """Who does what by when, for which goal."""

    who = forms.MultipleChoiceField(
        label=_("Wie doet het?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Kies iemand uit de lijst.")},
    )
    words = own_words(_("Wat?"), required=_("Schrijf wat er gebeurt. Eén zin is genoeg."), most=300)
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


class RewordForm(Asked):
    """Say it in other words."""

    words = own_words(_("In jouw woorden"), required=_("Schrijf eerst één zin."), most=200)
