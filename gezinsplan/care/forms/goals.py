"""What is asked about goals."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import Asked, offer, own_words
from gezinsplan.plans.models import Person

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

    def __init__(
        self,
        *args: Any,
        domains: Iterable[tuple[str, Any]],
        family: Iterable[Person] = (),
        proposing: bool = False,
        **rest: Any,
    ) -> None:
        super().__init__(*args, **rest)
        offer(self, "domain", [("", _("Dat kies ik niet")), *domains])
        self.family = list(family)
        offer(self, "whose", [(str(p.pk), p.name) for p in self.family])
        if not self.family:
            del self.fields["whose"], self.fields["number"]
        if proposing:
            self.fields["words"].label = _("Welk doel stel je voor?")
            self.fields["why"].label = _("Waarom stel je dit voor?")
            del self.fields["wish"]

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


class RewordForm(Asked):
    """Say it in other words."""

    words = own_words(_("In jouw woorden"), required=_("Schrijf eerst één zin."), most=200)
