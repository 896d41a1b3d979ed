"""How answers travel: words packed, photos as they are, and no length that tells what is inside."""

import gzip

import pytest
from django.http import HttpRequest, HttpResponse

from gezinsplan.kit.middleware import packed

WORDS = b"Samen naar de winkel. " * 100


def answer(
    content: bytes, kind: str = "text/html; charset=utf-8", takes: str = "gzip"
) -> HttpResponse:
    """Return an answer as it would leave for a browser that takes this."""
    request = HttpRequest()
    request.META["HTTP_ACCEPT_ENCODING"] = takes
    return packed(lambda _: HttpResponse(content, content_type=kind))(request)


def test_words_travel_packed_and_come_out_the_same() -> None:
    found = answer(WORDS)
    assert found.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(found.content) == WORDS
    assert found.headers["Content-Length"] == str(len(found.content))
    assert found.headers["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    ("content", "kind", "takes"),
    [
        (WORDS, "image/jpeg", "gzip"),
        (WORDS, "application/pdf", "gzip"),
        (WORDS, "text/html", "br"),
        (b"kort", "text/html", "gzip"),
    ],
)
def test_what_gains_nothing_travels_as_it_is(content: bytes, kind: str, takes: str) -> None:
    found = answer(content, kind, takes)
    assert "Content-Encoding" not in found.headers
    assert found.content == content


def test_the_same_words_have_no_length_of_their_own() -> None:
    assert len({len(answer(WORDS).content) for _ in range(40)}) > 5
