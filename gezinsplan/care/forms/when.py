"""When something is agreed for: once, each week, on school days, or without any day."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.rules import SCHOOL_DAYS, Rhythm
from gezinsplan.kit.forms import PICK, Asked, day, line, pick

YEARS = 3
ONCE, WEEKLY, SCHOOL, STANDING = "once", "weekly", "school", "standing"
HOW_OFTEN = (
    (ONCE, _("Eén keer")),
    (WEEKLY, _("Elke week")),
    (SCHOOL, _("Elke schooldag")),
    (STANDING, _("Bel maar, geen dag")),
)
WEEK = (
    ("0", _("ma")),
    ("1", _("di")),
    ("2", _("wo")),
    ("3", _("do")),
    ("4", _("vr")),
    ("5", _("za")),
    ("6", _("zo")),
)
WEEKS = (
    ("", _("Ja, elke week")),
    ("0", _("Om de twee weken, vanaf deze week")),
    ("7", _("Om de twee weken, vanaf volgende week")),
)


def coming(due: date | None, today: date) -> date | None:
    """Refuse a day that is over, or farther than anybody plans; without blame."""
    if due and due < today:
        raise forms.ValidationError(_("Die dag is al voorbij. Kies een dag die nog komt."))
    if due and due.year > today.year + YEARS:
        raise forms.ValidationError(_("Dat is heel ver weg. Kies een dag die dichterbij is."))
    return due


class WhenForm(Asked):
    """When it is, and how often; what was typed for a choice that wasn't made stays out."""

    how_often = pick(_("Hoe vaak?"), HOW_OFTEN)
    due = day(_("Welke dag?"), hint=_("Mag leeg blijven."))
    days = forms.MultipleChoiceField(
        label=_("Op welke dagen?"),
        choices=WEEK,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": PICK},
    )
    weeks = pick(_("Elke week?"), WEEKS)
    until = day(_("Tot wanneer?"), hint=_("Mag leeg blijven."))
    moment = line(_("Hoe laat?"), most=60, hint=_("Mag leeg blijven."))

    def __init__(self, *args: Any, today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.initial.setdefault("how_often", ONCE)
        self.today = today

    def clean_due(self) -> date | None:
        """Refuse a day that is over or very far."""
        return self._coming("due", ONCE)

    def clean_until(self) -> date | None:
        """Refuse a last day that is over or very far."""
        return self._coming("until", WEEKLY, SCHOOL)

    def _coming(self, field: str, *when: str) -> date | None:
        chosen = self.data.get("how_often") or ONCE
        found: date | None = self.cleaned_data[field]
        return coming(found, self.today) if chosen in when else None

    def clean(self) -> dict[str, Any]:
        """Ask for a day of the week, and for one that falls before the end."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("how_often") == WEEKLY and not said.get("days") and "days" not in self.errors:
            self.add_error("days", _("Kies minstens één dag."))
        elif self.rhythm() and not self._first():
            self.add_error("until", _("Vóór die dag komt het niet één keer. Kies een latere dag."))
        return said

    def rhythm(self) -> Rhythm | None:
        """Return how it comes round; None for what comes once, or has no day."""
        said = self.cleaned_data
        often, until = said.get("how_often"), said.get("until")
        if often == SCHOOL:
            return Rhythm(SCHOOL_DAYS, until=until)
        if often == WEEKLY and said.get("days"):
            days = frozenset(int(one) for one in said["days"])
            return Rhythm(days, 2 if said.get("weeks") else 1, until)
        return None

    def _since(self) -> date:
        said = self.cleaned_data
        later = said.get("weeks") if said.get("how_often") == WEEKLY else ""
        return self.today + timedelta(days=int(later or 0))

    def _first(self) -> date | None:
        rhythm = self.rhythm()
        return rhythm.first(self._since()) if rhythm else None

    def when(self) -> dict[str, Any]:
        """Return the day, the rhythm and the moment that were chosen."""
        said, rhythm = self.cleaned_data, self.rhythm()
        if said["how_often"] == STANDING:
            return {"standing": True}
        if rhythm is None:
            return {"due": said["due"], "moment": said["moment"]}
        again = {"repeats": rhythm.rule(), "since": self._since(), "due": self._first()}
        return {**again, "moment": said["moment"]}
