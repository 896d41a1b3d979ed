"""Coming in on a new device: with a passkey, a code on paper, or a yes from another device."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import Phones
from tests.browser.hands import give_key, letters, open_plan, sign_in, sign_up, step_in

MINE = "/mijn/"


def _heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(words))


def _mail_on_a_new_phone(page: Page, email: str) -> None:
    """Type over a code from the mail: not enough on a device that nobody knows."""
    known = len(letters(page, email))
    page.goto("/aanmelden/")
    sign_in(page, email, known)
    _heading(page, "Dit toestel kennen we nog niet")


def test_who_has_a_passkey_needs_no_mail(phone: Phones) -> None:
    page = phone()
    give_key(page)
    open_plan(page, "sara@sleutel.example", "Sara")
    page.goto(MINE)
    page.get_by_role("link", name="Met mijn vinger of gezicht").click()
    page.get_by_label("Hoe noem je dit toestel?").fill("Mijn telefoon")
    page.get_by_role("button", name="Maak mijn sleutel").click()
    page.wait_for_url("**/papier/")
    page.goto(MINE)
    expect(page.get_by_text("Mijn telefoon")).to_be_visible()
    page.get_by_role("button", name="Meld mij hier af").click()
    page.context.clear_cookies()
    page.goto("/aanmelden/")
    page.get_by_role("button", name="Met je vinger of gezicht").click()
    page.wait_for_url("**/plannen/**")
    _heading(page, "Dag Sara. Dit is jullie plan.")


def test_a_passkey_on_a_phone_of_others_too_is_asked_each_time(phone: Phones) -> None:
    page = phone()
    give_key(page)
    page.goto("/aanmelden/")
    sign_up(page, "deelt@example.org")
    page.goto("/aanmelden/sleutels/vinger/")
    page.get_by_role("button", name="Maak mijn sleutel").click()
    page.wait_for_url("**/papier/")
    page.context.clear_cookies()
    page.goto("/aanmelden/")
    page.get_by_label("Anderen gebruiken dit toestel ook").check()
    page.get_by_role("button", name="Met je vinger of gezicht").click()
    page.wait_for_url("**/thuis/")
    page.goto(MINE)
    expect(page.get_by_text("Dit toestel onthouden we niet")).to_be_visible()
    session = next(one for one in page.context.cookies() if one["name"] == "gezin")
    assert session["expires"] == -1


def test_a_code_on_paper_opens_a_new_phone_once(phone: Phones) -> None:
    known, new = phone(), phone()
    step_in(known, "caro")
    known.goto("/aanmelden/sleutels/papier/")
    known.get_by_role("button", name="Maak nieuwe codes").click()
    code = known.locator(".paper-codes li").first.inner_text()
    _mail_on_a_new_phone(new, "caro@example.org")
    new.get_by_role("link", name="Met een code op papier").click()
    new.get_by_label("Welke 8 cijfers staan op je blad?").fill(code)
    new.get_by_role("button", name="Verder").click()
    _heading(new, "Het plan van Pieter, papa en Caro")
    other = phone()
    _mail_on_a_new_phone(other, "caro@example.org")
    other.get_by_role("link", name="Met een code op papier").click()
    other.get_by_label("Welke 8 cijfers staan op je blad?").fill(code)
    other.get_by_role("button", name="Verder").click()
    expect(other.get_by_text("Deze code werkt niet")).to_be_visible()


def test_a_yes_on_the_old_phone_opens_the_new_one(phone: Phones) -> None:
    old, new = phone(), phone()
    step_in(old, "bilal")
    _mail_on_a_new_phone(new, "bilal@example.org")
    new.get_by_role("button", name="Vraag iemand").click()
    words = new.locator(".paper-words .words").inner_text()
    old.goto(MINE)
    expect(old.get_by_text(words)).to_be_visible()
    old.get_by_role("button", name="Ja, dat ben ik").click()
    new.get_by_role("link", name="Is er al een ‘ja’?").click()
    _heading(new, "Het plan van Malika en de kinderen")


def test_a_no_keeps_the_new_phone_out(phone: Phones) -> None:
    old, new = phone(), phone()
    step_in(old, "sami")
    _mail_on_a_new_phone(new, "sami@example.org")
    new.get_by_role("button", name="Vraag iemand").click()
    new.locator(".paper-words .words").wait_for()
    old.goto(MINE)
    old.get_by_role("button", name="Nee, of ik twijfel").click()
    new.get_by_role("link", name="Is er al een ‘ja’?").click()
    expect(new.get_by_text("Niemand zei ‘ja’")).to_be_visible()
    new.goto("/thuis/")
    _heading(new, "Dit toestel kennen we nog niet")


def test_the_yes_of_who_invited_waits_a_day(phone: Phones) -> None:
    malika, griet = phone(), phone()
    step_in(malika, "malika")
    _mail_on_a_new_phone(griet, "griet@example.org")
    griet.get_by_role("button", name="Vraag iemand").click()
    words = griet.locator(".paper-words .words").inner_text()
    malika.get_by_role("link", name="Meer", exact=True).click()
    malika.get_by_role("link", name="Een nieuw toestel").click()
    asked = malika.get_by_role("region").filter(has_text=words)
    expect(asked.get_by_role("heading", name="Is dit Griet?")).to_be_visible()
    asked.get_by_role("button", name="Ja").click()
    expect(malika.get_by_role("button", name="ik neem mijn ‘ja’ terug")).to_be_visible()
    griet.get_by_role("link", name="Is er al een ‘ja’?").click()
    expect(griet.get_by_text("Dit toestel gaat open op")).to_be_visible()
    griet.goto("/thuis/")
    _heading(griet, "Dit toestel kennen we nog niet")
