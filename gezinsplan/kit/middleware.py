"""What holds for every answer: fresh keys, nothing kept by the browser, no features."""

import gzip
import secrets
from collections.abc import Callable
from io import BytesIO

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from gezinsplan.kit import keys

_PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()"
_WORDS = ("text/", "application/json", "image/svg")
_LEVEL, _WORTH_PACKING, _NAME = 5, 200, 100


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


def packed(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Pack words for the way, at the level after which a phone's line hardly gains.

    A file name of chance length stands in front, so that nobody learns what is inside from
    how long an answer is (BREACH), as Django's own packing does.
    """

    def respond(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.streaming or not response.headers.get("Content-Type", "").startswith(_WORDS):
            return response
        if len(response.content) < _WORTH_PACKING or response.has_header("Content-Encoding"):
            return response
        patch_vary_headers(response, ("Accept-Encoding",))
        if "gzip" in request.headers.get("Accept-Encoding", ""):
            response.content = _pack(response.content)
            response.headers["Content-Encoding"] = "gzip"
            response.headers["Content-Length"] = str(len(response.content))
        return response

    return respond


def _pack(content: bytes) -> bytes:
    name, box = "a" * secrets.randbelow(_NAME), BytesIO()
    with gzip.GzipFile(name, "wb", _LEVEL, box, mtime=0) as file:
        file.write(content)
    return box.getvalue()
