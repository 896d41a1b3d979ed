"""Malika's overview and her first three goals: her words, whoever holds the pen."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Phones
from tests.browser.kitchen_table import (
    Picture,
    add,
    expect_heading,
    guide_signs_up,
    malika_taps,
    open_together,
    second_factor,
    takes_it_along,
    to,
)
from tests.browser.other_pens import (
    IDEAS,
    OURS,
    THEIRS,
    Table,
    declines_the_pile,
    lay_side_by_side,
    sees_it_otherwise,
    tom_proposes,
    write_two_lists,
)

OMA = "oma Fatima"
MONEY, ALONE, NOTED = (
    "De brieven van het geld maken mij bang",
    "Ik zit altijd alleen met zes kinderen",
    "Ik wil dat ze eerst met mij praten",
)
DREAM, SENTENCE = "Het is stil in huis en ik hoor Sami zingen", "We ontbijten samen zonder ruzie"


def _sit_down(phone: Phones, camera: Picture) -> Table:
    lien, malika = phone(), phone()
    guide_signs_up(lien, camera, "lien@woorden.example")
    open_together(lien, camera)
    second_factor(lien, camera)
    takes_it_along(malika, malika_taps(lien, camera), camera, "malika@woorden.example")
    add(malika, OMA, "Om ons heen", "mama van Malika")
    return Table(malika, lien, camera)


def _worry(page: Page, words: str) -> Locator:
    return page.locator(".worries > li").filter(has_text=words)


def _put_in_order(at: Table) -> None:
    """She says two worries, puts them in her order, and gives each a person."""
    page = at.malika
    to(page, "Ons plan")
    page.get_by_role("link", name=re.compile("op een rij", re.IGNORECASE)).first.click()
    for said in (MONEY, ALONE):
        page.get_by_role("link", name="Dit geeft mij ook zorgen").click()
        page.get_by_label("In jouw woorden").fill(said)
        page.get_by_role("radio", name="Iedereen rond ons plan").check()
        page.get_by_role("button", name="Zet op een rij").click()
        _worry(page, said).get_by_role("button", name="Eerst", exact=True).click()
    _worry(page, ALONE).get_by_role("button", name="Zet hoger").click()
    expect(_worry(page, ALONE).locator(".num")).to_have_text("1")
    for said, who in ((ALONE, OMA), (MONEY, "Lien")):
        _worry(page, said).get_by_role("link", name="Bij wie?").click()
        page.locator(".who-pick label", has_text=who).click()
        page.get_by_role("button", name="Zo is het goed").click()
        expect(_worry(page, said)).to_contain_text(f"Bij {who}")
    at.camera(page, "wat-komt-eerst")


def _lien_notes(at: Table) -> None:
    """Lien writes down a goal on her own phone; it is nothing until Malika looked at it."""
    page = at.lien
    page.get_by_role("link", name="Klaar").click()
    to(page, "Meer")
    page.get_by_role("link", name="Schrijf op wat iemand zegt").click()
    page.locator(".who-pick label", has_text="Malika").click()
    page.get_by_label("Wat zegt die?").fill(NOTED)
    page.get_by_role("radio", name="Een doel").check()
    page.get_by_label("Waar was dat?").fill("aan de keukentafel")
    at.camera(page, "lien-schrijft-op")
    page.get_by_role("button", name="Leg het voor").click()
    expect_heading(page, "Malika zei dit, Lien schreef het op")
    expect(page.get_by_text("Tot dan staat het op geen plan.")).to_be_visible()
    to_plan = page.url.split("opschrijven")[0]
    page.goto(to_plan)
    expect(page.locator(".goals")).to_have_count(0)


def _malika_confirms(at: Table) -> None:
    page = at.malika
    to(page, "Ons plan")
    page.get_by_role("link", name="Lien schreef op wat jij zei. Klopt het?").click()
    expect_heading(page, "Jij zei dit, Lien schreef het op. Klopt het?")
    at.camera(page, "klopt-het")
    page.get_by_role("button", name="Ja, dat klopt").click()
    expect_heading(page, "Nagekeken")
    expect(page.get_by_text("Verteld door Malika, opgeschreven door Lien.")).to_be_visible()
    page.get_by_role("link", name="Bekijk het doel").click()
    expect_heading(page, NOTED)


def _answer(page: Page, words: str = "", go: str = "Verder") -> None:
    if words:
        page.locator("textarea[name=answer]").fill(words)
    page.get_by_role("button", name=go, exact=True).click()


def _goal_talk(at: Table) -> None:
    """One question a screen; she stops half-way, and what she said waits for her."""
    page = at.malika
    to(page, "Ons plan")
    page.get_by_role("link", name="Nieuw doel").click()
    page.get_by_role("button", name="Begin").click()
    at.camera(page, "een-vraag-per-keer")
    _answer(page, DREAM)
    expect_heading(page, "Wanneer ging het al eens goed?")
    _answer(page, "Op zondag, toen oma er was", go="Stop even")
    page.get_by_role("link", name="Ga verder met je doel").click()
    at.camera(page, "ga-verder")
    page.get_by_role("link", name="Ga verder").click()
    expect(page.locator("[name=answer]")).to_have_value("Op zondag, toen oma er was")
    _answer(page)
    _answer(page, go="Ik weet het nog niet")
    at.camera(page, "een-zin")
    _answer(page, SENTENCE, go="Genoeg zo, zet het op ons plan")
    expect_heading(page, SENTENCE)
    at.camera(page, "het-doel")


def _three_goals(at: Table, tom: Page) -> None:
    """Three goals, all in her own words; nobody else's stands among them."""
    page = at.malika
    expect(page.get_by_role("region", name="Onze doelen").locator(".goals > li")).to_have_count(3)
    for said in (NOTED, SENTENCE, OURS[0]):
        expect(page.locator("main")).to_contain_text(said)
    for said in (*IDEAS, *THEIRS):
        expect(page.locator("main")).not_to_contain_text(said)
    at.camera(page, "haar-drie-doelen")
    to(page, "Mensen")
    for name in (OMA, "Lien", "Tom"):
        expect(page.locator(".folk").filter(has_text=name).first).to_be_visible()
    at.camera(page, "wie-staat-om-haar-heen")
    to(page, "Ons plan")
    to(tom, "Ons plan")
    for said in (OURS[1], *THEIRS):
        expect(tom.locator("main")).not_to_contain_text(said)


@pytest.mark.slow
def test_malika_says_her_first_three_goals_herself(phone: Phones, camera: Picture) -> None:
    at, tom = _sit_down(phone, camera), phone()
    _put_in_order(at)
    _lien_notes(at)
    _malika_confirms(at)
    _goal_talk(at)
    tom_proposes(at, tom)
    sees_it_otherwise(at, tom, ALONE)
    declines_the_pile(at, tom)
    write_two_lists(at)
    lay_side_by_side(at)
    _three_goals(at, tom)
    expect_heading(at.malika, "Het plan van Malika en de kinderen")
