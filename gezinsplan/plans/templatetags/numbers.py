"""Telephone numbers in the addresses that a phone dials."""

from django import template

register = template.Library()


@register.filter
def dial(number: str) -> str:
    """Return what a phone can dial of a number as somebody wrote it."""
    return "".join(sign for sign in number if sign in "+0123456789")
