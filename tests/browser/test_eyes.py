"""The eyes see: a fault that is planted is told, with the way of looking in which it shows."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Phones
from tests.browser.eyes import OTHER, USUAL, look, open_eyes, unsafe
from tests.browser.hands import block_scripts, step_in
from tests.browser.walk import open_page, what_is_wrong

ALL = {mode.name for mode in (USUAL, *OTHER)}
FAINT = "{ .tip { color: #777; background: #888; forced-color-adjust: none } }"
DARK = "prefers-color-scheme: dark"
CONTRAST = "prefers-contrast: more"
SHOWS = {
    f"@media ({DARK}) {FAINT}": {"dark", "dark, more contrast"},
    f"@media ({CONTRAST}) {FAINT}": {"more contrast", "dark, more contrast"},
    f"@media ({DARK}) and ({CONTRAST}) {FAINT}": {"dark, more contrast"},
    f"@media (forced-colors: active) {FAINT}": {"forced colours"},
    "@media (max-width: 320px) { main { min-width: 400px } }": {"small phone"},
    "@media (min-width: 1280px) { .nav .btn { transform: scale(0.3) } }": {"laptop"},
    "[dir=rtl] .tip { color: #777; background: #888 }": {"right to left"},
    "h1 { display: none !important }": ALL,
}
_PLANT = """css => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
}"""
_OWN_SCRIPTS = """() => performance.getEntriesByType("resource").filter(
    one => one.initiatorType === "script" && one.responseStatus === 200).length"""


def _ways(page: Page) -> set[str]:
    return {told.partition(":")[0] for told in look(page, USUAL, *OTHER)}


def test_a_fault_of_style_is_told_in_the_ways_in_which_it_shows(phone: Phones) -> None:
    page = open_eyes(phone())
    open_page(page, "/taal/")
    assert _ways(page) == set()
    for style, ways in SHOWS.items():
        page.evaluate(_PLANT, style)
        assert _ways(page) == ways, style


def test_a_field_without_a_label_is_told_in_every_way(phone: Phones) -> None:
    page = open_eyes(phone())
    open_page(page, "/aanmelden/")
    page.evaluate("document.querySelector('label[for]').removeAttribute('for')")
    found = [told for told in look(page, USUAL, *OTHER) if "label (" in told]
    assert len(found) == len(ALL)


def test_another_heading_another_answer_and_a_name_are_told(phone: Phones) -> None:
    page = phone()
    step_in(page, "malika")
    assert what_is_wrong(page) == ""
    assert unsafe(page) == []
    page.evaluate("document.title = 'Het plan van Sami'")
    page.evaluate("document.querySelector('a[data-leave]').remove()")
    assert unsafe(page) == ["tells of Sami", "no way to leave fast"]
    page.evaluate("document.querySelector('h1').textContent = 'Iets anders'")
    assert "Iets anders" in what_is_wrong(page)
    with pytest.raises(AssertionError, match="404"):
        open_page(page, "/bestaat-niet/")


def test_blocked_scripts_of_ours_do_not_run(phone: Phones) -> None:
    usual, blocked = phone(), phone()
    block_scripts(blocked)
    for page in (usual, blocked):
        step_in(page, "malika")
        page.reload()
    assert usual.evaluate(_OWN_SCRIPTS) > 0
    assert blocked.evaluate(_OWN_SCRIPTS) == 0
