"""Where a script makes something good a little better: dragging a worry, and more lines at once."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Phones
from tests.browser.hands import step_in


def _said(page: Page) -> list[str]:
    """Return the worries that come first, in their order."""
    group = page.get_by_role("region", name="Eerst", exact=True)
    return group.locator("li > .w > .said").all_inner_texts()


def _drag_down(page: Page, grip: int, over: int) -> None:
    """Take a worry by its grip to below the middle of another."""
    rows = page.locator(".worries > li")
    handle = rows.nth(grip).locator(".grip")
    handle.scroll_into_view_if_needed()
    begin, end = handle.bounding_box(), rows.nth(over).bounding_box()
    assert begin
    assert end
    page.mouse.move(begin["x"] + 5, begin["y"] + 5)
    page.mouse.down()
    with page.expect_navigation():
        page.mouse.move(begin["x"] + 5, end["y"] + end["height"], steps=6)
        page.mouse.up()


def test_malika_drags_a_worry_below_another_and_back(phone: Phones) -> None:
    page = phone()
    step_in(page, "malika")
    page.goto(page.url + "op-een-rij/")
    before = _said(page)
    _drag_down(page, 0, 1)
    assert _said(page) == [before[1], before[0], *before[2:]]
    _drag_down(page, 0, 1)
    assert _said(page) == before


@pytest.mark.parametrize("slug", ["malika", "lien"])
def test_more_lines_for_helpers_come_at_once_and_nothing_typed_is_lost(
    phone: Phones, slug: str
) -> None:
    page = phone()
    step_in(page, slug)
    page.goto(page.url + "wie-helpt/nieuw/")
    page.locator("#id_l0-name").fill("Jo")
    more = page.locator("more-lines button")
    more.click()
    expect(page.locator("#id_l5-name")).to_be_focused()
    expect(page.get_by_role("group", name="Helper 10", exact=True)).to_be_visible()
    more.click()
    expect(page.locator("form.ask > fieldset")).to_have_count(15)
    expect(more).to_be_hidden()
    expect(page.locator("#id_l0-name")).to_have_value("Jo")
