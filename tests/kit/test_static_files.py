"""Static files come whole, and no stream holds a thread for them."""

from pathlib import Path
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from whitenoise.responders import StaticFile

from gezinsplan.kit.static_files import WholeFiles


@pytest.fixture
def letter(tmp_path: Path) -> Any:
    """Return a small file as WhiteNoise knows it."""
    path = tmp_path / "letter.css"
    path.write_text("p { color: teal; }")
    known: Any = StaticFile
    return known(str(path), [("Content-Type", "text/css")])


def test_a_file_comes_in_one_piece(letter: Any) -> None:
    answer = WholeFiles.serve(letter, RequestFactory().get("/static/letter.css"))
    assert isinstance(answer, HttpResponse)
    assert (answer.content, answer["Content-Type"]) == (b"p { color: teal; }", "text/css")


def test_a_part_of_a_file_is_that_part(letter: Any) -> None:
    asked = RequestFactory().get("/static/letter.css", headers={"Range": "bytes=4-8"})
    answer = WholeFiles.serve(letter, asked)
    assert (answer.status_code, answer.content) == (206, b"color")


def test_what_the_browser_has_is_not_sent_again(letter: Any) -> None:
    first = WholeFiles.serve(letter, RequestFactory().get("/static/letter.css"))
    asked = RequestFactory().get("/", headers={"If-None-Match": first["ETag"]})
    answer = WholeFiles.serve(letter, asked)
    assert (answer.status_code, answer.content) == (304, b"")
