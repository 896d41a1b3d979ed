"""The pages before and beside a plan: at the door, on a new device, with a link in the hand."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.atlas import name_of
from tests.browser.conftest import Phones
from tests.browser.eyes import OTHER, USUAL, look, open_eyes
from tests.browser.hands import code_for, give_key, sign_up, step_in
from tests.browser.house import House
from tests.browser.people import AT_THE_DOOR
from tests.browser.walk import open_page, what_is_wrong

_OPERATOR = """
from gezinsplan.people.models import Account
Account.objects.filter(email="beheer@site.example").update(operator=True)
"""


class Doorman:
    """Looks at one page after another in every way, and remembers which."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.unclear: list[str] = []

    def see(self, page: Page, address: str = "") -> None:
        """Look at an address, or at the page that is open."""
        if address:
            open_page(page, address)
        page.wait_for_load_state()
        assert what_is_wrong(page) == ""
        name = name_of(page.url)
        self.seen.add(name)
        self.unclear += [f"{name}, {what}" for what in look(page, USUAL, *OTHER)]


def _mail_me(page: Page, email: str) -> None:
    page.get_by_label("Wat is je e-mailadres?").fill(email)
    page.get_by_role("button", name="Stuur mij een code").click()


def _type(page: Page, code: str) -> None:
    page.get_by_label("Welke 6 cijfers staan er?").fill(code)
    page.get_by_role("button", name="Verder").click()


def _somebody_new(page: Page, see: Doorman) -> None:
    for address in ("/aanmelden/gesloten/", "/weg/", "/aanmelden/nieuw/"):
        see.see(page, address)
    _mail_me(page, "nieuw@example.org")
    page.wait_for_url("**/nieuw/code/")
    see.see(page)
    tab = page.context.new_page()
    code = code_for(tab, "nieuw@example.org")
    tab.close()
    _type(page, code)
    page.wait_for_url("**/thuis/")
    for address in ("/thuis/", "/bewaard/", "/aanmelden/weg/", "/plannen/nieuw/?samen"):
        see.see(page, address)


def _griet_with_a_new_phone(page: Page, see: Doorman) -> None:
    page.goto("/aanmelden/")
    _mail_me(page, "griet@example.org")
    page.wait_for_url("**/code/**")
    see.see(page)
    tab = page.context.new_page()
    code = code_for(tab, "griet@example.org")
    tab.close()
    _type(page, code)
    page.wait_for_url("**/toestel/**")
    see.see(page)
    page.get_by_role("button", name=re.compile("Vraag iemand")).click()
    page.get_by_text("Zeg deze twee woorden").wait_for()
    see.see(page)
    see.see(page, "/toestel/papier/")


def _with_a_guide(page: Page, see: Doorman) -> None:
    give_key(page)
    page.goto("/plannen/nieuw/?samen")
    sign_up(page, "gids@example.org")
    page.goto("/plannen/nieuw/?samen")
    for label, words in (
        ("Hoe heet de ouder", "Rosa"),
        ("Van wie is het plan?", "Rosa en Bo"),
        ("Hoe heet jij?", "Wim"),
        ("Van welke organisatie", "1Gezin1Plan"),
    ):
        page.get_by_label(label).fill(words)
    page.get_by_role("radio", name="In Nederland").check()
    page.get_by_role("button", name="Verder, samen").click()
    page.wait_for_url("**/tweede/**")
    see.see(page)
    page.get_by_role("link", name="Mijn vinger of gezicht").click()
    page.get_by_role("button", name="Maak mijn sleutel").click()
    page.wait_for_url("**/papier/")
    see.see(page)
    page.get_by_role("link", name="Ik heb ze").click()
    page.wait_for_url("**/klaar/")
    see.see(page)
    page.get_by_role("button", name="Ja, dit is ons plan").click()
    page.get_by_role("button", name="Toon de code").click()
    page.locator(".qr").first.wait_for()
    see.see(page)
    for address in ("/aanmelden/nog-eens/", "/aanmelden/nog-eens/vinger/"):
        see.see(page, address)


def _somebody_more(malika: Page, name: str) -> str:
    malika.goto(f"{malika.url.partition('mensen/')[0]}mensen/nieuw/")
    malika.get_by_label("Hoe heet").fill(name)
    malika.get_by_role("radio", name="Om ons heen").first.check()
    malika.get_by_role("button", name="Zet erbij").click()
    expect(malika.get_by_role("heading", level=1)).to_have_text(name)
    return malika.url


def _from_hand_to_hand(malika: Page, other: Page, see: Doorman) -> None:
    step_in(malika, "malika")
    for name, door, button in (
        ("Zeynep", "uitnodigen", "Vraag het aan Zeynep"),
        ("Marie", "link", "Geef de link"),
    ):
        malika.goto(f"{_somebody_more(malika, name)}{door}/")
        malika.get_by_role("radio", name=re.compile("Op papier")).check()
        malika.get_by_role("button", name=button).click()
        malika.get_by_role("heading", name=f"Geef dit aan {name}").wait_for()
        see.unclear += look(malika, USUAL, *OTHER)
        see.see(other, malika.locator("p.words").inner_text())


def _who_keeps_it_running(page: Page, see: Doorman, house: House) -> None:
    give_key(page)
    page.goto("/aanmelden/")
    sign_up(page, "beheer@site.example")
    page.goto("/aanmelden/sleutels/vinger/")
    page.get_by_role("button", name="Maak mijn sleutel").click()
    page.wait_for_url("**/papier/")
    house.command("shell", "-c", _OPERATOR)
    see.see(page, "/beheer/werk/")


@pytest.mark.slow
def test_each_page_at_the_door_is_clear_in_every_way(phone: Phones, house: House) -> None:
    see = Doorman()
    _somebody_new(open_eyes(phone()), see)
    _griet_with_a_new_phone(open_eyes(phone()), see)
    _with_a_guide(open_eyes(phone()), see)
    _from_hand_to_hand(open_eyes(phone()), open_eyes(phone()), see)
    _who_keeps_it_running(open_eyes(phone()), see, house)
    assert see.unclear == []
    assert AT_THE_DOOR - see.seen == set()


def test_a_page_that_is_not_there_is_clear_too(phone: Phones) -> None:
    page = phone()
    page.goto("/bestaat-niet/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Deze pagina is er niet")
    assert look(page, USUAL, *OTHER) == []
