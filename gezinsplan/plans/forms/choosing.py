"""What can be chosen about people, in the family's words."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.utils.translation import gettext_lazy as _

from gezinsplan.kit.forms import Asked, offer
from gezinsplan.plans.models import Person
from gezinsplan.plans.rules import Choice, Ring

RING_WORDS = [
    (Ring.FAMILY.value, _("Ons gezin")),
    (Ring.NETWORK.value, _("Om ons heen")),
    (Ring.PROFESSIONAL.value, _("Wie komt helpen")),
]
CHOICE_WORDS = [
    (Choice.EVERYTHING.value, _("Alles")),
    (Choice.NOT_PRIVATE.value, _("Zonder wat wij privé houden")),
    (Choice.OWN_ONLY.value, _("Alleen eigen afspraken")),
]
WHO_MAY_KNOW = [
    ("me", _("Alleen ik")),
    ("family", _("Ons gezin")),
    ("everyone", _("Iedereen rond ons plan")),
]


class OnePersonForm(Asked):
    """A form that asks for one of some people; nobody is chosen beforehand."""

    asks: ClassVar[str]

    def __init__(self, *args: Any, persons: Iterable[Person], **rest: Any) -> None:
        super().__init__(*args, **rest)
        self.persons = list(persons)
        offer(self, self.asks, [(str(p.pk), p.name) for p in self.persons])

    def chosen(self) -> Person:
        """Return who was chosen."""
        return next(p for p in self.persons if str(p.pk) == self.cleaned_data[self.asks])
