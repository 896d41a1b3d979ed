"""A child's drawing of the family round the table, so that the plan has a picture of its own."""

from io import BytesIO

from PIL import Image, ImageDraw

from gezinsplan.kit.images import Picture, redraw

_PAPER, _INK, _WOOD = "#fffdf5", "#3a2b26", "#c58b57"
_SIZE, _BIG = (1200, 750), 2
_PEOPLE = (
    (230, 0.9, "#8a5aa0"), (360, 0.8, "#4d8f64"), (480, 1.0, "#e4a33c"), (610, 1.25, "#c65a3a"),
    (740, 1.0, "#3c6f9e"), (850, 0.7, "#d9778b"), (950, 0.6, "#f0b93f"),
)  # fmt: skip


def sami_draws() -> Picture:
    """Return Sami's drawing: the sun, the seven of us, and a table."""
    width, height = _SIZE
    sheet = Image.new("RGB", (width * _BIG, height * _BIG), _PAPER)
    crayon = ImageDraw.Draw(sheet)
    _sun(crayon)
    for x, tall, colour in _PEOPLE:
        _somebody(crayon, x, tall, colour)
    _table(crayon)
    small, file = sheet.resize(_SIZE, Image.Resampling.LANCZOS), BytesIO()
    small.save(file, "PNG")
    return redraw(file.getvalue())


def _at(*numbers: float) -> list[float]:
    return [number * _BIG for number in numbers]


def _sun(crayon: ImageDraw.ImageDraw) -> None:
    for x, y in ((1100, 30), (1010, 60), (970, 140), (1000, 220), (1090, 250), (1180, 210)):
        crayon.line(_at(1090, 140, x, y), fill="#ffd45e", width=9 * _BIG)
    crayon.ellipse(_at(1030, 80, 1150, 200), fill="#ffd45e")


def _somebody(crayon: ImageDraw.ImageDraw, x: float, tall: float, colour: str) -> None:
    head, top = 46 * tall, 520 - 260 * tall
    body = _at(x, top + head, x - 75 * tall, 560, x + 75 * tall, 560)
    crayon.polygon(body, fill=colour)
    for side in (-1, 1):
        hand = _at(x, top + head * 2, x + side * 95 * tall, top + head * 2.4)
        crayon.line(hand, fill=_INK, width=6 * _BIG)
    crayon.ellipse(_at(x - head, top - head, x + head, top + head), fill="#e2ab7d", outline=_INK)
    crayon.arc(_at(x - head, top - head, x + head, top + head), 180, 360, fill=_INK, width=16)
    for side in (-1, 1):
        eye = x + side * head * 0.35
        crayon.ellipse(_at(eye - 4, top - 6, eye + 4, top + 4), fill=_INK)
    smile = _at(x - head * 0.5, top - head * 0.3, x + head * 0.5, top + head * 0.6)
    crayon.arc(smile, 20, 160, fill="#b8432f", width=5 * _BIG)


def _table(crayon: ImageDraw.ImageDraw) -> None:
    crayon.rounded_rectangle(_at(110, 540, 1090, 590), 14 * _BIG, fill=_WOOD)
    for x in (180, 1000):
        crayon.rectangle(_at(x, 590, x + 30, 730), fill=_WOOD)
    for x in (250, 420, 610, 780, 940):
        crayon.ellipse(_at(x - 42, 528, x + 42, 556), fill="#ffffff", outline=_INK, width=4)
