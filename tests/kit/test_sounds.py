"""A recording is known by its first bytes, and doesn't say where it was made."""

import pytest

from gezinsplan.kit.sounds import MOST_BYTES, NotASoundError, heard
from tests.sounds import HOSTILE, MP4, OGG, WEBM


@pytest.mark.parametrize(
    ("content", "kind"), [(WEBM, "audio/webm"), (OGG, "audio/ogg"), (MP4, "audio/mp4")]
)
def test_what_browsers_record_is_taken(content: bytes, kind: str) -> None:
    sound = heard(content)
    assert (sound.kind, sound.content) == (kind, content)


@pytest.mark.parametrize("what", HOSTILE)
def test_anything_else_is_refused(what: str) -> None:
    with pytest.raises(NotASoundError):
        heard(HOSTILE[what])


def test_five_megabytes_is_enough() -> None:
    assert heard(WEBM.ljust(MOST_BYTES, b"\x00")).kind == "audio/webm"
    with pytest.raises(NotASoundError):
        heard(WEBM.ljust(MOST_BYTES + 1, b"\x00"))


def test_where_it_was_made_is_taken_out_and_nothing_else() -> None:
    said = heard(MP4 + b"\xa9xyz\x00\x12\x15\xc7+51.0543+003.7174/rest")
    assert b"51.0543" not in said.content
    assert b"+00.0000+000.0000/rest" in said.content
    assert len(said.content) == len(MP4) + 30
