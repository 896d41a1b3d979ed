"""A picture that people give, opened and drawn anew, so that nothing hides in it (S37).

No place, camera or date stays inside, no other file behind it, and no picture that
unfolds into more memory than the house has.
"""

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 40_000_000
_KINDS = ("JPEG", "PNG", "WEBP")
_PLAIN = ("L", "RGB", "RGBA")
_SIDE = 2000
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    ArithmeticError,
    LookupError,
    TypeError,
    MemoryError,
    RuntimeError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
)


class NotAPictureError(ValueError):
    """This file is no picture that we can open safely."""


@dataclass(frozen=True)
class Picture:
    """A picture as we keep it: JPEG, the right way up, without anything about its maker."""

    content: bytes
    width: int
    height: int


def redraw(content: bytes) -> Picture:
    """Draw a picture anew. Raises NotAPictureError for whatever else was sent."""
    if not content or len(content) > MOST_BYTES:
        raise NotAPictureError
    try:
        return _redrawn(content)
    except _BROKEN as error:
        raise NotAPictureError from error


def _redrawn(content: bytes) -> Picture:
    with Image.open(BytesIO(content), formats=_KINDS) as sent:
        width, height = sent.size
        # A JPEG is opened smaller than it is; the others unfold whole before they shrink.
        if width * height > (MOST_PIXELS if sent.format == "JPEG" else MOST_PIXELS // 2):
            raise NotAPictureError
        sent.draft("RGB", (_SIDE, _SIDE))
        ImageOps.exif_transpose(sent, in_place=True)
        plain = sent if sent.mode in _PLAIN else sent.convert("RGBA")
        plain.thumbnail((_SIDE, _SIDE))  # first: a few kilobytes can be forty million dots
        drawn = _on_paper(plain)
    kept = BytesIO()
    drawn.save(kept, "JPEG", quality=84, optimize=True)
    return Picture(kept.getvalue(), *drawn.size)


def _on_paper(sent: Image.Image) -> Image.Image:
    seen = sent.convert("RGBA")
    paper = Image.new("RGB", seen.size, "white")
    paper.paste(seen, mask=seen.getchannel("A"))
    return paper
