"""How somebody who comes to help is replaced: one leaves and sees nothing, one comes and reads."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from tests.browser.hands import give_key
from tests.browser.kitchen_table import (
    Picture,
    ask_by_mail,
    comes_in,
    expect_heading,
    no_picture,
    open_person,
    second_factor,
    to,
)
from tests.browser.what_is_left import CALM

TASK = "Kijkt of Pieter veilig woont"


def put_consultant(page: Page, name: str, camera: Picture) -> None:
    """Put somebody with a mandate in the plan; what it is shows wherever they stand."""
    to(page, "Mensen")
    page.get_by_role("link", name="Zet er iemand bij").click()
    page.get_by_label("Hoe heet").fill(name)
    page.get_by_role("radio", name="Wie komt helpen").first.check()
    page.locator("[name=word]").fill("consulent")
    page.get_by_label("Van welke organisatie").fill("OCJ")
    page.get_by_text("Voor wie komt helpen").click()
    page.get_by_label("Komt met een opdracht").check()
    page.get_by_label("Wat is die opdracht?").fill(TASK)
    page.get_by_role("button", name="Zet erbij").click()
    expect_heading(page, name)
    expect(page.locator(".mandate")).to_contain_text(TASK)
    camera(page, f"{name.lower()}-met-opdracht")


def takes_a_seat(jason: Page, helper: Page, name: str) -> None:
    """The consultant comes in by mail, with a second step."""
    email = f"{name.lower()}@ocj.example"
    give_key(helper)
    comes_in(helper, email, ask_by_mail(jason, name, email, no_picture), no_picture)
    second_factor(helper, no_picture)
    expect_heading(helper, "Het plan van")


def says_when(page: Page, name: str, camera: Picture) -> str:
    """The family takes leave of somebody, on a day that comes; return the page of it."""
    open_person(page, name)
    page.get_by_role("link", name=f"Afscheid nemen van {name}").click()
    page.get_by_role("link", name="Liever op een dag die nog komt").click()
    expect_heading(page, f"Afscheid nemen van {name}")
    expect(page.get_by_text("De opdracht van de rechter of GI stopt hiermee niet.")).to_be_visible()
    next_week = datetime.now(UTC).date() + timedelta(days=7)
    page.get_by_label("Wat is de laatste dag?").fill(next_week.isoformat())
    camera(page, "afscheid")
    page.get_by_role("button", name="Op die dag").click()
    expect_heading(page, f"{name} neemt afscheid")
    return page.url


def finds_nothing(helper: Page, pages: list[str], camera: Picture) -> None:
    """Every page that the old seat knew answers as if it never was."""
    for address in pages:
        answer = helper.goto(address)
        assert answer
        assert answer.status == 404, address
        expect_heading(helper, "Deze pagina is er niet")
    camera(helper, "is-er-niet")


def chooses_new(page: Page, name: str, things: list[str], camera: Picture) -> None:
    """Say who begins, and choose what may be read."""
    page.get_by_role("link", name="Zeg wie er begint").click()
    page.get_by_label("Wie begint?").select_option(label=name)
    page.get_by_role("button", name="Zo is het goed").click()
    page.get_by_role("link", name="Kies wat gelezen mag worden").click()
    expect_heading(page, f"Wat mag {name} lezen?")
    expect(page.get_by_role("checkbox", name="Niets. Wij vertellen het zelf.")).to_be_checked()
    page.get_by_role("checkbox", name="Niets. Wij vertellen het zelf.").uncheck()
    for thing in things:
        page.get_by_role("checkbox", name=thing).check()
    camera(page, "wat-mag-gelezen-worden")
    page.get_by_role("button", name="Zo is het goed").click()
    expect_heading(page, f"{name} begint")


def reads(helper: Page, at: str, goal: str, hidden: str, camera: Picture) -> None:
    """The new one reads what was chosen and nothing else; nobody tells the story again."""
    helper.goto(at)
    expect_heading(helper, "Jij begint na")
    expect(helper.locator("main")).to_contain_text(goal)
    expect(helper.get_by_text(CALM)).to_be_visible()
    camera(helper, "welkom")
    to(helper, "Ons plan")
    expect(helper.get_by_text(goal).first).to_be_visible()
    expect(helper.get_by_text(hidden)).to_have_count(0)
