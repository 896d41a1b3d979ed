"""What every template may know of the site."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, object]:
    """Return whether this is a place to practise, and which way the words run."""
    return {"demo": settings.DEMO, "text_direction": "ltr"}
