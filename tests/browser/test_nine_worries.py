"""A plan that is nine worries in the family's order and no goal: complete as it stands."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Phones
from tests.browser.hands import open_plan
from tests.browser.kitchen_table import Picture, expect_heading

MAIL, NAME, SISTER = "naima@negen.example", "Naima", "Samira"
SLEEP, RENT, SCHOOL, TALK = (
    "Ik slaap bijna niet",
    "De huur is twee maanden achter",
    "Yara wil niet meer naar school",
    "Adam is veel boos",
)
NINE = (
    SLEEP,
    RENT,
    SCHOOL,
    TALK,
    "De wasmachine is stuk",
    "Mijn rug doet pijn",
    "De brieven liggen in een doos",
    "Ik zie mijn zus bijna nooit",
    "De winter komt en het huis is koud",
)
FIRST, WAIT = (SCHOOL, SLEEP, RENT), NINE[4:]
NO_NUDGE = re.compile(
    "hier komen jullie doelen|eerste doel|nog geen doel|maak een doel|onvolledig|vul .* aan|leeg|%",
    re.IGNORECASE,
)


def _to(page: Page, tab: str) -> None:
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name=tab).click()


def _to_the_list(page: Page) -> None:
    _to(page, "Ons plan")
    page.get_by_role("link", name=re.compile("op een rij", re.IGNORECASE)).first.click()
    expect_heading(page, "Wat komt eerst?")


def _worry(page: Page, words: str) -> Locator:
    return page.locator(".worries > li").filter(has_text=words)


def _group(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True).locator(".said")


def _say(page: Page, words: str, seen: str) -> None:
    page.get_by_role("link", name="Dit geeft mij ook zorgen").click()
    expect_heading(page, "Wat geeft je zorgen?")
    page.get_by_label("In jouw woorden").fill(words)
    page.get_by_role("radio", name=seen).check()
    page.get_by_role("button", name="Zet op een rij").click()
    expect(_worry(page, words)).to_be_visible()


def _says_one_in_confidence(page: Page, camera: Picture) -> None:
    """What is hers alone lies open on no table, and yet her plan isn't called empty."""
    _to_the_list(page)
    camera(page, "nog-niets-en-dat-is-goed")
    _say(page, TALK, "Alleen ik")
    _to(page, "Ons plan")
    expect(page.locator("main")).not_to_contain_text(TALK)
    expect(page.locator("main")).not_to_contain_text(NO_NUDGE)
    camera(page, "het-plan-zwijgt-erover")


def _write_down(page: Page, camera: Picture) -> None:
    _to_the_list(page)
    for said in NINE:
        if said != TALK:
            _say(page, said, "Ons gezin")
    expect(_group(page, "Net opgeschreven")).to_have_count(9)
    camera(page, "negen-zorgen")


def _order(page: Page, camera: Picture) -> None:
    marks = {SLEEP: "Eerst", RENT: "Eerst", SCHOOL: "Eerst", TALK: "Hier wil ik over praten"}
    for said in NINE:
        mark = marks.get(said, "Kan wachten")
        _worry(page, said).get_by_role("button", name=mark, exact=True).click()
        expect(_group(page, mark).filter(has_text=said)).to_be_visible()
    for place in ("2", "1"):
        _worry(page, SCHOOL).get_by_role("button", name="Zet hoger").click()
        expect(_worry(page, SCHOOL).locator(".num")).to_have_text(place)
    expect(_group(page, "Eerst")).to_have_text([f"“{said}”" for said in FIRST])
    expect(_group(page, "Hier wil ik over praten")).to_have_text([f"“{TALK}”"])
    expect(_group(page, "Kan wachten")).to_have_text([f"“{said}”" for said in WAIT])
    expect(page.get_by_role("region", name="Net opgeschreven")).to_have_count(0)
    camera(page, "op-volgorde")


def _put_with(page: Page, camera: Picture) -> None:
    """A worry gets a person to go to; that tells the person nothing."""
    _to(page, "Mensen")
    page.get_by_role("link", name="Zet er iemand bij").click()
    page.get_by_label("Hoe heet").fill(SISTER)
    page.get_by_role("radio", name="Om ons heen").first.check()
    page.get_by_role("button", name="Zet erbij").click()
    expect_heading(page, SISTER)
    _to_the_list(page)
    _worry(page, SCHOOL).get_by_role("link", name="Bij wie?").click()
    page.locator(".who-pick label", has_text=SISTER).click()
    camera(page, "bij-wie")
    page.get_by_role("button", name="Zo is het goed").click()
    expect(_worry(page, SCHOOL)).to_contain_text(f"Bij {SISTER}")


def _look_in_columns(page: Page, camera: Picture) -> None:
    page.get_by_role("link", name="In drie kolommen").click()
    worries = page.get_by_role("region", name="Wat ons zorgen geeft")
    expect(worries.get_by_role("listitem")).to_have_count(9)
    for column in ("Wat goed gaat", "Wat moet gebeuren"):
        expect(page.get_by_role("region", name=column)).to_contain_text("Nog niets. Dat is goed.")
    camera(page, "drie-kolommen")


def _is_complete(page: Page, camera: Picture) -> None:
    """The plan opens on what comes first, and nothing anywhere asks for a goal."""
    _to(page, "Ons plan")
    aims = page.get_by_role("region", name="Wat komt eerst?")
    expect(aims.locator("ol .words")).to_have_text([f"“{said}”" for said in FIRST])
    camera(page, "het-plan")
    for address in (page.url, f"{page.url}op-een-rij/", f"{page.url}op-een-rij/?vorm=kolommen"):
        page.goto(address)
        expect(page.locator("main")).not_to_contain_text(NO_NUDGE)
    expect(page.get_by_text("Een doel hoeft niet.")).to_be_visible()
    page.get_by_role("link", name="Per leefgebied").click()
    expect(page.locator("main")).not_to_contain_text(NO_NUDGE)
    camera(page, "per-leefgebied")


@pytest.mark.slow
def test_nine_worries_and_no_goal_are_a_whole_plan(phone: Phones, camera: Picture) -> None:
    page = phone(java_script_enabled=False)
    open_plan(page, MAIL, NAME)
    _says_one_in_confidence(page, camera)
    _write_down(page, camera)
    _order(page, camera)
    _put_with(page, camera)
    _look_in_columns(page, camera)
    _is_complete(page, camera)
    expect_heading(page, "Wat komt eerst?")
