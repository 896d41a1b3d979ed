"""Recordings that people in tests make, honest and hostile."""

from django.core.files.uploadedfile import SimpleUploadedFile

WEBM = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm" + b"\x00" * 80
OGG = b"OggS\x00\x02" + b"\x00" * 80
MP4 = b"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00M4A isom" + b"\x00" * 80
HOSTILE = {
    "nothing": b"",
    "a page": b"<!doctype html><script>alert(1)</script>",
    "a program": b"MZ" + b"\x00" * 80,
    "a picture": b"\xff\xd8\xff\xe0" + b"\x00" * 80,
    "another film": b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01matroska" + b"\x00" * 80,
    "half a box": b"\xff\xff\xff\xffftypM4A ",
    "a list that looks like sound": b"Ogg",
}


def recording(content: bytes = WEBM, name: str = "stem.webm") -> SimpleUploadedFile:
    """Return a recording as a browser sends it."""
    return SimpleUploadedFile(name, content, "audio/webm")
