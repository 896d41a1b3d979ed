"""How a plan is opened at the kitchen table: with a guide, on the guide's phone first."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.hands import give_key, sign_up

type Picture = Callable[[Page, str], None]


def expect_heading(page: Page, words: str) -> None:
    """See the one heading of a page."""
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(words))


def guide_signs_up(lien: Page, camera: Picture) -> None:
    """A guide makes an account on the way to a new plan."""
    give_key(lien)
    lien.goto("/")
    lien.get_by_role("link", name="Open een plan").click()
    camera(lien, "lien-aanmelden")
    sign_up(lien, "lien@begeleiding.example")
    expect_heading(lien, "Jullie eigen plan")
    lien.get_by_role("link", name="Open het samen met het gezin").click()


def open_together(lien: Page, camera: Picture) -> None:
    """The guide writes a draft beside the family."""
    lien.get_by_label("Hoe heet de ouder of wie het plan heeft?").fill("Malika")
    lien.get_by_label("Van wie is het plan?").fill("Malika en de kinderen")
    lien.get_by_role("radio", name="In Vlaanderen of Brussel").check()
    lien.get_by_label("Eén zin van jullie").fill("We willen weer lachen aan tafel")
    lien.get_by_label("Hoe heet jij?").fill("Lien")
    lien.get_by_label("Van welke organisatie ben je?").fill("1Gezin1Plan")
    camera(lien, "samen-openen")
    lien.get_by_role("button", name="Verder, samen").click()


def second_factor(helper: Page, camera: Picture) -> None:
    """A professional sets up a passkey, and keeps the codes on paper."""
    expect_heading(helper, "Nog één stap")
    camera(helper, "tweede-stap")
    helper.get_by_role("link", name="Mijn vinger of gezicht").click()
    helper.get_by_role("button", name="Maak mijn sleutel").click()
    expect_heading(helper, "Codes op papier")
    camera(helper, "codes-op-papier")
    helper.get_by_role("link", name="Ik heb ze").click()


def malika_taps(lien: Page, camera: Picture) -> str:
    """Malika says yes on Lien's phone; return the address that brings it to her own."""
    expect_heading(lien, "Geef het toestel aan Malika")
    camera(lien, "malika-tikt")
    lien.get_by_role("radio", name="Zonder wat wij privé houden").check()
    lien.get_by_role("button", name="Ja, dit is ons plan").click()
    expect_heading(lien, "Neem het mee")
    lien.get_by_role("button", name="Toon de code").click()
    camera(lien, "malika-neemt-het-mee")
    return lien.locator("p.words").inner_text()


def takes_it_along(malika: Page, address: str, camera: Picture) -> None:
    """Malika makes it hers on her own phone."""
    malika.goto(address)
    expect_heading(malika, "Er is een vraag voor jou")
    sign_up(malika, "malika@thuis.example")
    camera(malika, "malika-zegt-ja")
    malika.get_by_role("button", name="Ja").click()
    expect_heading(malika, "Dit is jullie plan")
    camera(malika, "malika-op-eigen-telefoon")
