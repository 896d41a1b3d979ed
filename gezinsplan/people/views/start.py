"""The start page: what this is, and the doors from here."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gezinsplan.kit.access import public


@public
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Show what this is, to whoever comes by."""
    who = {"controller": settings.CONTROLLER, "contact": settings.CONTACT}
    return render(request, "people/start.html", who)
