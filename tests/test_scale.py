"""A family may say much: a page asks as often as for few words, and stays light."""

from typing import Any

import pytest
from django.urls import reverse

from gezinsplan.kit import keys
from tests.grown_words import Size, grow
from tests.measures import counted, page_bytes
from tests.people_of_the_story import Story, tell_story
from tests.visitors import visitor

KILOBYTE = 1024
FEW = Size(people=24, voices=8, goals=4, numbers=3, proposals=2)
MANY = Size(people=40, voices=200, goals=30, numbers=60, proposals=30)
MALIKA = {
    "care:plan": (19, 90),
    "plans:people": (20, 60),
    "care:voices": (15, 110),
    "care:voices?vorm=kolommen": (15, 60),
    "care:voices?vorm=leefgebieden": (15, 60),
    "care:order": (9, 40),
    "care:goal": (24, 40),
    "care:proposals": (22, 60),
    "care:helps": (13, 60),
    "care:helps_new": (9, 60),
    "care:clash_new": (12, 40),
}
LIEN = {
    "care:plan": (19, 90),
    "plans:people": (19, 60),
    "care:voices": (14, 60),
    "care:goal": (23, 40),
    "care:proposals": (22, 40),
    "care:helps": (12, 40),
    "care:note_new": (11, 40),
}
"""Per page: how many statements it takes at most, and how many kilobytes it may be."""

type Looks = dict[tuple[str, str], tuple[int, int]]


def _look(story: Story, who: str, name: str) -> tuple[int, int]:
    """Return how many statements a page takes, and its bytes."""
    things: list[Any] = [story.goal["school"].pk] if name == "care:goal" else []
    route, _, query = name.partition("?")
    address = f"{reverse(route, args=[story.plan.pk, *things])}?{query}"
    client = visitor(story, who)
    client.get(address)
    with keys.fresh(), counted() as statements:
        answer = client.get(address)
    assert answer.status_code == 200
    return len(statements), page_bytes(answer)


def _looks(story: Story) -> Looks:
    pages = [("malika", name) for name in MALIKA] + [("lien", name) for name in LIEN]
    return {(who, name): _look(story, who, name) for who, name in pages}


@pytest.mark.slow
def test_a_page_asks_no_more_and_stays_light_however_much_a_family_said(db: None) -> None:
    story = tell_story()
    grow(story, FEW)
    few = _looks(story)
    grow(story, MANY)
    many = _looks(story)
    for (who, name), (statements, size) in many.items():
        most, kilobytes = {"malika": MALIKA, "lien": LIEN}[who][name]
        assert few[who, name][0] == statements, (who, name)
        assert statements <= most, (who, name, statements)
        assert size <= kilobytes * KILOBYTE, (who, name, size)


@pytest.mark.slow
def test_what_a_page_leaves_out_is_one_tap_further(db: None) -> None:
    story = tell_story()
    grow(story, MANY)
    malika = visitor(story, "malika")
    address = reverse("care:voices", args=[story.plan.pk])
    found: set[str] = set()
    for start in range(0, 240, 30):
        page = malika.get(address, {"vorm": "kolommen", "vanaf": str(start)}).content.decode()
        found |= {n for n in map(str, range(200)) if f"Nummer {n}:" in page}
    assert len(found) == 200
