"""The first day of a plan: opened with a guide, shared, ticked off from a mail, and looked at."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Phones
from tests.browser.hands import Hand, fetch_letter, give_key, link_in, sign_up

type Picture = Callable[[Page, str], None]
GOAL = "Sami gaat weer graag naar school"
AGREEMENT = "Oma haalt Sami van school"


def _heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(words))


def _guide_signs_up(lien: Page, camera: Picture) -> None:
    give_key(lien)
    lien.goto("/")
    lien.get_by_role("link", name="Open een plan").click()
    camera(lien, "lien-aanmelden")
    sign_up(lien, "lien@begeleiding.example")
    _heading(lien, "Jullie eigen plan")
    lien.get_by_role("link", name="Open het samen met het gezin").click()


def _open_together(lien: Page, camera: Picture) -> None:
    lien.get_by_label("Hoe heet de ouder of wie het plan heeft?").fill("Malika")
    lien.get_by_label("Van wie is het plan?").fill("Malika en de kinderen")
    lien.get_by_role("radio", name="In Vlaanderen of Brussel").check()
    lien.get_by_label("Eén zin van jullie").fill("We willen weer lachen aan tafel")
    lien.get_by_label("Hoe heet jij?").fill("Lien")
    lien.get_by_label("Van welke organisatie ben je?").fill("1Gezin1Plan")
    camera(lien, "samen-openen")
    lien.get_by_role("button", name="Verder, samen").click()


def _second_factor(lien: Page, camera: Picture) -> None:
    _heading(lien, "Nog één stap")
    camera(lien, "lien-tweede-stap")
    lien.get_by_role("link", name="Mijn vinger of gezicht").click()
    lien.get_by_role("button", name="Maak mijn sleutel").click()
    _heading(lien, "Codes op papier")
    camera(lien, "lien-codes-op-papier")
    lien.get_by_role("link", name="Ik heb ze").click()


def _malika_taps(lien: Page, camera: Picture) -> str:
    """Malika says yes on Lien's phone; return the address that brings it to her own."""
    _heading(lien, "Geef het toestel aan Malika")
    camera(lien, "malika-tikt")
    lien.get_by_role("radio", name="Zonder wat wij privé houden").check()
    lien.get_by_role("button", name="Ja, dit is ons plan").click()
    _heading(lien, "Neem het mee")
    lien.get_by_role("button", name="Toon de code").click()
    camera(lien, "malika-neemt-het-mee")
    return lien.locator("p.words").inner_text()


def _takes_it_along(malika: Page, address: str, camera: Picture) -> None:
    malika.goto(address)
    _heading(malika, "Er is een vraag voor jou")
    malika.get_by_role("link", name="Meld je aan").click()
    sign_up(malika, "malika@thuis.example")
    camera(malika, "malika-zegt-ja")
    malika.get_by_role("button", name="Ja").click()
    _heading(malika, "Dit is jullie plan")
    camera(malika, "malika-op-eigen-telefoon")


def _add(malika: Page, name: str, ring: str, word: str) -> None:
    malika.get_by_role("link", name="Mensen").first.click()
    malika.get_by_role("link", name="Zet er iemand bij").click()
    malika.get_by_label("Hoe heet").fill(name)
    malika.get_by_role("radio", name=ring).first.check()
    malika.locator("[name=word]").fill(word)
    malika.get_by_role("button", name="Zet erbij").click()
    expect(malika.get_by_role("link", name=name).first).to_be_visible()


@pytest.mark.postgres_journey
@pytest.mark.slow
def test_the_first_day_of_a_plan(phone: Phones, camera: Picture) -> None:
    lien, malika = phone(), phone()
    _guide_signs_up(lien, camera)
    _open_together(lien, camera)
    _second_factor(lien, camera)
    address = _malika_taps(lien, camera)
    _takes_it_along(malika, address, camera)
    for name, ring, word in (
        ("Sami", "Ons gezin", "6 jaar"),
        ("oma Fatima", "Om ons heen", "mama van Malika"),
        ("Tom", "Wie komt helpen", "schoolbegeleiding"),
    ):
        _add(malika, name, ring, word)
    camera(malika, "drie-mensen-erbij")
