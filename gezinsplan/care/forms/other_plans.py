"""What is asked about another plan that runs."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.models import Goal
from gezinsplan.care.models.other_plans import EVERYONE, FAMILY, GOAL
from gezinsplan.kit.forms import PICK, Asked, day, line, offer, own_words, pick
from gezinsplan.plans.models import Person

SEEN = [
    (FAMILY, _("Alleen ons gezin, en voor wie het is")),
    (GOAL, _("Wie het doel ziet waar het voor is")),
    (EVERYONE, _("Iedereen rond ons plan")),
]


def _one_of(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        required=False,
        widget=forms.Select(attrs={"class": "box"}),
        error_messages={"invalid_choice": PICK},
    )


class OtherPlanForm(Asked):
    """Whose plan it is, for whom and what, and how helpers tune in with each other."""

    words = line(
        _("Hoe heet dat plan?"),
        required=_("Schrijf hoe het plan heet."),
        hint=_("Bijvoorbeeld: zorgplan op school."),
    )
    organisation = line(_("Van welke dienst of school?"), hint=_("Mag leeg blijven."))
    whom = forms.MultipleChoiceField(
        label=_("Voor wie is het?"),
        required=False,
        help_text=_("Voor wie het is, ziet deze regel ook."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Kies iemand uit de lijst.")},
    )
    holder = _one_of(_("Wie houdt het bij?"))
    goal = _one_of(_("Voor welk doel?"))
    review_on = day(_("Wanneer wordt het opnieuw bekeken?"), hint=_("Mag leeg blijven."))
    tuning = own_words(
        _("Hoe spreken de helpers af met elkaar?"),
        most=300,
        hint=_("Bijvoorbeeld: Els en Joris bellen elkaar elke maand."),
    )
    seen = pick(_("Wie ziet dit?"), SEEN, required=_("Kies wie dit ziet."), initial=FAMILY)

    def __init__(
        self,
        *args: Any,
        persons: Iterable[Person],
        goals: Iterable[Goal],
        chooses: bool = False,
        **rest: Any,
    ) -> None:
        """Take who and what there is; `chooses`: whether who writes says who sees it."""
        super().__init__(*args, **rest)
        here = list(persons)
        self.family = [p for p in here if p.ring == "family"]
        self.helpers = [p for p in here if p.ring != "family"]
        self.goals = list(goals)
        offer(self, "whom", [(str(p.pk), p.name) for p in self.family])
        offer(self, "holder", [("", _("Dat weten we niet")), *_named(self.helpers)])
        aims = [(str(goal.pk), goal.words) for goal in self.goals]
        offer(self, "goal", [("", _("Voor geen doel van ons")), *aims])
        if not chooses:
            del self.fields["seen"]

    def clean(self) -> dict[str, Any]:
        """Who sees a goal can only see what is for a goal."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("seen") == GOAL and not said.get("goal"):
            self.add_error("seen", _("Kies dan ook voor welk doel het is."))
        return said

    def said(self) -> dict[str, Any]:
        """Return what was told, with persons and a goal for their ids."""
        told = dict(self.cleaned_data)
        told.pop("key")
        told["whom"] = [p for p in self.family if str(p.pk) in told["whom"]]
        told["holder"] = _chosen(self.helpers, told["holder"])
        told["goal"] = _chosen(self.goals, told["goal"])
        return told


def _named(persons: Iterable[Person]) -> list[tuple[str, str]]:
    return [(str(p.pk), p.name) for p in persons]


def _chosen(rows: Iterable[Any], pk: str) -> Any:
    return next((row for row in rows if str(row.pk) == pk), None)
