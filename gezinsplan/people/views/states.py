"""Answers when something can't be done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the page was open too long; nothing was done."""
    return render(request, "states/signed_out.html", status=403)
