"""What a form refuses opens a page of its own, which says what to do and is as clear as others."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas import name_of
from tests.browser.conftest import Phones
from tests.browser.eyes import OTHER, USUAL, look, open_eyes, unsafe
from tests.browser.hands import step_in
from tests.browser.people import BEHIND_A_FORM
from tests.browser.walk import what_is_wrong

REFUSED = 422
type Reach = Callable[[Page, str], None]


def _nothing_in_other_words(page: Page, name: str) -> None:
    """Malika would say an idea from the pile in her own words, and leaves the field empty."""
    page.get_by_role("link", name="Voor als je wilt kijken").click()
    page.wait_for_url("**/voorstellen/")
    others = page.get_by_role("link", name="Ik zeg het anders").all()
    for address in [one.get_attribute("href") or "" for one in others]:
        page.goto(address)
        form = page.locator("form:has(textarea)")
        if name_of(form.get_attribute("action") or "") == name:
            form.get_by_role("textbox").fill("")
            form.get_by_role("button", name="Zet dit op ons plan").click()
            page.wait_for_url("**/kies/")
            return


def _nothing_about_a_goal(page: Page, name: str) -> None:
    """She places a space, which a browser takes for words."""
    page.get_by_role("link", name="Sami gaat weer graag naar school").first.click()
    page.get_by_label("Zeg iets").fill(" ")
    page.get_by_role("button", name="Plaats").click()
    page.wait_for_url("**/zeg/")


WAYS: dict[str, Reach] = {
    "care:agreement_take": _nothing_in_other_words,
    "care:goal_take": _nothing_in_other_words,
    "care:step_take": _nothing_in_other_words,
    "care:say": _nothing_about_a_goal,
}


def test_no_page_behind_a_form_goes_unseen() -> None:
    assert set(WAYS) == BEHIND_A_FORM


@pytest.mark.slow
@pytest.mark.parametrize("name", WAYS)
def test_a_page_behind_a_form_is_clear_and_says_what_to_do(phone: Phones, name: str) -> None:
    page = open_eyes(phone())
    step_in(page, "malika")
    WAYS[name](page, name)
    assert name_of(page.url) == name
    assert what_is_wrong(page, REFUSED) == ""
    field = page.get_by_role("textbox")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(r"\w{3,}"))
    assert [*look(page, USUAL, *OTHER), *unsafe(page)] == []
