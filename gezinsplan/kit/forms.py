"""What every form of ours has: a key, so that sending twice does nothing twice."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

OWN_WORDS = {"class": "box words", "rows": 3}
DAYS = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y"]
"""How a day may be typed, in every language alike: the day comes before the month."""


class Asked(forms.Form):
    """A form that asks something; its key makes a double post do nothing twice."""

    key = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if not self.is_bound:
            self.initial.setdefault("key", uuid4().hex)

    def sent_key(self) -> str:
        """Return the key that came with the form."""
        return str(self.cleaned_data.get("key", ""))


def line(label: Any, *, required: Any = "", most: int = 120, hint: Any = "") -> forms.CharField:
    """Return a field for one line; `required` is what to say when it is empty."""
    return forms.CharField(
        label=label,
        help_text=hint,
        required=bool(required),
        max_length=most,
        error_messages={**KEEPABLE, "required": required},
        widget=forms.TextInput(attrs={"class": "box", "autocomplete": "off"}),
    )


def own_words(
    label: Any, *, required: Any = "", most: int = 600, hint: Any = ""
) -> forms.CharField:
    """Return a field for somebody's own words."""
    field = line(label, required=required, most=most, hint=hint)
    field.widget = forms.Textarea(attrs={**OWN_WORDS, "maxlength": most})
    return field


def pick(label: Any, choices: Any, *, required: Any = "", **rest: Any) -> forms.ChoiceField:
    """Return a field to choose one of a few."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        required=bool(required),
        widget=forms.RadioSelect,
        error_messages={"required": required, "invalid_choice": PICK},
        **rest,
    )


def offer(form: forms.Form, field: str, choices: Iterable[tuple[str, Any]]) -> None:
    """Fill the choices of a field when they depend on who asks."""
    chosen: Any = form.fields[field]
    chosen.choices = list(choices)


def day(label: Any, *, hint: Any = "") -> forms.DateField:
    """Return a field for a day, which may stay empty."""
    return forms.DateField(
        label=label,
        help_text=hint,
        required=False,
        input_formats=DAYS,
        error_messages={"invalid": _("Kies een dag, bijvoorbeeld 27-11-2026.")},
        widget=forms.DateInput(attrs={"class": "box short", "type": "date"}, format="%Y-%m-%d"),
    )


TOO_LONG = _("Dit is te lang. Het mag %(limit_value)d tekens zijn, nu zijn het er %(show_value)d.")
STRANGE = _("Hier staat een teken dat we niet kunnen bewaren. Schrijf het nog eens.")
PICK = _("Kies iets uit de lijst.")
KEEPABLE = {"max_length": TOO_LONG, "null_characters_not_allowed": STRANGE}
"""What to say of words that cannot be kept as they are."""
