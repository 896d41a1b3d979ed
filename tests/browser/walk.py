"""Walks through the site as one person, by its links: one page of each kind and shape."""

import re
from collections.abc import Iterator

from playwright.sync_api import Page

from tests.browser.atlas import PAGES, expects, name_of
from tests.browser.eyes import heading

OK = 200
_LINKS = "all => [...new Set(all.map(one => one.getAttribute('href')))]"
_EACH = {
    "care:plan": ({"care:goal"}, {"care:goal_steering"}),
    "plans:people": ({"plans:person"}, {"plans:relation", "care:hand_over"}),
}
"""Behind which lists each one is looked at, and then each one behind those: they differ."""
_ONWARD = {"more": "erbij/", "give": "geef/"}
"""Where a button leads that first keeps the words of one's own page."""
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
        if _kind(address) in seen:
            continue
        seen.add(_kind(address))
        open_page(page, address)
        seen.add(_kind(page.url))
        links = _links(page)
        yield name_of(page.url)
        waiting += links


def _kind(address: str) -> str:
    """Return the name of a page, with the shape in which it shows what it holds."""
    shape = re.search(r"[?&]vorm=\w+", address)
    return f"{name_of(address)} {shape[0][1:] if shape else ''}"


def _links(page: Page) -> list[str]:
    """Return where a page leads to; behind its list of people or goals it looks at each."""
    links = page.locator("a[href^='/']").evaluate_all(_LINKS)
    for go, onward in _ONWARD.items():
        if page.locator(f"button[name=go][value={go}]").count():
            links.append(page.url + onward)
    for kinds in _EACH.get(name_of(page.url), ()):
        links += page.evaluate(_BEHIND, [one for one in links if name_of(one) in kinds])
    return [one for one in links if name_of(one) in PAGES]


def open_page(page: Page, address: str) -> None:
    """Open a page that is there and has its own heading."""
    page.goto(address)
    wrong = what_is_wrong(page)
    assert not wrong, wrong


def what_is_wrong(page: Page, expected: int = OK) -> str:
    """Tell when the page that is open isn't there, or has a heading of another."""
    status = page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus")
    found, name = heading(page), name_of(page.url)
    right = status == expected and name in PAGES and expects(name, found)
    return "" if right else f"{page.url} ({name}): {status}, {found}"
