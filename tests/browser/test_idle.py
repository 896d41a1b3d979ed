"""The door closes when nobody is there; what somebody typed waits."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Phones
from tests.browser.hands import open_plan, sign_in
from tests.browser.house import House

WORDS = "Elke avond samen lezen"
_LONG_AGO = """
from django.contrib.sessions.models import Session
for one in Session.objects.all():
    session = one.get_decoded()
    if "awake" in session:
        session["awake"] -= {seconds}
        one.session_data = Session.objects.encode(session)
        one.save()
"""


def _was_quiet(house: House, seconds: int) -> None:
    """Let the server know of no sign of life for a while."""
    house.command("shell", "-c", _LONG_AGO.replace("{seconds}", str(seconds)))


def _type_a_goal(page: Page) -> None:
    page.get_by_role("link", name="Eerste doel").click()
    page.get_by_role("link", name="Ik weet het al").click()
    page.locator("[name=words]").fill(WORDS)


def _come_back(page: Page, email: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("Even opnieuw aanmelden")
    expect(page.get_by_text("Jouw tekst wacht op jou")).to_be_visible()
    expect(page.get_by_text(WORDS)).to_have_count(0)
    page.get_by_role("link", name="Meld je aan").click()
    sign_in(page, email, known=1)
    expect(page.get_by_text(WORDS)).to_be_visible()
    page.get_by_role("button", name="Verstuur het nu").click()


def test_the_page_asks_before_the_door_closes(phone: Phones) -> None:
    page = phone()
    page.clock.install()
    open_plan(page, "ans@rust.example", "Ans")
    page.wait_for_load_state()
    question = page.get_by_role("region", name="Ben je er nog?")
    page.clock.fast_forward("27:30")
    expect(question).to_have_count(0)
    page.clock.fast_forward("01:00")
    expect(question).to_be_visible()
    page.get_by_role("button", name="Ik ben er nog").click()
    expect(question).to_have_count(0)


@pytest.mark.slow
def test_what_was_typed_survives_when_the_page_closes_by_itself(
    phone: Phones, house: House
) -> None:
    page = phone()
    page.clock.install()
    open_plan(page, "bo@rust.example", "Bo")
    _type_a_goal(page)
    page.wait_for_load_state()
    _was_quiet(house, 29 * 60)
    page.clock.fast_forward("29:55")
    _come_back(page, "bo@rust.example")
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS)


@pytest.mark.slow
def test_what_was_typed_survives_when_it_is_sent_too_late(phone: Phones, house: House) -> None:
    page = phone()
    open_plan(page, "cem@rust.example", "Cem")
    _type_a_goal(page)
    _was_quiet(house, 31 * 60)
    page.get_by_role("button", name="Zet op ons plan").click()
    _come_back(page, "cem@rust.example")
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS)
