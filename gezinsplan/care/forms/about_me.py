"""What is asked on a child's own page: its words, what lies beside them, and who reads it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from gezinsplan.care.forms.notes import SoundField
from gezinsplan.kit.forms import Asked, own_words, pick
from gezinsplan.kit.images import Picture
from gezinsplan.kit.sounds import Sound
from gezinsplan.plans.forms.choosing import OnePersonForm
from gezinsplan.plans.forms.plan import PictureField


class AboutMeForm(Asked):
    """A child's own words, in four parts that may each stay open."""

    glad = own_words(_("Hier word ik blij van"), most=300)
    hard = own_words(_("Dit vind ik niet fijn"), most=300)
    helps = own_words(_("Dit helpt mij"), most=300)
    more = own_words(_("Nog iets"), most=300)


class AboutMoreForm(Asked):
    """A photo, a drawing or a voice, beside the words or instead of them."""

    photo = PictureField(
        label=_("Foto of tekening"),
        required=False,
        help_text=_("Een tekening? Maak er een foto van."),
    )
    voice = SoundField(label=_("Een opname van je stem"), required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for one when neither came."""
        said: dict[str, Any] = super().clean() or {}
        if not self.errors and not (said.get("photo") or said.get("voice")):
            self.add_error("photo", _("Kies een foto, of spreek iets in."))
        return said

    def brought(self) -> list[Picture | Sound]:
        """Return what was brought: one thing, or both."""
        found = (self.cleaned_data["photo"], self.cleaned_data["voice"])
        return [one for one in found if one]


class ReaderForm(OnePersonForm):
    """Who may read it; nobody is chosen beforehand."""

    asks = "reader"
    reader = pick(_("Wie mag het lezen?"), (), required=_("Kies wie het mag lezen."))
