"""A small file that unfolds takes no more memory than a small house has (S37)."""

import os
import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image

from gezinsplan.kit.images import NotAPictureError, redraw

DRAW = """
import resource, sys
from io import BytesIO
from PIL import Image
from gezinsplan.kit.images import redraw
mode, kind = sys.argv[1:]
file = BytesIO()
Image.new(mode, (4470, 4470)).save(file, kind)
drawn = redraw(file.getvalue())
assert (drawn.width, drawn.height) == (2000, 2000)
print(len(file.getvalue()), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.slow
@pytest.mark.parametrize(("mode", "kind"), [("1", "PNG"), ("RGB", "PNG"), ("RGB", "WEBP")])
def test_a_few_kilobytes_of_many_dots_do_not_fill_the_house(mode: str, kind: str) -> None:
    run = [sys.executable, "-c", DRAW, mode, kind]
    said = subprocess.run(run, capture_output=True, text=True, check=True, env={**os.environ})
    size, kilobytes = (int(number) for number in said.stdout.split())
    assert size < 200_000
    assert kilobytes < 420_000


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_what_would_unfold_into_more_is_refused_before_it_does(kind: str) -> None:
    file = BytesIO()
    Image.new("L", (6000, 5000)).save(file, kind)
    with pytest.raises(NotAPictureError):
        redraw(file.getvalue())
