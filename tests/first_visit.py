"""What a phone fetches for its first look at a plan, each file as the site would send it."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from tests.measures import plain
from tests.people_of_the_story import Story
from tests.visitors import visitor

ASKED = re.compile(r"""<(?:link|script|img|image|use|source)\b[^>]*?\b(?:href|src)="([^"#]+)""")
MODULE = re.compile(r"""(?:\bfrom|\bimport)\s*\(?["'](\.[^"']+)["']""")
FACE = re.compile(r"""@font-face\s*{[^}]*?url\("?([^")]+)"?\)[^}]*?unicode-range:([^;]+);""")
BROWSER: dict[str, Any] = {"SERVER_NAME": "localhost", "headers": {"accept-encoding": "gzip, br"}}


def _file(path: str) -> Path:
    """Return the file behind an address: collected, or where it was written."""
    own = path.removeprefix(settings.STATIC_URL)
    return Path(finders.find(own) or settings.STATIC_ROOT / own)


def _sent(path: str) -> bytes:
    """Return a static file as it goes over the line: packed by the best way we keep."""
    file = _file(path)
    packed = [file.with_name(file.name + end) for end in (".br", ".gz")]
    best = next((p for p in packed if p.exists()), file)
    content: bytes = best.read_bytes()
    return content


def _text(path: str) -> str:
    return _file(path).read_text()


def _needed(ranges: str, page: str) -> bool:
    for one in ranges.split(","):
        first, _, last = one.strip().removeprefix("U+").partition("-")
        low, high = int(first, 16), int(last or first, 16)
        if any(low <= ord(letter) <= high for letter in set(page)):
            return True
    return False


def files_of(page: str) -> set[str]:
    """Return the addresses of every file that a page makes a browser fetch."""
    found = {at for at in ASKED.findall(page) if at.startswith(settings.STATIC_URL)}
    for path in [p for p in found if p.endswith(".js")]:
        found |= {urljoin(path, to) for to in MODULE.findall(_text(path))}
    for path in [p for p in found if p.endswith(".css")]:
        faces = FACE.findall(_text(path))
        found |= {urljoin(path, to) for to, ranges in faces if _needed(ranges, page)}
    return found


def weigh(story: Story) -> dict[str, Any]:
    """Return how many bytes travel for Malika's first look at her plan, by kind of file."""
    malika: Client = visitor(story, "malika", **BROWSER)
    answer: Any = malika.get(reverse("care:plan", args=[story.plan.pk]))
    kinds = {"html": len(answer.content), "css": 0, "js": 0, "woff2": 0, "svg": 0}
    for path in files_of(plain(answer).decode()):
        kind = path.rsplit(".", 1)[-1]
        kinds[kind] = kinds.get(kind, 0) + len(_sent(path))
    return {**kinds, "total": sum(kinds.values())}
