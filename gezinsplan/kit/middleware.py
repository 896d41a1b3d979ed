"""What holds for every answer: fresh keys, nothing kept by the browser, no features."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from gezinsplan.kit import keys

_PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()"


def quiet_headers(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Keep pages out of every cache: the same phone may be in other hands tonight (S38)."""

    def respond(request: HttpRequest) -> HttpResponse:
        with keys.fresh():
            response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Permissions-Policy", _PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return respond
