"""Static files: addresses worked out once, since a page asks for sixty, and sent whole."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.storage import CompressedManifestStaticFilesStorage


class RememberedFiles(CompressedManifestStaticFilesStorage):
    """Compressed files with their content in their name, for far expiry."""

    def __init__(self, *args: Any, **options: Any) -> None:
        above: Any = super()
        above.__init__(*args, **options)
        self._addresses: dict[str, str] = {}

    def url(self, name: Any, force: bool = False) -> str:
        """Return a file's address; after collecting, it stays the same."""
        if name not in self._addresses:
            self._addresses[name] = super().url(name, force)
        return self._addresses[name]


def _whole(static_file: Any, request: HttpRequest) -> HttpResponse:
    """Return the file, or a part of it, or that the browser has it already."""
    found = static_file.get_response(request.method, request.META)
    body = b""
    if found.file:
        with found.file as file:
            body = file.read()
    response = HttpResponse(body, status=int(found.status))
    del response["Content-Type"]
    for name, value in found.headers:
        response[name] = value
    return response


class WholeFiles(WhiteNoiseMiddleware):
    """Sends a file in one piece: ours are small, and a stream would hold a thread."""

    serve: Any = staticmethod(_whole)
