"""What is asked to note of a person: a face, a number, a death."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import PICK, Asked, day, line, pick
from gezinsplan.plans.forms.choosing import WHO_MAY_KNOW
from gezinsplan.plans.forms.person import OVER
from gezinsplan.plans.portraits import COLOUR_WORDS, HAIRS, SKIN_WORDS, TOP_WORDS


class PortraitForm(Asked):
    """The parts of a drawn face: chosen, never guessed from a name."""

    skin = pick(_("Welke huid?"), SKIN_WORDS, required=PICK)
    hair = pick(_("Welk haar?"), list(HAIRS.items()), required=PICK)
    colour = pick(_("Welke kleur haar of hoofddoek?"), COLOUR_WORDS, required=PICK)
    top = pick(_("Welke trui?"), TOP_WORDS, required=PICK)
    glasses = forms.BooleanField(label=_("Met een bril"), required=False)
    beard = forms.BooleanField(label=_("Met een baard"), required=False)


class DiedForm(Asked):
    """When somebody died."""

    died = day(_("Wanneer is deze persoon overleden?"), hint=_("Mag leeg blijven."))

    def __init__(self, *args: Any, today: date, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.today = today

    def clean_died(self) -> date:
        """Without a day, it is today's."""
        died: date | None = self.cleaned_data["died"]
        if died and died > self.today:
            raise forms.ValidationError(OVER)
        return died or self.today


class PhoneForm(Asked):
    """How to reach somebody, and who may know."""

    phone = line(_("Wat is het telefoonnummer?"), required=_("Schrijf een nummer."), most=30)
    seen = pick(_("Wie mag dit nummer zien?"), WHO_MAY_KNOW, required=_("Kies wie het mag zien."))

    def __init__(self, *args: Any, own: bool, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["phone"].widget.attrs.update(type="tel", inputmode="tel")
        if not own:
            choices: Any = self.fields["seen"]
            choices.choices = WHO_MAY_KNOW[1:]

    def clean_phone(self) -> str:
        """Take digits with a little around them."""
        phone: str = self.cleaned_data["phone"]
        digits = [c for c in phone if c in "0123456789"]
        if not 9 <= len(digits) <= 15 or set(phone) - set("0123456789 +/.-()"):
            raise forms.ValidationError(
                _("Dit nummer klopt nog niet. Een telefoonnummer heeft 9 of 10 cijfers.")
            )
        return phone
