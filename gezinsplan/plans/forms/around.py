"""What is asked about houses, about who people are to one another, and about private fields."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import PICK, Asked, day, line, offer, pick
from gezinsplan.plans.forms.choosing import WHO_MAY_KNOW, OnePersonForm
from gezinsplan.plans.models import Detail, Relationship

HOME = 60
LAW = [
    (Relationship.Kind.OTHER, _("Dat vullen we niet in")),
    (Relationship.Kind.PARENT, _("Ouder")),
    (Relationship.Kind.FOSTER, _("Pleegouder")),
    (Relationship.Kind.GRANDPARENT, _("Opa of oma")),
    (Relationship.Kind.SIBLING, _("Broer of zus")),
    (Relationship.Kind.PARTNER, _("Partner")),
]
FIELDS: dict[str, Any] = {
    Detail.Kind.ADDRESS: _("Adres"),
    Detail.Kind.PHONE: _("Telefoonnummer"),
    Detail.Kind.EMAIL: _("E-mail"),
    Detail.Kind.SCHOOL: _("School"),
    Detail.Kind.WORK: _("Werk"),
}
"""What may be noted of somebody, in the order of the page."""


class HomeForm(Asked):
    """A house, how the family says it, and from when until when."""

    name = line(
        _("In welk huis?"),
        required=_("Schrijf hoe jullie dit huis noemen."),
        most=HOME,
        hint=_("Bijvoorbeeld: bij mama. Geen adres."),
    )
    words = line(
        _("Hoe zeggen jullie het?"),
        most=80,
        hint=_("Bijvoorbeeld: in de week op internaat. Mag leeg blijven."),
    )
    began_on = day(_("Vanaf welke dag?"), hint=_("Mag leeg blijven."))
    until = day(_("Tot en met welke dag?"), hint=_("Mag leeg blijven."))

    def __init__(self, *args: Any, fixed: bool = False, **rest: Any) -> None:
        """Take whether the house itself is known already."""
        super().__init__(*args, **rest)
        if fixed:
            del self.fields["name"]

    def clean(self) -> dict[str, Any]:
        """Nobody leaves a house before coming to live there."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        began, until = said.get("began_on"), said.get("until")
        if began and until and until < began:
            self.add_error("until", _("Deze dag komt vóór de eerste dag. Kijk nog eens."))
        return said

    def said(self) -> dict[str, Any]:
        """Return how and when, without the house."""
        return {name: self.cleaned_data[name] for name in ("words", "began_on", "until")}


class RelationForm(OnePersonForm):
    """Who somebody is to another, in own words; what the law calls it is beside that."""

    asks = "other"
    other = pick(_("Van wie?"), (), required=_("Kies van wie."))
    words = line(
        _("Hoe zeggen jullie het?"),
        required=_("Schrijf wie dit is, in jullie woorden."),
        most=80,
        hint=_("Bijvoorbeeld: tante, de zus van mama."),
    )
    kind = pick(_("Hoe heet dat op papier?"), LAW, required=PICK, initial=Relationship.Kind.OTHER)
    authority = forms.BooleanField(
        label=_("Heeft gezag: beslist mee over dit kind"),
        help_text=_("Wie gezag heeft, leest wat helpers over een jong kind schrijven."),
        required=False,
    )

    def __init__(self, *args: Any, decides: bool, fixed: bool = False, **rest: Any) -> None:
        """`decides`: who may say that somebody has authority; `fixed`: only the words change."""
        super().__init__(*args, **rest)
        if not decides:
            del self.fields["authority"]
        for field in ("other", "kind") if fixed else ():
            self.fields[field].disabled = True

    def clean(self) -> dict[str, Any]:
        """Authority belongs to a parent."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("authority") and said.get("kind") != Relationship.Kind.PARENT:
            self.add_error("authority", _("Gezag hoort bij een ouder. Kies dan ook “Ouder”."))
        return said


class DetailForm(Asked):
    """A private field of somebody, and who may know."""

    text = line("", required=_("Schrijf iets, of ga terug."), most=200)
    seen = pick(_("Wie mag dit zien?"), WHO_MAY_KNOW, required=_("Kies wie het mag zien."))

    def __init__(self, *args: Any, kind: str, own: bool, private: bool, **rest: Any) -> None:
        """Take what it is; `private`: who was brought in privately has one audience."""
        super().__init__(*args, **rest)
        self.fields["text"].label = FIELDS[Detail.Kind(kind)]
        if kind == Detail.Kind.EMAIL:
            self.fields["text"] = forms.EmailField(
                label=FIELDS[Detail.Kind.EMAIL],
                max_length=254,
                error_messages={"required": _("Schrijf een adres."), "invalid": _MAIL},
                widget=forms.EmailInput(attrs={"class": "box", "autocomplete": "off"}),
            )
        if private:
            del self.fields["seen"]
        elif not own:
            offer(self, "seen", WHO_MAY_KNOW[1:])


_MAIL = _("Schrijf het adres zoals naam@voorbeeld.nl.")
