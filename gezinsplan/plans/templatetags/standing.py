"""What stands still on every page: parts that hold nothing of anybody, and shapes of addresses."""

from functools import cache
from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from gezinsplan.plans.addresses import address

register = template.Library()


@register.simple_tag
def still(name: str) -> SafeString:
    """Include a part that is the same for everybody; it is written once for each language."""
    return _written(name, get_language())


@cache
def _written(name: str, language: str | None) -> SafeString:
    return template.loader.render_to_string(name)


@register.simple_tag(takes_context=True)
def to(context: Context, name: str, *rest: Any) -> str:
    """Return the address of a page of this plan, or of something in it."""
    member: Any = context["member"]
    return address(name, member.plan_id, *rest)
