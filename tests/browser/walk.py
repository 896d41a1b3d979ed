"""Walks through the site as one person, by its links: one page of each kind."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.browser.atlas import PAGES, expects, name_of
from tests.browser.eyes import heading

_LINKS = "all => [...new Set(all.map(one => one.getAttribute('href')))]"
_EACH = ("plans:person", "plans:relation")
_BEHIND = """async addresses => {
    const pages = await Promise.all(addresses.map(one => fetch(one).then(page => page.text())));
    const found = pages.flatMap(page => [...page.matchAll(/href="(\\/[^"]+)"/g)]);
    return [...new Set(found.map(link => link[1]))];
}"""


def walk(page: Page, *starts: str) -> Iterator[str]:
    """Open each kind of page that links lead to, and yield its name while it is open.

    A page that isn't there, or has the wrong heading, ends the walk with a fault.
    """
    waiting, seen = list(starts), set[str]()
    while waiting:
        address = waiting.pop(0)
        if name_of(address) in seen:
            continue
        seen.add(name_of(address))
        open_page(page, address)
        name = name_of(page.url)
        seen.add(name)
        links = _links(page)
        yield name
        waiting += links


def _links(page: Page) -> list[str]:
    """Return where a page leads to; behind the list of people every one of them is looked at."""
    links = page.locator("a[href^='/']").evaluate_all(_LINKS)
    for kind in _EACH if name_of(page.url) == "plans:people" else ():
        links += page.evaluate(_BEHIND, [one for one in links if name_of(one) == kind])
    return [one for one in links if name_of(one) in PAGES]


def open_page(page: Page, address: str) -> None:
    """Open a page that is there and has its own heading."""
    page.goto(address)
    wrong = what_is_wrong(page)
    assert not wrong, wrong


def what_is_wrong(page: Page) -> str:
    """Tell when the page that is open isn't there, or has a heading of another."""
    status = page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus")
    found, name = heading(page), name_of(page.url)
    right = status == 200 and name in PAGES and expects(name, found)
    return "" if right else f"{page.url} ({name}): {status}, {found}"
