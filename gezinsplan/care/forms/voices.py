"""What is asked of who says a worry, a strength, a wish or the request."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.models import Voice
from gezinsplan.care.models.audience import SAME
from gezinsplan.kit.forms import PICK, Asked, line, offer, own_words, pick
from gezinsplan.plans.models import Circle, Person

SEEN = [
    (Circle.Kind.ONLY_ME.value, _("Alleen ik")),
    (Circle.Kind.FAMILY.value, _("Ons gezin")),
    (Circle.Kind.EVERYONE.value, _("Iedereen rond ons plan")),
]
BESIDE = [SEEN[0], (SAME, _("Wie deze zorg ook ziet"))]


def seen_with(persons: Iterable[Person]) -> list[tuple[str, Any]]:
    """Return the answers, with who somebody brought in for themself right after `only me`."""
    own = [p for p in persons if p.circle_id != p.plan_id and p.ring != "family"]
    words = gettext("Alleen wie ook %(name)s ziet")
    ours = [(str(p.circle_id), words % {"name": p.name}) for p in own if p.can_be_asked]
    return [SEEN[0], *ours, *SEEN[1:]]


AS_NOW = (SAME, _("Wie het nu ziet"))
LABELS: dict[str, Any] = {
    Voice.Kind.WORRY: _("Wat geeft je zorgen?"),
    Voice.Kind.STRENGTH: _("Wat gaat goed?"),
    Voice.Kind.WISH: _("Wat moet er gebeuren?"),
    Voice.Kind.REQUEST: _("Waar vragen jullie hulp bij?"),
}
HOW_YOU_SEE_IT = _("Hoe zie jij het?")
MOST = 300


def people(label: Any, hint: Any = "") -> forms.MultipleChoiceField:
    """Return a field to choose some people, or nobody."""
    return forms.MultipleChoiceField(
        label=label,
        help_text=hint,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Kies iemand uit de lijst.")},
    )


def _chosen(persons: Iterable[Person], keys: Any) -> list[Person]:
    return [p for p in persons if str(p.pk) in keys]


class VoiceForm(Asked):
    """One sentence and who sees it; the smallest answer comes first.

    `mine`: oneself and one's young children, whose words a carer may write. `about`: whom a
    professional may write of. `seen`: the answers to choose from; without them nobody chooses.
    """

    words = own_words("", required=_("Schrijf eerst één zin. Fouten zijn niet erg."), most=MOST)
    whose = pick(_("Wie zegt dit?"), ())
    about = people(
        _("Over wie gaat dit?"),
        _("Mag leeg blijven. Wie je kiest, leest het altijd. Van een jong kind ook de ouder."),
    )
    seen = pick(_("Wie ziet dit?"), (), required=_("Kies wie dit ziet."))
    domain = forms.ChoiceField(
        label=_("Waar gaat het over?"),
        required=False,
        widget=forms.Select(attrs={"class": "box"}),
        error_messages={"invalid_choice": PICK},
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        label: Any,
        mine: Iterable[Person] = (),
        about: Iterable[Person] = (),
        seen: Any = (),
        domains: Any = (),
        **rest: Any,
    ) -> None:
        super().__init__(*args, **rest)
        self.fields["words"].label = label
        self.mine, self.others = list(mine), list(about)
        self._keep("whose", [(str(p.pk), p.name) for p in self.mine], least=2)
        self._keep("about", [(str(p.pk), p.name) for p in self.others])
        self._keep("seen", list(seen))
        self._keep("domain", [("", _("Dat kies ik niet")), *domains], least=2)
        if seen:
            self.fields["seen"].initial = seen[0][0]

    def _keep(self, field: str, choices: Any, least: int = 1) -> None:
        offer(self, field, choices)
        if len(choices) < least:
            del self.fields[field]

    @property
    def confides(self) -> bool:
        """Tell whether somebody of one's own can be chosen: then rule 16 is said beforehand."""
        asked: Any = self.fields.get("seen")
        plain = {SAME, *dict(SEEN)}
        return asked is not None and not plain.issuperset(dict(asked.choices))

    def teller(self) -> Person | None:
        """Return whose words these are, when that was asked."""
        return next(iter(_chosen(self.mine, self.cleaned_data.get("whose", ""))), None)

    def written_of(self) -> list[Person]:
        """Return whom a professional wrote of."""
        return _chosen(self.others, self.cleaned_data.get("about", ()))

    def not_these(self) -> None:
        """Say that somebody who was chosen isn't here: nothing in confidence gets outside."""
        self.add_error(
            "about", _("Deze zorg is in vertrouwen gezegd. Kies alleen wie haar ook ziet.")
        )


class ListenersForm(Asked):
    """Somebody to go to with a worry, or more than one, or nobody yet."""

    who = people(_("Bij wie kun je hiermee terecht?"))
    words = line(
        _("Wanneer of waar?"),
        most=80,
        hint=_("Mag leeg blijven. Bijvoorbeeld: donderdag bij de koffie."),
    )

    def __init__(self, *args: Any, persons: Iterable[Person], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.persons = list(persons)
        offer(self, "who", [(str(p.pk), p.name) for p in self.persons])

    def chosen(self) -> list[Person]:
        """Return who was chosen."""
        return _chosen(self.persons, self.cleaned_data["who"])


class DomainForm(Asked):
    """What a part of life is called by this family."""

    words = line(_("Hoe noemen jullie het?"), required=_("Schrijf een woord of een paar."), most=40)

    def __init__(self, *args: Any, taken: Iterable[Any], full: bool = False, **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.taken, self.full = {str(words).casefold() for words in taken}, full

    def clean_words(self) -> str:
        """Two parts with one name would be mixed up, and a list that long is no help."""
        words: str = self.cleaned_data["words"]
        if words.casefold() in self.taken:
            raise forms.ValidationError(_("Dat staat er al. Kies een ander woord."))
        if self.full:
            raise forms.ValidationError(_("De lijst is vol. Geef een leefgebied een andere naam."))
        return words
