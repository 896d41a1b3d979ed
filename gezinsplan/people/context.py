"""What every template may know of the site."""

from functools import cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from gezinsplan.people import idling


def site(request: HttpRequest) -> dict[str, object]:
    """Return whether this is a place to practise, which way words run, and when doors close."""
    always: dict[str, object] = {"demo": settings.DEMO, "text_direction": "ltr"}
    user = getattr(request, "user", None)
    if not (user and user.is_authenticated):
        return always
    return {
        **always,
        "idle_seconds": max(1, idling.left(request)),
        **_addresses(),
    }


@cache
def _addresses() -> dict[str, str]:
    """Return what the script beside the idle clock asks for, the same on every page."""
    return {
        "idle_url": reverse("people:awake"),
        "keep_url": reverse("people:keep_text"),
        "out_url": reverse("people:idle_out"),
    }
