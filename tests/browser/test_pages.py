"""Each page, as each person of the demonstration sees it: clear, and with the right heading."""

import json

import pytest
from playwright.sync_api import Page

from tests.browser.atlas import NO_PAGES, PAGES, names
from tests.browser.conftest import Phones
from tests.browser.eyes import OTHER, look, unsafe
from tests.browser.hands import block_scripts, step_in
from tests.browser.people import AT_THE_DOOR, SEEN
from tests.browser.walk import open_page, walk

PARTS = 4


def _first(page: Page, slug: str) -> tuple[str, ...]:
    step_in(page, slug)
    return (page.url, "/aanmelden/") if "/blad/" in page.url else (page.url, "/mijn/")


def test_each_address_is_a_page_with_a_heading_or_no_page() -> None:
    assert set(PAGES) & NO_PAGES == set()
    assert set(names()) - set(PAGES) - NO_PAGES == set()
    assert (set(PAGES) | NO_PAGES) - set(names()) == set()


def test_somebody_looks_at_each_page() -> None:
    assert set(PAGES) - AT_THE_DOOR.union(*SEEN.values()) == set()


def test_everybody_of_the_demonstration_looks(phone: Phones) -> None:
    answer = phone().request.get("/demo/mensen.json")
    assert {one["slug"] for one in json.loads(answer.text())} == set(SEEN)


@pytest.mark.slow
@pytest.mark.parametrize("slug", SEEN)
def test_each_page_is_clear_on_a_phone(phone: Phones, slug: str) -> None:
    page, seen, unclear = phone(), set[str](), list[str]()
    for name in walk(page, *_first(page, slug), "/"):
        seen.add(name)
        unclear += [f"{name}: {what}" for what in (*look(page), *unsafe(page))]
    assert unclear == []
    assert SEEN[slug] - seen == set()


@pytest.mark.slow
@pytest.mark.parametrize(("slug", "part"), [("oma", 0), *(("malika", n) for n in range(PARTS))])
def test_each_page_is_clear_in_every_other_way_of_looking(
    phone: Phones, slug: str, part: int
) -> None:
    page, plain, unclear = phone(), phone(), list[str]()
    block_scripts(plain)
    start = _first(page, slug)
    step_in(plain, slug)
    for number, name in enumerate(walk(page, *start, "/")):
        if slug != "malika" or number % PARTS == part:
            unclear += [f"{name}, {what}" for what in look(page, *OTHER)]
            open_page(plain, page.url)
            unclear += [f"{name}, without scripts: {what}" for what in look(plain)]
    assert unclear == []
