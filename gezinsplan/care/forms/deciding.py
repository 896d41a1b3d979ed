"""What is asked about who decides about a goal."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import Asked, offer
from gezinsplan.plans.models import Person


class GiveForm(Asked):
    """Who of the family decides about a goal; nobody is chosen beforehand."""

    who = forms.MultipleChoiceField(
        label=_("Wie mag erover beslissen?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Kies iemand, of laat het zoals het is."),
            "invalid_choice": _("Kies iemand uit de lijst."),
        },
    )

    def __init__(self, *args: Any, persons: Iterable[Person], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.persons = list(persons)
        offer(self, "who", [(str(p.pk), p.name) for p in self.persons])

    def chosen(self) -> list[Person]:
        """Return who was chosen."""
        return [p for p in self.persons if str(p.pk) in self.cleaned_data["who"]]
