"""Photos that people in tests take, honest and hostile."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from gezinsplan.kit.images import Picture, redraw


def drawn(kind: str = "JPEG", size: tuple[int, int] = (60, 40), **options: object) -> bytes:
    """Return the bytes of a small picture."""
    file = BytesIO()
    Image.new("RGB", size, "orange").save(file, kind, **options)
    return file.getvalue()


def photograph(content: bytes | None = None, name: str = "foto.jpg") -> SimpleUploadedFile:
    """Return a photo as a browser sends it."""
    return SimpleUploadedFile(name, drawn() if content is None else content, "image/jpeg")


def picture() -> Picture:
    """Return a small picture as we keep it."""
    return redraw(drawn())
