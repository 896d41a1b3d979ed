"""What is asked of two people who write goals apart."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.models import ApartGoal
from gezinsplan.kit.forms import PICK, Asked, offer, own_words, pick
from gezinsplan.plans.forms.choosing import OnePersonForm


class WithWhomForm(OnePersonForm):
    """With whom: nobody is chosen beforehand."""

    asks = "other"
    other = pick(_("Met wie?"), (), required=_("Kies met wie."))


class ApartForm(Asked):
    """One goal on one's own list."""

    words = own_words(
        _("Wat wil jij?"),
        required=_("Schrijf eerst één zin. Fouten zijn niet erg."),
        most=200,
        hint=_("Eén zin. Daarna kan er nog een bij."),
    )


class AlikeForm(Asked):
    """For each of one's own goals: which one of the other's looks like it."""

    def __init__(
        self, *args: Any, ours: Iterable[ApartGoal], theirs: Iterable[ApartGoal], **rest: Any
    ) -> None:
        super().__init__(*args, **rest)
        choices: list[tuple[str, Any]] = [("", _("Alleen hier"))]
        choices += [(str(row.pk), f"{n}. {row.words}") for n, row in enumerate(theirs, 1)]
        for row in ours:
            self.fields[str(row.pk)] = forms.ChoiceField(
                label=row.words,
                choices=choices,
                required=False,
                initial=str(row.like_id or ""),
                widget=forms.Select(attrs={"class": "box"}),
                error_messages={"invalid_choice": PICK},
            )

    def pairs(self) -> dict[UUID, UUID | None]:
        """Return what looks like what."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "key"}
        return {UUID(name): UUID(value) if value else None for name, value in said.items()}


class TakeForm(Asked):
    """What goes on the plan; one's own words stand first, and nothing has to."""

    chosen = forms.MultipleChoiceField(
        label=_("Wat nemen jullie?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": PICK},
    )

    def __init__(self, *args: Any, rows: Iterable[ApartGoal], **rest: Any) -> None:
        super().__init__(*args, **rest)
        offer(self, "chosen", [(str(row.pk), row.words) for row in rows])

    def wanted(self) -> list[UUID]:
        """Return the rows that were chosen."""
        return [UUID(pk) for pk in self.cleaned_data["chosen"]]
