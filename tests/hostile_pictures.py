"""Files that say they are a photo, and are something else."""

import zlib

from tests.pictures import drawn


def png_of(width: int, height: int) -> bytes:
    """Return a small file that says it unfolds into a very large picture."""
    head = drawn("PNG", (1, 1))
    size = width.to_bytes(4) + height.to_bytes(4)
    chunk = b"IHDR" + size + head[24:29]
    return head[:12] + chunk + zlib.crc32(chunk).to_bytes(4) + head[33:]


HOSTILE = {
    "words": b"this is no picture",
    "html": b"<html><script>alert(1)</script>",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "zip": b"PK\x03\x04" + bytes(60),
    "pdf": b"%PDF-1.7\n",
    "gif": drawn("GIF"),
    "tiff": drawn("TIFF"),
    "heic": b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic",
    "cut": drawn()[:200],
    "cut png": drawn("PNG")[:50],
    "bomb": png_of(60_000, 60_000),
    "wide": png_of(2_000_000_000, 1),
    "empty picture": png_of(0, 0),
    "only a beginning": b"\xff\xd8\xff\xe0" + bytes(100),
    "webp that lies": b"RIFF\xff\xff\xff\x7fWEBPVP8 " + bytes(40),
}
