"""Giving a photo or a recording to who may have it, so that nothing in it can run (S37)."""

from typing import Any

from django.http import HttpResponse

NOTHING_RUNS = "default-src 'none'; sandbox"
ENDINGS = {"audio/webm": "webm", "audio/ogg": "ogg", "audio/mp4": "m4a", "image/jpeg": "jpg"}


def handed(row: Any, name: str) -> HttpResponse:
    """Return what a row holds as a file; a picture may show in a page, a recording is a file."""
    response = HttpResponse(row.content, content_type=row.kind)
    how = "inline" if row.kind.startswith("image/") else "attachment"
    response.headers["Content-Disposition"] = f'{how}; filename="{name}.{ENDINGS[row.kind]}"'
    response.headers["Content-Security-Policy"] = NOTHING_RUNS
    response.headers["X-Content-Type-Options"] = "nosniff"
    vars(response)["looked_at"] = row
    return response
