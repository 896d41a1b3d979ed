"""Everything works in a browser that runs no scripts at all."""

import re

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.conftest import Phones
from tests.browser.hands import open_plan, step_in, type_code
from tests.pictures import drawn

MAIL = "rosa@zonder.example"


def _write_a_goal(page: Page) -> None:
    page.get_by_role("link", name="Eerste doel").click()
    page.get_by_role("link", name="Ik weet het al").click()
    page.locator("[name=words]").fill("Samen eten op zondag")
    page.get_by_role("button", name="Zet op ons plan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Samen eten op zondag")


def _agree_and_tick(page: Page) -> None:
    page.get_by_role("link", name="Nieuwe afspraak").click()
    page.locator(".who-pick label", has_text="Rosa").click()
    page.get_by_label("Wat?").fill("Rosa koopt brood")
    page.get_by_role("button", name="Zet op ons plan").click()
    page.get_by_role("button", name="Gedaan: Rosa koopt brood").click()
    expect(
        page.get_by_role("button", name="Toch nog niet gedaan: Rosa koopt brood")
    ).to_be_visible()


def _hang_a_photo(page: Page) -> None:
    page.get_by_role("link", name="Ons plan").first.click()
    page.get_by_role("link", name="Foto of tekening").first.click()
    photo = FilePayload(name="tafel.jpg", mimeType="image/jpeg", buffer=drawn(size=(320, 200)))
    page.get_by_label("Foto of tekening").set_input_files(photo)
    page.get_by_label("Wat staat erop?").fill("Onze tafel")
    page.get_by_role("button", name="Hang de foto op").click()
    expect(page.get_by_role("img", name="Onze tafel").first).to_be_visible()


def _leave_and_come_back(page: Page) -> None:
    page.goto("/mijn/")
    page.get_by_role("button", name="Meld mij hier af").click()
    page.goto("/aanmelden/")
    page.get_by_label("Wat is je e-mailadres?").fill(MAIL)
    page.get_by_role("button", name="Stuur mij een code").click()
    type_code(page, MAIL, known=1)


@pytest.mark.slow
def test_a_plan_is_opened_and_lived_in_without_scripts(phone: Phones) -> None:
    page = phone(java_script_enabled=False)
    open_plan(page, MAIL, "Rosa")
    _write_a_goal(page)
    _agree_and_tick(page)
    _hang_a_photo(page)
    _leave_and_come_back(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Het plan van Rosa en de kinderen")


def test_oma_ticks_without_scripts(phone: Phones) -> None:
    page = phone(java_script_enabled=False)
    step_in(page, "oma")
    page.get_by_role("button", name=re.compile("Dat is gedaan")).first.click()
    expect(page.get_by_text("Gedaan. Dank je wel.").first).to_be_visible()
