"""Whose eyes a visitor of the place to practise looks through, on pages outside a plan too."""

from typing import Any

from django import template
from django.template import Context

from gezinsplan.demo.stepping import somebody_here

register = template.Library()


@register.simple_tag(takes_context=True)
def seen_as(context: Context) -> Any:
    """Return the person of the page, or whom this browser stepped in as; nobody before that."""
    if member := context.get("member"):
        return member.person
    request = context.get("request")
    return somebody_here(request) if request else None
