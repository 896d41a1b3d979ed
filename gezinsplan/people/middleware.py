"""A page in one's own language, and a session that ends when nobody is there."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

type Answer = Callable[[HttpRequest], HttpResponse]


def own_language(get_response: Answer) -> Answer:
    """Speak the account's language, else the device's choice, else what the browser asks."""

    def respond(request: HttpRequest) -> HttpResponse:
        mine = getattr(request.user, "language", "")
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        known = dict(settings.LANGUAGES)
        code = next((c for c in (mine, chosen) if c in known), "")
        with translation.override(code or translation.get_language_from_request(request)):
            response = get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or "")
        return response

    return respond


def idle(get_response: Answer) -> Answer:
    """Pass on."""

    def respond(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    return respond
