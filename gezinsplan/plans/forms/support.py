"""What is asked about somebody of one's own."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import Asked, line, offer, own_words, pick
from gezinsplan.plans.forms.inviting import HOW, email_field
from gezinsplan.plans.models import Person

KINDS = [
    ("support_figure", _("Iemand die mij helpt of steunt")),
    ("confidant", _("Iemand met wie ik in vertrouwen praat")),
]


class SupportForm(Asked):
    """Who it is, what that person is, and what for."""

    name = line(_("Hoe heet die persoon?"), required=_("Schrijf een naam."), most=80)
    kind = pick(_("Wie is dat voor mij?"), KINDS, required=_("Kies wat die voor jou is."))
    words = own_words(_("Waarvoor?"), most=200, hint=_("Mag leeg blijven."))
    child = pick(_("Voor wie is het?"), [], initial="")

    def __init__(self, *args: Any, children: Iterable[Person] = (), **rest: Any) -> None:
        """Take the children who may ask this member to do it for them."""
        super().__init__(*args, **rest)
        self.children = list(children)
        whom = [(str(p.pk), p.name) for p in self.children]
        offer(self, "child", [("", _("Voor mij")), *whom])
        if not self.children:
            del self.fields["child"]

    def said(self) -> dict[str, Any]:
        """Return what was said, with a person for an id."""
        said = {name: self.cleaned_data[name] for name in ("name", "kind", "words")}
        chosen = self.cleaned_data.get("child", "")
        return {**said, "child": next((p for p in self.children if str(p.pk) == chosen), None)}


class SupportAskForm(Asked):
    """How the question gets there: by mail, or by hand."""

    how = pick(_("Hoe vragen we het?"), HOW, required=_("Kies hoe je het vraagt."))
    email = email_field()

    def clean(self) -> dict[str, Any]:
        """A mail needs an address."""
        said: dict[str, Any] = super().clean() or self.cleaned_data
        if said.get("how") == "mail" and not said.get("email") and "email" not in self.errors:
            self.add_error("email", _("Schrijf het e-mailadres, of kies papier."))
        return said

    def address(self) -> str:
        """Return where a mail goes; nothing when it is given by hand."""
        mailed = self.cleaned_data["how"] == "mail"
        return str(self.cleaned_data["email"]) if mailed else ""
