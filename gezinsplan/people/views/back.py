"""Going back to where somebody came from, on this site only."""

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme


def is_ours(request: HttpRequest, address: str) -> bool:
    """Tell whether an address stays on this site."""
    return url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )


def back_from(request: HttpRequest, otherwise: str = "") -> str:
    """Return the page to go back to: the one that was named, or the one before."""
    told = request.POST.get("next") or request.GET.get("next", "")
    if not told and request.method == "GET" and not otherwise:
        told = request.headers.get("Referer", "")
    if not told or not is_ours(request, told):
        return otherwise or reverse("people:start")
    parts = urlsplit(told)
    path = parts._replace(scheme="", netloc="").geturl()
    return path if path.startswith("/") and not path.startswith("//") else otherwise or "/"
