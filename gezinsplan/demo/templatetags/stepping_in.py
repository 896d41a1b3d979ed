"""Whom the start page of the place to practise offers, family by family and ring by ring."""

from itertools import groupby
from typing import Any

from django import template

from gezinsplan.demo.stepping import everybody

register = template.Library()


@register.simple_tag
def families() -> list[dict[str, Any]]:
    """Return the families with their people, in the order of the rings."""
    return [
        {"name": name, "story": story, "rings": _by_ring(list(people))}
        for (name, story), people in groupby(everybody(), key=lambda one: (one.family, one.story))
    ]


def _by_ring(people: list[Any]) -> list[tuple[str, list[Any]]]:
    return [(ring, list(some)) for ring, some in groupby(people, key=lambda one: one.ring)]
