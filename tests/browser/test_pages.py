"""Each page, as each person of the demonstration sees it: clear, and with the right heading."""

import json

import pytest
from playwright.sync_api import Page

from tests.browser.atlas import NO_PAGES, PAGES, names
from tests.browser.conftest import Phones
from tests.browser.eyes import COLOURS, SIZES, Mode, look, open_eyes, unsafe
from tests.browser.hands import block_scripts, step_in
from tests.browser.people import AT_THE_DOOR, BEHIND_A_FORM, SEEN
from tests.browser.walk import walk

ALL_PAGES = ("malika", "oma", "jason", "yasmina", "bilal", "hilde", "nele")
"""Together they get to every page behind a door that the demonstration holds."""


def _first(page: Page, slug: str) -> tuple[str, ...]:
    step_in(page, slug)
    return (page.url, "/aanmelden/") if "/blad/" in page.url else (page.url, "/mijn/")


def test_each_address_is_a_page_with_a_heading_or_no_page() -> None:
    assert set(PAGES) & NO_PAGES == set()
    assert set(names()) - set(PAGES) - NO_PAGES == set()
    assert (set(PAGES) | NO_PAGES) - set(names()) == set()


def test_somebody_looks_at_each_page_in_every_way() -> None:
    seen = set[str]().union(*(SEEN[slug] for slug in ALL_PAGES))
    assert set(PAGES) - AT_THE_DOOR - BEHIND_A_FORM - seen == set()
    assert BEHIND_A_FORM.isdisjoint(seen)


def test_everybody_of_the_demonstration_looks(phone: Phones) -> None:
    answer = phone().request.get("/demo/mensen.json")
    assert {one["slug"] for one in json.loads(answer.text())} == set(SEEN)


def _unclear(page: Page, slug: str, *modes: Mode) -> list[str]:
    """Open each page that somebody gets to, and tell what is unclear in some ways of looking."""
    seen, found = set[str](), list[str]()
    for name in walk(page, *_first(page, slug), "/"):
        seen.add(name)
        found += [f"{name}: {what}" for what in (*look(page, *modes), *unsafe(page))]
    assert SEEN[slug] - seen == set()
    return found


@pytest.mark.slow
@pytest.mark.parametrize("slug", SEEN)
def test_each_page_is_clear_on_a_phone(phone: Phones, slug: str) -> None:
    assert _unclear(open_eyes(phone()), slug) == []


@pytest.mark.slow
@pytest.mark.parametrize("slug", ALL_PAGES)
def test_each_page_is_clear_at_other_sizes(phone: Phones, slug: str) -> None:
    assert _unclear(open_eyes(phone()), slug, *SIZES) == []


@pytest.mark.slow
@pytest.mark.parametrize("slug", ALL_PAGES)
def test_each_page_is_clear_in_other_colours(phone: Phones, slug: str) -> None:
    assert _unclear(open_eyes(phone()), slug, *COLOURS) == []


@pytest.mark.slow
@pytest.mark.parametrize("slug", ALL_PAGES)
def test_each_page_is_clear_without_scripts(phone: Phones, slug: str) -> None:
    page = open_eyes(phone())
    block_scripts(page)
    assert _unclear(page, slug) == []
