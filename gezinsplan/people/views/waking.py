"""Still there, or gone: the idle clock, and what was typed."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsplan.kit.access import public
from gezinsplan.people.entrance import signed_in


@public
def awake(request: HttpRequest) -> HttpResponse:
    """Somebody is there."""
    return HttpResponse(status=204)


@public
def keep_text(request: HttpRequest) -> HttpResponse:
    """Keep what was typed."""
    return HttpResponse(status=204)


@public
def idle_out(request: HttpRequest) -> HttpResponse:
    """Say that the door closed."""
    return render(request, "states/signed_out.html")


@signed_in
def kept(request: HttpRequest) -> HttpResponse:
    """Show what was typed."""
    return render(request, "people/kept.html")
