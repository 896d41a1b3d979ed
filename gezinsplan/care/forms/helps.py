"""What is asked about up to fifteen helpers at once: one line for each."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.models.helps import Noted
from gezinsplan.kit.forms import Asked, line, offer, pick
from gezinsplan.plans.models import Person
from gezinsplan.plans.rules import Ring

STEP, MOST = 5, 15
MARKS = [
    ("first", _("Eerst")),
    ("wait", _("Kan wachten")),
    ("talk", _("Hier wil ik over praten")),
    ("", _("Nog niet kiezen")),
]


class HelperForm(forms.Form):
    """One helper: who, from where, for whom, with what. An empty line is no mistake."""

    name = line(_("Wie?"), most=80)
    organisation = line(_("Van welke organisatie?"), most=80)
    whom = forms.MultipleChoiceField(
        label=_("Voor wie?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Kies iemand uit de lijst.")},
    )
    words = line(_("Wat doet die?"), most=200)

    def __init__(
        self, *args: Any, known: Iterable[Person], works: Mapping[Any, str], **rest: Any
    ) -> None:
        """Take who stands around the plan already, with where they work."""
        super().__init__(*args, **rest)
        self.known, self.works = list(known), works
        self.family = [p for p in self.known if p.ring == Ring.FAMILY]
        offer(self, "whom", [(str(p.pk), p.name) for p in self.family])
        self.fields["name"].widget.attrs["list"] = "wie-er-al-is"

    @property
    def asked(self) -> bool:
        """Tell whether anything was written on this line."""
        return any(self.cleaned_data.get(name) for name in self.fields)

    def clean(self) -> dict[str, Any]:
        """A line that was begun has a name and says what that person does."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if any(said.get(name) for name in self.fields):
            if not said.get("name") and "name" not in self.errors:
                self.add_error("name", _("Schrijf wie het is. Een voornaam is genoeg."))
            if not said.get("words") and "words" not in self.errors:
                self.add_error("words", _("Schrijf in een paar woorden wat die doet."))
            if len(self._namesakes(said)) > 1:
                twice = _("Er zijn er twee met deze naam. Schrijf ook van welke organisatie.")
                self.add_error("organisation", twice)
        return said

    def _namesakes(self, said: dict[str, Any]) -> list[Person]:
        """Return who has this name already; where somebody works tells two apart."""
        name = (said.get("name") or "").casefold()
        work = (said.get("organisation") or "").casefold()
        same = [p for p in self.known if name and p.name.casefold() == name]
        at = [p for p in same if self.works.get(p.pk, "").casefold() == work]
        return at if work else same

    def noted(self) -> Noted:
        """Return this line with persons for names."""
        said = self.cleaned_data
        same = self._namesakes(said)
        return Noted(
            name=said["name"],
            words=said["words"],
            organisation=said["organisation"],
            helper=same[0] if same else None,
            whom=[p for p in self.family if str(p.pk) in said["whom"]],
        )


def _count(data: Any) -> int:
    sent = str(data.get("count", "")) if data else ""
    count = int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 3 else STEP
    return min(max(count, STEP), MOST)


class HelpersForm(Asked):
    """All lines together; `more` shows five lines more and keeps what was typed.

    `blank`: a line that a script copies, so that more of them need no page from the server.
    """

    count = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, **persons: Any) -> None:
        """Take what was sent; asked for more lines it judges nothing yet."""
        lines, more = _count(data), bool(data and "more" in data)
        lines = min(lines + STEP, MOST) if more else lines
        typed = data if more else None
        kept = {"key": typed.get("key", "")} if typed else {}
        super().__init__(None if more else data, initial={**kept, "count": lines})
        self.more, self.most = lines < MOST, MOST
        self.blank = HelperForm(prefix="l__", **persons)
        self.lines = [
            HelperForm(
                self.data if self.is_bound else None,
                prefix=f"l{n}",
                initial=_typed(typed, n) if typed else {},
                **persons,
            )
            for n in range(lines)
        ]

    def clean(self) -> dict[str, Any]:
        """Say it once above all lines when one of them needs another look."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if [one for one in self.lines if not one.is_valid()]:
            raise forms.ValidationError(
                _("Er ontbreekt nog iets. Het staat hieronder bij die helper.")
            )
        if not self.noted():
            raise forms.ValidationError(_("Schrijf één naam, en wat die doet."))
        return said

    def noted(self) -> list[Noted]:
        """Return the lines on which something was written."""
        return [one.noted() for one in self.lines if one.asked]


def _typed(data: Any, n: int) -> dict[str, Any]:
    plain = {name: data.get(f"l{n}-{name}", "") for name in ("name", "organisation", "words")}
    return {**plain, "whom": data.getlist(f"l{n}-whom")}


class MarkForm(Asked):
    """What the family thinks of a help: one tap."""

    mark = pick(_("Wat vind jij?"), MARKS)
