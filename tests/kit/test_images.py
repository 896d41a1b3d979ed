"""A picture is drawn anew, so that nothing hides in it."""

from io import BytesIO

import pytest
from PIL import Image

from gezinsplan.kit.images import NotAPictureError, redraw
from tests.hostile_pictures import HOSTILE
from tests.pictures import drawn


def test_place_and_camera_are_thrown_away_and_the_photo_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "CAMERA OF MALIKA"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (51.0, 12.0, 30.0)
    kept = redraw(drawn("JPEG", (60, 40), exif=exif))
    assert (kept.width, kept.height) == (40, 60)
    assert b"CAMERA" not in kept.content
    with Image.open(BytesIO(kept.content)) as again:
        assert not again.getexif()
        assert "exif" not in again.info


@pytest.mark.slow
def test_a_large_photo_becomes_smaller_and_glass_becomes_paper() -> None:
    kept = redraw(drawn("PNG", (4000, 1000)))
    assert (kept.width, kept.height) == (2000, 500)
    file = BytesIO()
    Image.new("RGBA", (4, 4), (0, 0, 0, 0)).save(file, "PNG")
    with Image.open(BytesIO(redraw(file.getvalue()).content)) as again:
        assert again.getpixel((1, 1)) == (255, 255, 255)


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_photo_is_refused(name: str) -> None:
    with pytest.raises(NotAPictureError):
        redraw(HOSTILE[name])


def test_a_second_file_behind_a_photo_is_cut_off() -> None:
    kept = redraw(drawn() + b"PK\x03\x04<script>alert(1)</script>")
    assert b"script" not in kept.content
