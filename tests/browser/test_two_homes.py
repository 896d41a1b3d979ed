"""Pieter's family: two homes, his mother who died, his teacher, another consultant."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Phones
from tests.browser.handing_on import (
    chooses_new,
    finds_nothing,
    let_go,
    put_consultant,
    reads,
    takes_a_seat,
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
HOUSE, PRIVATE = "Een huis waar Pieter ook kan slapen", "Mijn schulden op een blad"
MASTER = "meester Bart"
HOMES = {
    "bij Caro": "in het weekend bij tante Caro",
    "op internaat": "in de week op internaat",
}


def _enter_pieter(page: Page) -> None:
    to(page, "Mensen")
    page.get_by_role("link", name="Zet er iemand bij").click()
    page.get_by_label("Hoe heet").fill("Pieter")
    page.get_by_role("radio", name="Ons gezin").first.check()
    page.locator("[name=word]").fill("9 jaar")
    page.get_by_text("Nog iets over deze persoon").click()
    page.get_by_label("Wanneer is deze persoon geboren?").fill("2017-03-02")
    page.get_by_label("In welk huis").fill(", ".join(HOMES))
    page.get_by_role("button", name="Zet erbij").click()
    expect_heading(page, "Pieter")


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


def _for_me(page: Page) -> None:
    to(page, "Mensen")
    page.get_by_role("link", name="Iemand voor mij alleen").click()
    expect_heading(page, "Iemand voor mij")


def _teacher_comes(jason: Page, caro: Page, pieter: Page, camera: Picture) -> None:
    """Pieter reads how to ask it; aunt Caro does it for him, and Jason isn't asked or told."""
    _for_me(pieter)
    pieter.get_by_role("link", name="Hoe vraag ik iemand?").click()
    expect_heading(pieter, "Vraag het aan iemand die je vertrouwt")
    camera(pieter, "pieter-leest-hoe")
    pieter.get_by_role("link", name="Kijk wie er is").click()
    _for_me(caro)
    caro.get_by_role("link", name="Kies iemand").click()
    caro.get_by_label("Hoe heet die persoon?").fill(MASTER)
    caro.get_by_role("radio", name="Iemand die mij helpt of steunt").check()
    caro.get_by_role("radio", name="Pieter").check()
    camera(caro, "caro-zet-hem-erbij")
    caro.get_by_role("button", name="Zet erbij").click()
    expect(caro.locator("main")).to_contain_text("voor Pieter")
    _for_me(pieter)
    expect(pieter.get_by_role("heading", name=MASTER)).to_be_visible()
    camera(pieter, "de-meester-is-er-voor-pieter")
    to(jason, "Mensen")
    expect(jason.get_by_text(MASTER)).to_have_count(0)


def _is_replaced(jason: Page, nadia: Page, lotte: Page, camera: Picture) -> None:
    """Nadia's seat ends at once; Lotte reads what Jason chose."""
    put_consultant(jason, "Nadia", camera)
    own = jason.url
    takes_a_seat(jason, nadia, "Nadia")
    plan = nadia.url
    put_consultant(jason, "Lotte", camera)
    let_go(jason, "Nadia", camera)
    finds_nothing(nadia, [plan, f"{plan}mensen/", f"{plan}afspraken/", own, jason.url], camera)
    at = chooses_new(jason, "Lotte", HOUSE, camera)
    takes_a_seat(jason, lotte, "Lotte")
    reads(lotte, at, HOUSE, PRIVATE, camera)
    to(jason, "Mensen")
    thanks = jason.get_by_role("region", name="Dank je wel en tot ziens")
    expect(thanks).to_contain_text("Nadia")
    camera(jason, "wie-staat-om-ons-heen")


@pytest.mark.slow
def test_pieter_has_two_homes_and_all_his_people(phone: Phones, camera: Picture) -> None:
    jason = phone()
    open_plan(jason, "jason@huizen.example", "Jason", where="In Vlaanderen")
    _enter_pieter(jason)
    _say_homes(jason, camera)
    _mother_stays(jason, camera)
    _nobody_asks_her(jason)
    caro, pieter = phone(), phone()
    _come_in(jason, caro, pieter)
    _teacher_comes(jason, caro, pieter, camera)
    for words in (PRIVATE, HOUSE):
        write_goal(jason, words)
    _is_replaced(jason, phone(), phone(), camera)
    expect(jason.get_by_role("img", name="Ann (overleden)")).to_be_visible()
