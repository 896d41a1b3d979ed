"""What is asked about a call or a visit: one sentence is enough."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.models.contact import Contact
from gezinsplan.kit.forms import PICK, Asked, offer, own_words, pick
from gezinsplan.plans.models import Person

PLACES = (
    (Contact.Place.HOME, _("Thuis")),
    (Contact.Place.PHONE, _("Telefoon")),
    (Contact.Place.SCHOOL, _("School")),
    (Contact.Place.ELSEWHERE, _("Elders")),
)
NOT_THESE = _("Iemand die je koos, leest dit niet mee. Kies alleen wie het mag lezen.")
REACHED = (("ja", _("We spraken elkaar")), ("nee", _("Ik probeerde het, het lukte niet")))


class ContactForm(Asked):
    """A call or a visit."""

    words = own_words(
        _("Waarover ging het?"),
        required=_("Schrijf één zin."),
        most=300,
        hint=_("Eén zin is genoeg."),
    )
    place = pick(_("Waar?"), PLACES, required=_("Kies waar het was."))
    spoke_with = forms.MultipleChoiceField(
        label=_("Met wie?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": PICK},
    )
    reached = pick(_("Spraken jullie elkaar?"), REACHED, required=_("Kies wat er gebeurde."))

    def __init__(self, *args: Any, persons: Iterable[Person], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.initial.setdefault("reached", "ja")
        self.persons = list(persons)
        offer(self, "spoke_with", [(str(p.pk), p.name) for p in self.persons])

    def chosen(self) -> list[Person]:
        """Return with whom it was."""
        return [p for p in self.persons if str(p.pk) in self.cleaned_data["spoke_with"]]
