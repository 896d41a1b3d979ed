"""How a plan is opened at the kitchen table: with a guide, on the guide's phone first."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.hands import fetch_letter, give_key, link_in, sign_up

type Picture = Callable[[Page, str], None]

LIEN, MALIKA = "lien@begeleiding.example", "malika@thuis.example"


def no_picture(page: Page, name: str) -> None:
    """Stand in for a camera where another story has the picture already."""


def expect_heading(page: Page, words: str) -> None:
    """See the one heading of a page."""
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(words))


def guide_signs_up(lien: Page, camera: Picture, email: str = LIEN) -> None:
    """A guide makes an account on the way to a new plan."""
    give_key(lien)
    lien.goto("/")
    lien.get_by_role("link", name="Open een plan").click()
    camera(lien, "lien-aanmelden")
    sign_up(lien, email)
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


def takes_it_along(malika: Page, address: str, camera: Picture, email: str = MALIKA) -> None:
    """Malika makes it hers on her own phone."""
    malika.goto(address)
    expect_heading(malika, "Er is een vraag voor jou")
    sign_up(malika, email)
    camera(malika, "malika-zegt-ja")
    malika.get_by_role("button", name="Ja").click()
    expect_heading(malika, "Dit is jullie plan")
    camera(malika, "malika-op-eigen-telefoon")


def to(page: Page, tab: str) -> None:
    """Go to one of the four tabs."""
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name=tab).click()


def add(page: Page, name: str, ring: str, word: str) -> None:
    """Put somebody in one of the three rings."""
    to(page, "Mensen")
    page.get_by_role("link", name="Zet er iemand bij").click()
    page.get_by_label("Hoe heet").fill(name)
    page.get_by_role("radio", name=ring).first.check()
    page.locator("[name=word]").fill(word)
    page.get_by_role("button", name="Zet erbij").click()
    expect_heading(page, name)


def open_person(page: Page, name: str) -> None:
    """Open somebody's page, from the list of people."""
    to(page, "Mensen")
    page.locator(".folk").get_by_role("link", name=re.compile(rf"^{name}\b")).first.click()
    expect_heading(page, name)


def write_goal(page: Page, words: str) -> None:
    """Write a goal that one knows already: one sentence is enough."""
    to(page, "Ons plan")
    page.get_by_role("link", name=re.compile("Eerste doel|Nieuw doel")).click()
    page.get_by_role("link", name="Ik weet het al").click()
    page.locator("[name=words]").fill(words)
    page.get_by_role("button", name="Zet op ons plan").click()
    expect_heading(page, words)


def ask_by_mail(
    page: Page, name: str, email: str, camera: Picture, goal: str = "", sees: str = ""
) -> str:
    """Ask somebody to take part by mail; return the two words to say to them (S34)."""
    open_person(page, name)
    page.get_by_role("link", name="Vraag of deze persoon meedoet").click()
    page.get_by_role("radio", name="Met een mail").check()
    page.get_by_label("Wat is het e-mailadres?").fill(email)
    if goal:
        page.get_by_text("Precies kiezen").click()
        page.get_by_role("checkbox", name=goal).check()
    if sees:
        page.get_by_role("radio", name=sees).check()
    camera(page, f"{name.lower()}-uitnodigen")
    page.get_by_role("button", name=f"Vraag het aan {name}").click()
    expect(page.get_by_text("De vraag om mee te doen is onderweg")).to_be_visible()
    camera(page, f"woorden-voor-{name.lower()}")
    return page.locator(".paper-words .words").inner_text()


def comes_in(page: Page, email: str, said: str, camera: Picture) -> None:
    """Somebody who was asked makes an account and says the two words; until the house rules."""
    fetch_letter(page, email)
    link_in(page).click()
    expect_heading(page, "Er is een vraag voor jou")
    sign_up(page, email, known=1)
    expect_heading(page, "Welke twee woorden hoorde je?")
    camera(page, "twee-woorden")
    one, two = said.split(" · ")
    page.get_by_label("De twee woorden").fill(f"{two.title()}, {one}.")
    page.get_by_role("button", name="Verder").click()
    expect_heading(page, "vraagt of je meedoet")
    camera(page, "huisregels")
    page.get_by_role("button", name="Ja, ik doe mee").click()
