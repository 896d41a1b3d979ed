"""Choosing a language, before and after signing in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsplan.kit.access import public


@public
def language(request: HttpRequest) -> HttpResponse:
    """Ask for a language."""
    return render(request, "people/language.html")
