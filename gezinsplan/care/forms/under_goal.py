"""What is asked under a goal: one thing at a time, in own words."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from gezinsplan.care.forms.notes import SoundField
from gezinsplan.kit.forms import Asked, offer, own_words, pick
from gezinsplan.kit.images import Picture
from gezinsplan.kit.sounds import Sound
from gezinsplan.plans.forms.plan import PictureField
from gezinsplan.plans.models import Person

ONE = _("Schrijf eerst één zin. Fouten zijn niet erg.")


class StepForm(Asked):
    """One small step."""

    words = own_words(_("Welke stap?"), required=ONE, most=200, hint=_("Denk klein."))


class OwnWordsForm(Asked):
    """One's own sentences, about oneself."""

    words = own_words(_("In jouw woorden"), required=ONE)


class SayForm(Asked):
    """Something to say to whoever sees the goal, with a photo or a voice, or instead of words."""

    words = own_words(_("Zeg iets"), most=1000)
    words.widget.attrs |= {"class": "box low", "rows": 2}
    photo = PictureField(label=_("Foto of tekening"), required=False)
    voice = SoundField(label=_("Een opname van je stem"), required=False)
    asked = pick(_("Is het een vraag?"), ())

    def __init__(self, *args: Any, family: Iterable[Person] = (), **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.family = {str(person.pk): person for person in family}
        to = [(pk, _("Vraag aan %(name)s") % {"name": p.name}) for pk, p in self.family.items()]
        offer(self, "asked", [("", _("Nee, voor wie dit doel leest")), *to])

    def clean(self) -> dict[str, Any]:
        """Ask for words when nothing else came, and for a question's own words."""
        said: dict[str, Any] = super().clean() or {}
        other = said.get("photo") or said.get("voice")
        if not self.errors and not said["words"] and (said["asked"] or not other):
            self.add_error("words", ONE)
        return said

    def beside(self) -> list[Picture | Sound]:
        """Return what came with the words."""
        found = (self.cleaned_data["photo"], self.cleaned_data["voice"])
        return [one for one in found if one]

    def asks(self) -> Person | None:
        """Return whose answer is asked for."""
        return self.family.get(self.cleaned_data["asked"])


class ReplyForm(Asked):
    """Another answer than yes, in one's own words."""

    words = own_words(_("Hoe wil je het liever?"), required=ONE, most=1000)


class EnoughForm(Asked):
    """What is different one step higher; empty takes it away again."""

    words = own_words(_("In jouw woorden"), hint=_("Mag leeg blijven."))


class LetGoForm(Asked):
    """A goal may go; what helped stays, when somebody wants to say it."""

    words = own_words(_("Wat hielp wel?"), hint=_("Mag leeg blijven."))
