"""Choosing what stands on the fridge page."""

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from gezinsplan.exchange.fridge import USUAL, Part

PARTS = [
    (Part.GOALS.value, _("Onze doelen")),
    (Part.WEEK.value, _("Afspraken van deze week")),
    (Part.CALLS.value, _("Wie we bellen")),
    (Part.REACHED.value, _("Wat gelukt is")),
    (Part.PRIVATE.value, _("Ook wat wij privé houden")),
]


class PartsForm(forms.Form):
    """Which parts; in the address, so that the page can be made again as it was."""

    op = forms.MultipleChoiceField(
        label=_("Kies wat op het blad staat"),
        choices=PARTS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    gekozen = forms.CharField(initial="1", widget=forms.HiddenInput)


def chosen_parts(query: QueryDict) -> frozenset[Part]:
    """Return the parts that an address asks for; words it doesn't know are passed by."""
    if "op" not in query and "gekozen" not in query:
        return USUAL
    return frozenset(part for part in Part if part.value in query.getlist("op"))
