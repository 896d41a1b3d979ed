"""How a family looks at other people's words: a pile of proposals, and two lists written apart."""

import re
from typing import NamedTuple

from playwright.sync_api import Page, expect

from tests.browser.hands import give_key
from tests.browser.kitchen_table import (
    Picture,
    add,
    ask_by_mail,
    comes_in,
    expect_heading,
    second_factor,
    to,
)

TOM = "tom@woorden.example"
TOMS = "Ik zie veel mensen om haar heen, en weinig die helpen"
IDEAS = ("Sami volgt een training voor zijn gedrag", "Moeder komt elke week naar school")
OURS = ("Bilal belt mij elke woensdag", "Ik leer een paar mensen kennen")
THEIRS = ("Bilal houdt contact met thuis", "Er is elke dag een vast uur voor huiswerk")


class Table(NamedTuple):
    """Who sits there, each with an own phone."""

    malika: Page
    lien: Page
    camera: Picture


def tom_proposes(at: Table, tom: Page) -> None:
    """Tom comes in by mail, and proposes two goals."""
    give_key(tom)
    add(at.malika, "Tom", "Wie komt helpen", "schoolbegeleiding")
    said = ask_by_mail(at.malika, "Tom", TOM, at.camera, sees="Zonder wat wij privé houden")
    comes_in(tom, TOM, said, at.camera)
    second_factor(tom, at.camera)
    for idea in IDEAS:
        to(tom, "Ons plan")
        tom.get_by_role("link", name="Stel een doel voor").click()
        tom.locator("[name=words]").fill(idea)
        tom.get_by_role("button", name="Stel het voor").click()


def declines_the_pile(at: Table, tom: Page) -> None:
    """One tap, no reason; Tom reads "nu niet" and nothing more."""
    page = at.malika
    to(page, "Ons plan")
    page.get_by_role("link", name="Voor als je wilt kijken").click()
    for idea in IDEAS:
        expect(page.get_by_text(idea)).to_be_visible()
    at.camera(page, "een-stapel")
    page.get_by_role("button", name="Leg alles opzij").click()
    expect(page.get_by_text("Nu ligt er niets. Dat is goed.")).to_be_visible()
    to(tom, "Ons plan")
    tom.get_by_role("link", name="Voor als je wilt kijken").click()
    expect(tom.locator(".props > li")).to_have_text(
        [re.compile(f"^\\s*Nu niet\\s*{idea}\\s*$") for idea in reversed(IDEAS)]
    )
    at.camera(tom, "tom-leest-nu-niet")


def sees_it_otherwise(at: Table, tom: Page, worry: str) -> None:
    """Tom lays his view beside Malika's worry; both stand as they were said (house rule 10)."""
    to(tom, "Ons plan")
    tom.get_by_role("link", name="op een rij").first.click()
    row = tom.locator(".worries > li").filter(has_text=worry)
    row.get_by_text("Meer", exact=True).click()
    row.get_by_role("link", name="Zet er jouw kijk naast").click()
    tom.get_by_label("In jouw woorden").fill(TOMS)
    at.camera(tom, "tom-zet-er-zijn-kijk-naast")
    tom.get_by_role("button", name="Zet ernaast").click()
    to(at.malika, "Ons plan")
    at.malika.get_by_role("link", name="op een rij").first.click()
    both = at.malika.locator(".worries > li").filter(has_text=worry)
    expect(both).to_contain_text(TOMS)
    at.camera(at.malika, "twee-kijken-naast-elkaar")


def _write_apart(page: Page, words: tuple[str, ...]) -> None:
    for said in words:
        page.get_by_label("Wat wil jij?").fill(said)
        page.get_by_role("button", name="Zet erbij").click()
        expect(page.locator(".side-list")).to_contain_text(said)


def write_two_lists(at: Table) -> None:
    """Each an own list on an own phone; neither sees the other's before both are ready."""
    malika, lien = at.malika, at.lien
    malika.get_by_role("link", name="Schrijf elk apart op wat jullie willen").click()
    malika.locator(".who-pick label", has_text="Lien").click()
    malika.get_by_role("button", name="Begin").click()
    _write_apart(malika, OURS)
    at.camera(malika, "haar-lijst")
    to(lien, "Ons plan")
    lien.get_by_role("link", name="Voor als je wilt kijken").click()
    lien.get_by_role("link", name="schrijven elk apart doelen op").click()
    _write_apart(lien, THEIRS)
    expect(lien.locator("main")).not_to_contain_text(OURS[0])
    malika.get_by_role("button", name="Ik ben klaar").click()
    expect_heading(malika, "Je bent klaar")
    expect(malika.locator("main")).not_to_contain_text(THEIRS[0])
    lien.get_by_role("button", name="Ik ben klaar").click()
    expect_heading(lien, "Naast elkaar gelegd")
    expect(lien.locator("main")).to_contain_text(OURS[0])


def lay_side_by_side(at: Table) -> None:
    """Two lists as they were written; Malika says what is alike, and takes one of her own."""
    page = at.malika
    page.reload()
    expect_heading(page, "Naast elkaar gelegd")
    expect(page.get_by_role("region", name="Malika schreef")).to_contain_text(OURS[1])
    expect(page.get_by_role("region", name="Lien schreef")).to_contain_text(THEIRS[1])
    page.get_by_text("Wat lijkt op elkaar?").click()
    page.get_by_label(OURS[0]).first.select_option(label=f"1. {THEIRS[0]}")
    page.get_by_role("button", name="Zo is het goed").click()
    expect(page.get_by_text("lijkt op 1 van Lien")).to_be_visible()
    at.camera(page, "naast-elkaar")
    page.get_by_role("checkbox", name=OURS[1]).uncheck()
    page.get_by_role("button", name="Zet op ons plan").click()
