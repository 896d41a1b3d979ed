"""Griet is asked to drive each week: rather another day, yes, done, and again next week."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Phones
from tests.browser.hands import open_plan
from tests.browser.kitchen_table import Picture, add, expect_heading, open_person, to

RIDE, CALL = "Griet brengt Sami naar school", "Mama mag altijd bellen"


def _ask(mama: Page, words: str, how_often: str) -> None:
    to(mama, "Afspraken")
    mama.get_by_role("link", name="Nieuwe afspraak").click()
    mama.get_by_label("Wat?").fill(words)
    mama.locator(".who-pick label", has_text="Griet").click()
    mama.get_by_role("radio", name=how_often).first.check()


def _each_monday(mama: Page, camera: Picture) -> None:
    _ask(mama, RIDE, "Elke week")
    expect(mama.get_by_label("Welke dag?")).to_be_hidden()
    mama.get_by_role("button", name="Zet op ons plan").click()
    expect(mama.get_by_text("Kies minstens één dag.")).to_be_visible()
    expect(mama.get_by_label("Wat?")).to_have_value(RIDE)
    mama.get_by_role("checkbox", name="ma", exact=True).check()
    mama.get_by_label("Hoe laat?").fill("kwart over 8")
    mama.get_by_role("radio", name="Samen: iemand gaat mee").check()
    camera(mama, "elke-maandag")
    mama.get_by_role("button", name="Zet op ons plan").click()
    expect(mama.get_by_text("elke maandag, kwart over 8").first).to_be_visible()


def _link_for_griet(mama: Page) -> str:
    open_person(mama, "Griet")
    mama.get_by_role("link", name="Geef een persoonlijke link").click()
    mama.get_by_role("radio", name=re.compile("Op papier")).check()
    mama.get_by_role("button", name="Geef de link").click()
    return mama.locator("p.words").inner_text()


def _griet_would_rather(griet: Page, address: str, camera: Picture) -> None:
    griet.goto(address)
    griet.get_by_role("button", name="Doe open").click()
    expect_heading(griet, "Dag Griet")
    camera(griet, "griet-is-gevraagd")
    griet.get_by_text("Liever een andere dag").first.click()
    griet.get_by_label("Ik wil er eerst over bellen").check()
    griet.get_by_role("button", name="Zo is het goed").first.click()
    expect(griet.get_by_text("Je zei: eerst even bellen.")).to_be_visible()


def _opens(mama: Page, plan: str) -> None:
    mama.goto(plan)
    to(mama, "Afspraken")
    mama.get_by_role("link", name=RIDE, exact=True).click()
    expect_heading(mama, RIDE)


def _griet_drives(griet: Page, camera: Picture) -> None:
    griet.get_by_role("button", name=f"Ja, dat doe ik: {RIDE}").click()
    griet.get_by_role("button", name=f"Dat is gedaan: {RIDE}").click()
    expect(griet.get_by_text("Gedaan. Dank je wel. Weer op")).to_be_visible()
    camera(griet, "griet-reed")
    griet.get_by_role("button", name=f"Toch nog niet gedaan: {RIDE}").click()
    expect(griet.get_by_role("button", name=f"Dat is gedaan: {RIDE}")).to_be_visible()


@pytest.mark.slow
def test_griet_is_asked_and_nobody_is_late(phone: Phones, camera: Picture) -> None:
    mama, griet = phone(java_script_enabled=False), phone(java_script_enabled=False)
    open_plan(mama, "mama@rijden.example", "Mama")
    plan = mama.url
    add(mama, "Griet", "Om ons heen", "buurvrouw")
    _each_monday(mama, camera)
    _ask(mama, CALL, "Bel maar, geen dag")
    mama.get_by_role("button", name="Zet op ons plan").click()
    _griet_would_rather(griet, _link_for_griet(mama), camera)
    _opens(mama, plan)
    expect(mama.get_by_text("Griet wil er liever eerst over bellen.")).to_be_visible()
    camera(mama, "mama-leest-het")
    _griet_drives(griet, camera)
    griet.get_by_role("button", name="Nu liever even niet").click()
    expect(griet.get_by_role("button", name="Bellen mag weer")).to_be_visible()
    _opens(mama, plan)
    expect(mama.get_by_text("Griet zei ja.")).to_be_visible()
    mama.get_by_role("button", name="Niet meer nodig: haal van de lijst").click()
    expect(mama.get_by_role("link", name=RIDE, exact=True)).to_have_count(0)
    griet.reload()
    expect(griet.get_by_text(RIDE)).to_have_count(0)
