"""Leaving fast, and a link that was taken back: nothing of a plan stays on the screen."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Phones
from tests.browser.guard import WEATHER, show_weather
from tests.browser.hands import step_in


def _by_click(page: Page) -> None:
    page.get_by_role("link", name="Snel weg").click()


def _by_escape(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Escape")


@pytest.mark.parametrize("leave", [_by_click, _by_escape])
@pytest.mark.parametrize("slug", ["malika", "oma", "tom"])
def test_leaving_fast_puts_the_weather_in_the_place_of_the_plan(
    phone: Phones, slug: str, leave: object
) -> None:
    page = phone()
    show_weather(page.context)
    step_in(page, slug)
    plan = page.url
    page.goto("/taal/")
    page.goto(plan)
    assert callable(leave)
    leave(page)
    page.wait_for_url(f"{WEATHER}**")
    page.go_back()
    expect(page).to_have_url(re.compile("/taal/$"))


def test_escape_twice_is_no_wish_to_leave(phone: Phones) -> None:
    page = phone()
    step_in(page, "malika")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Mensen").first.click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("heading", level=1)).to_have_text("Wie staat om ons heen?")


def test_leaving_fast_works_without_scripts(phone: Phones) -> None:
    page = phone(java_script_enabled=False)
    show_weather(page.context)
    step_in(page, "malika")
    page.get_by_role("link", name="Snel weg").click()
    expect(page).to_have_url(re.compile(f"^{re.escape(WEATHER)}"))


def test_back_after_signing_out_shows_nothing(phone: Phones) -> None:
    page = phone()
    step_in(page, "malika")
    page.get_by_role("link", name="Meer", exact=True).click()
    page.get_by_role("button", name="Sluit het plan op dit toestel").click()
    page.wait_for_url(lambda address: "/plannen/" not in address)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Meld je aan")


def test_a_link_that_was_taken_back_shows_nothing_and_names_nobody(phone: Phones) -> None:
    oma, malika = phone(), phone()
    step_in(oma, "oma")
    step_in(malika, "malika")
    malika.get_by_role("link", name="Mensen").first.click()
    malika.get_by_role("link", name="oma Fatima", exact=True).first.click()
    malika.get_by_role("link", name="Geef een persoonlijke link").click()
    malika.get_by_role("button", name="Neem alle links terug").click()
    malika.get_by_role("heading", name="oma Fatima", level=1).wait_for()
    answer = oma.reload()
    assert answer
    assert answer.status == 404
    expect(oma.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")
    for name in ("Malika", "Fatima", "Sami"):
        expect(oma.locator("body")).not_to_contain_text(name)


def test_a_scanner_that_opens_a_link_takes_nothing(phone: Phones) -> None:
    malika, oma = phone(), phone()
    step_in(malika, "malika")
    malika.get_by_role("link", name="Mensen").first.click()
    malika.get_by_role("link", name="oma Fatima", exact=True).first.click()
    malika.get_by_role("link", name="Geef een persoonlijke link").click()
    malika.get_by_role("radio", name=re.compile("Op papier")).check()
    malika.get_by_role("button", name="Geef de link").click()
    address = malika.locator("p.words").inner_text()
    scanner = phone().request
    assert scanner.head(address).status in {200, 405}
    assert scanner.get(address).status == 200
    assert scanner.get(address, headers={"Sec-Purpose": "prefetch"}).status in {200, 503}
    oma.goto(address)
    oma.get_by_role("button", name="Doe open").click()
    expect(oma.get_by_role("heading", level=1)).to_have_text("Dag oma Fatima")


def test_a_page_that_a_browser_fetches_ahead_is_not_shown(phone: Phones) -> None:
    page = phone()
    step_in(page, "malika")
    assert page.request.get(page.url, headers={"Sec-Purpose": "prefetch"}).status == 503
    assert page.request.head(page.url).status == 405
