"""Answers when something can't be done."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsplan.people import idling


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that the page was open too long; what was typed waits, if this site sent it."""
    kept = idling.keep(request) if _from_here(request) else None
    signed_in = request.user.is_authenticated
    template = "states/page_old.html" if signed_in else "states/signed_out.html"
    return render(request, template, {"kept_until": kept and kept.until}, status=403)


def _from_here(request: HttpRequest) -> bool:
    """A form of another site is never kept: it could put words in somebody's mouth."""
    ours = f"{request.scheme}://{request.get_host()}"
    return (
        request.headers.get("Sec-Fetch-Site") == "same-origin"
        or request.headers.get("Origin") == ours
    )
