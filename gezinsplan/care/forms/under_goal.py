"""What is asked under a goal: one thing at a time, in own words."""

from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import Asked, own_words

ONE = _("Schrijf eerst één zin. Fouten zijn niet erg.")


class StepForm(Asked):
    """One small step."""

    words = own_words(_("Welke stap?"), required=ONE, most=200, hint=_("Denk klein."))


class OwnWordsForm(Asked):
    """One's own sentences, about oneself."""

    words = own_words(_("In jouw woorden"), required=ONE)


class SayForm(Asked):
    """Something to say to whoever sees the goal."""

    words = own_words(_("Zeg iets"), required=ONE, most=1000)
    words.widget.attrs |= {"class": "box low", "rows": 2}


class EnoughForm(Asked):
    """What is different one step higher; empty takes it away again."""

    words = own_words(_("In jouw woorden"), hint=_("Mag leeg blijven."))


class LetGoForm(Asked):
    """A goal may go; what helped stays, when somebody wants to say it."""

    words = own_words(_("Wat hielp wel?"), hint=_("Mag leeg blijven."))
