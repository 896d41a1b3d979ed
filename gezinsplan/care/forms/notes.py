"""What is asked of who writes down another's words, and of who said them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.models import Note
from gezinsplan.kit.forms import Asked, line, own_words, pick
from gezinsplan.kit.images import Picture
from gezinsplan.kit.sounds import MOST_BYTES, NotASoundError, Sound, heard
from gezinsplan.plans.forms.choosing import OnePersonForm
from gezinsplan.plans.forms.plan import PictureField
from gezinsplan.plans.models import Circle

KINDS = [
    (Note.Kind.GOAL.value, _("Een doel")),
    (Note.Kind.WORRY.value, _("Wat zorgen geeft")),
    (Note.Kind.STRENGTH.value, _("Wat goed gaat")),
    (Note.Kind.WISH.value, _("Een wens")),
    (Note.Kind.REQUEST.value, _("Een hulpvraag")),
]
SEEN = [
    (Circle.Kind.ONLY_ME.value, _("Alleen ik")),
    (Circle.Kind.FAMILY.value, _("Ons gezin")),
    (Circle.Kind.EVERYONE.value, _("Iedereen rond ons plan")),
]
NO_SOUND = _("Dit kunnen we niet bewaren als opname. Spreek het nog eens in.")
TOO_LONG = _("Deze opname is te groot. Maak er een van minder dan 5 MB.")


class NoteForm(OnePersonForm):
    """Somebody's own sentence, in another's hand; nothing is chosen beforehand."""

    asks = "teller"
    teller = pick(_("Wie zegt dit?"), (), required=_("Kies wie dit zegt."))
    words = own_words(
        _("Wat zegt die?"),
        required=_("Schrijf eerst één zin. Fouten zijn niet erg."),
        most=300,
        hint=_("Zoals het gezegd wordt. In de ik-vorm."),
    )
    kind = pick(_("Wat is het?"), KINDS, required=_("Kies wat het is."))
    where = line(
        _("Waar was dat?"),
        most=80,
        hint=_("Mag leeg blijven. Bijvoorbeeld: aan de keukentafel."),
    )


class AnswerNoteForm(Asked):
    """Yes, as it stands or in other words; and who sees it, the smallest answer first."""

    seen = pick(_("Wie ziet dit straks?"), SEEN, required=_("Kies wie dit ziet."))
    words = own_words(_("Hoe zeg jij het?"), most=300)

    def __init__(self, *args: Any, goal: bool, other: bool = False, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.fields["seen"].initial = Circle.Kind.ONLY_ME.value
        if goal:
            del self.fields["seen"]
        if other:
            self.fields["words"].required = True
            said = _("Schrijf eerst één zin. Fouten zijn niet erg.")
            self.fields["words"].error_messages["required"] = said


class SoundField(forms.FileField):
    """A recording, known by its first bytes."""

    def __init__(self, **rest: Any) -> None:
        said = {"empty": NO_SOUND}
        attrs = {"class": "box", "accept": "audio/*", "capture": "user"}
        super().__init__(error_messages=said, widget=forms.FileInput(attrs=attrs), **rest)

    def to_python(self, data: Any) -> Any:
        """Return a Sound, or nothing when nothing was recorded."""
        sent: Any = super().to_python(data)
        if sent is None:
            return None
        if sent.size > MOST_BYTES:
            raise forms.ValidationError(TOO_LONG)
        try:
            return heard(sent.read())
        except NotASoundError:
            raise forms.ValidationError(NO_SOUND) from None


class ProofForm(Asked):
    """A voice, or a photo of the signed sheet: one of the two."""

    voice = SoundField(label=_("De opname"), required=False)
    sheet = PictureField(label=_("De foto van het blad"), required=False)

    def clean(self) -> dict[str, Any]:
        """Ask for one when neither came."""
        said: dict[str, Any] = super().clean() or {}
        if not self.errors and not (said.get("voice") or said.get("sheet")):
            self.add_error("voice", _("Spreek het in, of kies een foto van het blad."))
        return said

    def proof(self) -> Picture | Sound:
        """Return what was brought."""
        found: Picture | Sound = self.cleaned_data["voice"] or self.cleaned_data["sheet"]
        return found
