"""Whom to call when there is danger, per jurisdiction: a number, without login or question."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from gezinsplan.plans.rules import Jurisdiction


@dataclass(frozen=True)
class HelpLine:
    """A number, and what it is for."""

    number: str
    what: Any
    dial: str = ""

    @property
    def address(self) -> str:
        """Return what a phone dials."""
        return "tel:" + (self.dial or self.number)


HELP_LINES = {
    Jurisdiction.FLANDERS: (
        HelpLine("112", _("Gevaar nu: politie, brand of ziekenwagen")),
        HelpLine("1712", _("Geweld, misbruik of zorgen over een kind")),
        HelpLine("106", _("Iemand die luistert (Tele-Onthaal)")),
        HelpLine("1813", _("Als je aan de dood denkt (Zelfmoordlijn)")),
        HelpLine("102", _("Voor kinderen en jongeren (Awel)")),
    ),
    Jurisdiction.NETHERLANDS: (
        HelpLine("112", _("Gevaar nu: politie, brand of ambulance")),
        HelpLine("0800-2000", _("Geweld of zorgen over een kind (Veilig Thuis)"), "08002000"),
        HelpLine("113", _("Als je aan de dood denkt (113 Zelfmoordpreventie)")),
        HelpLine("0800-0432", _("Voor kinderen en jongeren (Kindertelefoon)"), "08000432"),
    ),
}


def help_lines(jurisdiction: str) -> tuple[HelpLine, ...]:
    """Return the numbers of where a plan lives."""
    return HELP_LINES[Jurisdiction(jurisdiction)]
