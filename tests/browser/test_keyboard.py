"""Everything can be done with a keyboard: one sees where one is, and is never caught."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Phones
from tests.browser.hands import step_in

_HERE = """() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const box = at.getBoundingClientRect(), told = getComputedStyle(at);
    const bar = document.querySelector(".tabs");
    const under = bar && !bar.contains(at) && getComputedStyle(bar).position === "fixed"
        && box.bottom > bar.getBoundingClientRect().top + 1;
    const marked = [at, at.closest("label")].some(one => one
        && getComputedStyle(one).outlineStyle !== "none"
        && parseFloat(getComputedStyle(one).outlineWidth) >= 2);
    const all = [...document.querySelectorAll("*")];
    const name = at.getAttribute("aria-label") || at.innerText || at.name || "";
    return { name: `${at.tagName} ${name}`,
        place: all.indexOf(at), marked, hidden: box.width === 0 || told.visibility === "hidden",
        outside: box.bottom < 0 || box.top > innerHeight, under: Boolean(under) };
}"""
MOST = 160


def _tab_through(page: Page) -> list[dict[str, Any]]:
    """Press Tab until the page ends; return each stop."""
    stops: list[dict[str, Any]] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        here = page.evaluate(_HERE)
        if here is None or (stops and here["place"] <= stops[0]["place"]):
            return stops
        if not stops or here["place"] != stops[-1]["place"]:  # a date has several places inside
            stops.append(here)
    raise AssertionError(f"caught at {stops[-1]}")


@pytest.mark.parametrize(
    "page_name",
    ["", "afspraken/", "afspraken/nieuw/", "mensen/", "mensen/nieuw/", "zien/", "meer/"],
)
def test_a_page_is_walked_through_with_tab(phone: Phones, page_name: str) -> None:
    page = phone()
    step_in(page, "malika")
    page.goto(page.url + page_name)
    stops = _tab_through(page)
    assert len(stops) > 6
    assert [s for s in stops if not s["marked"] or s["hidden"] or s["outside"] or s["under"]] == []
    assert [s["place"] for s in stops] == sorted(s["place"] for s in stops)


def test_the_first_tab_leads_to_the_content(phone: Phones) -> None:
    page = phone()
    step_in(page, "malika")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_a_tick_keeps_its_place(phone: Phones) -> None:
    page = phone()
    step_in(page, "malika")
    page.get_by_role("link", name="Afspraken").first.click()
    page.wait_for_load_state()
    tick = page.locator("button.tick:not(.done)").first
    place = tick.get_attribute("id")
    tick.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"#{place}.done")).to_be_focused()
    expect(page.get_by_role("status").first).to_contain_text("Gedaan")
    page.keyboard.press("Enter")
    expect(page.locator(f"#{place}:not(.done)")).to_be_focused()


def test_focus_goes_to_what_is_missing(phone: Phones) -> None:
    page = phone()
    step_in(page, "malika")
    page.goto(page.url + "afspraken/nieuw/")
    page.get_by_label("Hoe laat?").fill("na school")
    with page.expect_navigation() as sent:
        page.get_by_role("button", name="Zet op ons plan").click()
    assert sent.value.status == 422
    expect(page.locator(".errors")).to_be_focused()
    expect(page.get_by_label("Hoe laat?")).to_have_value("na school")
    page.locator(".errors a").first.click()
    expect(page.locator("[aria-invalid=true]").first).to_be_focused()
