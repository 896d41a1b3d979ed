"""What a goal talk asks: one question a screen, and every one of them may stay open."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.forms.goals import SCALE
from gezinsplan.care.models import GoalTalk
from gezinsplan.kit.forms import PICK, Asked, offer, own_words, pick
from gezinsplan.plans.forms.choosing import OnePersonForm

OPENINGS: dict[str, dict[str, Any]] = {
    GoalTalk.Opening.MIRACLE: {
        "title": _("Stel: vannacht gebeurt er een wonder."),
        "lead": _(
            "Jij slaapt. Wat moeilijk was, is weg. Morgen word je wakker, en je weet van niets."
        ),
        "ask": _("Waaraan merk je het eerst dat het anders is?"),
    },
    GoalTalk.Opening.PICTURE: {
        "title": _("Maak in je hoofd een plaatje."),
        "lead": _("We zijn een tijd verder. Het is zoals jij het wilt."),
        "ask": _("Wat zie je op dat plaatje?"),
    },
}
WORDED: dict[str, dict[str, Any]] = {
    "exception": {
        "ask": _("Wanneer ging het al eens goed?"),
        "lead": _("Eén keer telt. Een klein beetje ook."),
    },
    "how": {"ask": _("Hoe deed je dat?")},
    "words": {
        "title": _("Maak er één zin van."),
        "lead": _("Zeg het zoals je het thuis zegt."),
        "ask": _("Ons doel"),
    },
    "why": {"ask": _("Waarom wil je dit?")},
    "whose": {"ask": _("Van wie is dit doel?")},
    "domain": {"ask": _("Waar gaat het over?")},
    "number": {"ask": _("Hoe gaat het nu, volgens jou?")},
    "wish": {"ask": _("Bij welk cijfer is het genoeg?"), "lead": _("Een 10 hoeft niet.")},
    "helpers": {"ask": _("Wie kan daarbij helpen?")},
}
PATHS = {
    "dream": "droom",
    "exception": "keer",
    "how": "hoe",
    "words": "zin",
    "why": "waarom",
    "whose": "van-wie",
    "domain": "waarover",
    "number": "cijfer",
    "holds": "waardoor",
    "half_step": "stap",
    "wish": "genoeg",
    "helpers": "wie",
}
ASKED_AT = {path: question for question, path in PATHS.items()}
"""Where each question stands."""
PARTS = (
    ("dream", "exception", "how"),
    ("words", "why", "whose", "domain"),
    ("number", "holds"),
    ("half_step", "wish"),
    ("helpers",),
)
"""The five beads at the top."""
WRITTEN = ("dream", "exception", "how", "words", "why", "holds", "half_step")
CHOSEN = ("whose", "helpers")
NUMBERS = ("number", "wish")


def wording(talk: GoalTalk, question: str) -> dict[str, Any]:
    """Return how a question is asked, after what was answered before."""
    if question == "dream":
        return OPENINGS[talk.opening]
    if question == "holds":
        return {"ask": _holds(talk.number or 0), "lead": _("Ook kleine dingen tellen.")}
    if question == "half_step":
        return {
            "ask": _half_step(talk.number),
            "lead": _("Denk klein. Dit wordt de eerste stap onder jullie doel."),
        }
    return WORDED[question]


def _holds(number: int) -> str:
    if number == 0:
        return _now("Je gaf een 0. Hoe houd je het vol?")
    less = max(number - 2, 0)
    return _now("Wat maakt het een %(number)s en geen %(less)s?") % {"number": number, "less": less}


def _half_step(number: int | None) -> str:
    if number is None:
        return _now("Wat is een kleine eerste stap?")
    said = _now("Je gaf een %(number)s. Wat is er anders bij een halve stap hoger?")
    return said % {"number": number}


def part_of(question: str) -> int:
    """Return at which bead a question stands, from 1."""
    return next(n for n, part in enumerate(PARTS, start=1) if question in part)


class AnswerForm(Asked):
    """The answer to one question."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, question: str, ask: Any, choices: Iterable[Any] = (), **rest: Any
    ) -> None:
        super().__init__(*args, **rest)
        self.fields["answer"] = _field(question, ask)
        if question in (*CHOSEN, "domain"):
            offer(self, "answer", choices)


def _field(question: str, ask: Any) -> forms.Field:
    if question in WRITTEN:
        field = own_words(ask, most=200 if question == "words" else 600)
        if question == "words":
            field.help_text = _("Begin met wat je wél wilt.")
        return field
    if question in NUMBERS:
        return forms.TypedChoiceField(
            label=ask,
            choices=SCALE[1:],
            coerce=int,
            empty_value=None,
            required=False,
            widget=forms.RadioSelect,
            error_messages={"invalid_choice": _("Kies een cijfer van 0 tot 10.")},
        )
    kind: Any = forms.MultipleChoiceField if question in CHOSEN else forms.ChoiceField
    widget = forms.CheckboxSelectMultiple() if question in CHOSEN else forms.Select()
    if question not in CHOSEN:
        widget.attrs["class"] = "box"
    chosen: forms.Field = kind(label=ask, required=False, widget=widget)
    chosen.error_messages["invalid_choice"] = PICK
    return chosen


class TellerForm(OnePersonForm):
    """With whom a guide sits down; nobody is chosen beforehand."""

    asks = "teller"
    teller = pick(_("Met wie zit je aan tafel?"), (), required=_("Kies wie vertelt."))
