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
def names(persons: Iterable[Any]) -> str:
    """Say some people's names in one line."""
    said: str = get_text_list([person.name for person in persons], _("en"))
    return said


@register.filter
def listed(persons: Iterable[Any]) -> str:
    """List some people's names."""
    return ", ".join(person.name for person in persons)
