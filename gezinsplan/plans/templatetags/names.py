"""Names within a sentence: whole sentences can be translated, loose words can't."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from gezinsplan.plans.forms.choosing import RING_WORDS

register = template.Library()


@register.filter
def ring_word(ring: str) -> Any:
    """Return what the family calls a ring."""
    return dict(RING_WORDS)[ring]


@register.filter
def capital(name: str) -> str:
    """Return a name as it stands at the head of a sentence: oma Fatima as Oma Fatima."""
    head = 2 if name[:2].lower() == "ij" else 1
    return name[:head].upper() + name[head:]


@register.filter
def names(persons: Iterable[Any]) -> str:
    """Say some people's names in one line."""
    said: str = get_text_list([person.name for person in persons], _("en"))
    return said


@register.filter
def names_or(persons: Iterable[Any]) -> str:
    """Say some people's names in one line, of whom one is enough."""
    said: str = get_text_list([person.name for person in persons], _("of"))
    return said


@register.filter
def listed(persons: Iterable[Any]) -> str:
    """List some people's names."""
    return ", ".join(person.name for person in persons)
