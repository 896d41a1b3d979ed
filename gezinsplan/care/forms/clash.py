"""What is asked of two people who see something differently."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.forms.agreements import OtherDayForm
from gezinsplan.care.forms.apart import WithWhomForm
from gezinsplan.care.models import Goal
from gezinsplan.kit.forms import PICK, Asked, day, line, offer, own_words

HOW, WHY = _("Hoe zie jij het?"), _("Waarom telt dit voor jou?")
FIRST = _("Schrijf eerst één zin. Fouten zijn niet erg.")
OPEN = _("Mag leeg blijven.")


def _one_of_these(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": PICK},
    )


class ClashForm(WithWhomForm):
    """Who sees it differently, how one sees it oneself, and which goal it is about."""

    view = own_words(HOW, required=FIRST, most=300)
    why = own_words(WHY, most=300, hint=OPEN)
    goal = _one_of_these(_("Over welk doel gaat het?"))
    parked = _one_of_these(_("Welk idee ligt stil tot jullie opnieuw kijken?"))
    words = line(_("Waarover gaat het?"), most=120, hint=OPEN)
    field_order = ("key", "other", "words", "view", "why", "goal", "parked")

    def __init__(
        self, *args: Any, goals: Iterable[Goal], ideas: Iterable[Goal], **rest: Any
    ) -> None:
        super().__init__(*args, **rest)
        self.goals, self.ideas = list(goals), list(ideas)
        self.fields["other"].label = _("Wie ziet het anders?")
        about = [(str(goal.pk), goal.words) for goal in self.goals]
        lying = [(str(goal.pk), goal.words) for goal in self.ideas]
        offer(self, "goal", [("", _("Geen doel. Dan zien alleen wij twee dit.")), *about])
        offer(self, "parked", [("", _("Geen")), *lying])
        for field, rows in (("goal", about), ("parked", lying)):
            if not rows:
                del self.fields[field]

    def clean(self) -> dict[str, Any]:
        """Refuse an idea of somebody who isn't one of the two."""
        said: dict[str, Any] = super().clean() or {}
        idea = self._one(self.ideas, "parked")
        if idea and "other" in said and str(idea.proposed_by_id) != said["other"]:
            self.add_error("parked", _("Dit idee is van iemand anders. Kies een idee van hen."))
        return said

    def _one(self, rows: list[Goal], field: str) -> Goal | None:
        chosen = self.cleaned_data.get(field, "")
        return next((row for row in rows if str(row.pk) == chosen), None)

    def about(self) -> dict[str, Goal | None]:
        """Return the goal that it is about, and the idea that lies still."""
        return {"goal": self._one(self.goals, "goal"), "parked": self._one(self.ideas, "parked")}


class ViewForm(Asked):
    """How one sees it, and why that counts."""

    words = own_words(HOW, required=FIRST, most=300)
    why = own_words(WHY, most=300, hint=OPEN)


class AgreedForm(Asked):
    """Something that both agree on."""

    words = own_words(_("Waarover zijn jullie het eens?"), required=FIRST, most=200)


class ThirdForm(WithWhomForm):
    """Who may help to talk."""

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["other"].label = _("Wie kan jullie helpen praten?")
        self.fields["other"].error_messages["required"] = _("Kies iemand.")


class LookAgainForm(OtherDayForm):
    """A day to look again, and where."""

    due = day(_("Welke dag?"), hint=OPEN)
    where = line(_("Waar?"), most=80, hint=_("Mag leeg blijven. Bijvoorbeeld: bij Caro thuis."))
