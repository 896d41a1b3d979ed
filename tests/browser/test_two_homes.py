"""Pieter's family: two homes, his mother who died, and the teacher that he asks for."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Phones
from tests.browser.for_pieter import (
    asks_his_teacher,
    enter_pieter,
    proposes,
    reads_what_pieter_says,
    teacher_comes_in,
)
from tests.browser.hands import open_plan
from tests.browser.kitchen_table import (
    Picture,
    add,
    ask_by_mail,
    comes_in,
    expect_heading,
    no_picture,
    to,
    write_goal,
)

CARO, PIETER = "caro@huizen.example", "pieter@huizen.example"
HOUSE = "Een huis waar Pieter ook kan slapen"
HOMES = {
    "bij Caro": "in het weekend bij tante Caro",
    "op internaat": "in de week op internaat",
}


def _say_homes(page: Page, camera: Picture) -> None:
    """Two homes in the family's words, and a third that is still to come."""
    page.get_by_role("link", name="Huis of huizen").click()
    for name, words in HOMES.items():
        page.get_by_role("link", name=name).click()
        page.get_by_label("Hoe zeggen jullie het?").fill(words)
        page.get_by_role("button", name="Zo is het goed").click()
    page.get_by_label("In welk huis?").fill("bij papa")
    page.get_by_text("Dit verandert, of is maar voor een tijd").click()
    page.get_by_label("Vanaf welke dag?").fill("2027-06-01")
    page.get_by_role("button", name="Zet dit huis erbij").click()
    camera(page, "waar-woont-pieter")
    page.get_by_role("link", name="Klaar").click()
    for words in (*HOMES.values(), "Vanaf 1 juni 2027: bij papa"):
        expect(page.locator(".sums")).to_contain_text(words)
    camera(page, "pieter-met-twee-huizen")


def _mother_stays(page: Page, camera: Picture) -> None:
    """She stays in the drawing, somebody's mother; nothing is asked around her any more."""
    add(page, "Ann", "Ons gezin", "mama van Pieter")
    page.get_by_role("link", name="Deze persoon is overleden").click()
    page.get_by_role("button", name="Schrijf dit op").click()
    expect_heading(page, "Ann")
    expect(page.get_by_role("heading", name="Hier blijft het stil")).to_be_visible()
    expect(page.get_by_role("heading", name="Wat kan hier?")).to_have_count(0)
    page.get_by_role("link", name="Wie is dit voor de anderen?").click()
    page.locator(".who-pick label", has_text="Pieter").click()
    page.get_by_label("Hoe zeggen jullie het?").fill("zijn mama")
    page.get_by_role("button", name="Zet dit erbij").click()
    page.get_by_role("link", name="Klaar").click()
    expect(page.locator(".sums")).to_contain_text("zijn mama")
    camera(page, "ann-blijft")
    to(page, "Mensen")
    expect(page.get_by_role("img", name="Jason, Pieter, Ann (overleden)")).to_be_visible()
    camera(page, "tekening-met-ann")


def _nobody_asks_her(page: Page) -> None:
    to(page, "Afspraken")
    page.get_by_role("link", name="Nieuwe afspraak").click()
    expect(page.locator(".who-pick label", has_text="Pieter")).to_be_visible()
    expect(page.locator(".who-pick label", has_text="Ann")).to_have_count(0)
    page.go_back()


def _come_in(jason: Page, caro: Page, pieter: Page) -> None:
    add(jason, "Caro", "Ons gezin", "tante van Pieter")
    comes_in(caro, CARO, ask_by_mail(jason, "Caro", CARO, no_picture, sees="Alles"), no_picture)
    sees = "Zonder wat wij privé houden"
    comes_in(
        pieter, PIETER, ask_by_mail(jason, "Pieter", PIETER, no_picture, sees=sees), no_picture
    )


@pytest.mark.slow
def test_pieter_has_two_homes_and_all_his_people(phone: Phones, camera: Picture) -> None:
    jason, caro, pieter, bart = phone(), phone(), phone(), phone()
    open_plan(jason, "jason@huizen.example", "Jason", where="In Vlaanderen")
    enter_pieter(jason, ", ".join(HOMES))
    _say_homes(jason, camera)
    _mother_stays(jason, camera)
    _nobody_asks_her(jason)
    _come_in(jason, caro, pieter)
    write_goal(jason, HOUSE)
    asks_his_teacher(jason, caro, pieter, camera)
    teacher_comes_in(caro, bart, camera)
    reads_what_pieter_says(pieter, bart, HOUSE, camera)
    proposes(jason, caro, pieter, bart, camera)
    to(jason, "Mensen")
    expect(jason.get_by_role("img", name="Ann (overleden)")).to_be_visible()
