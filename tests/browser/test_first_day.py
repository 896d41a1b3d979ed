"""The first day of a plan: opened with a guide, shared, ticked off from a mail, and looked at."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Phones
from tests.browser.hands import Hand, fetch_letter, give_key, link_in
from tests.browser.kitchen_table import (
    Picture,
    add,
    ask_by_mail,
    comes_in,
    expect_heading,
    guide_signs_up,
    malika_taps,
    open_person,
    open_together,
    second_factor,
    takes_it_along,
    to,
    write_goal,
)

GOAL = "Sami gaat weer graag naar school"
PRIVATE = "De rekeningen op een blad"
AGREEMENT = "Oma haalt Sami van school"
OMA, TOM = "oma@thuis.example", "tom@clb.example"
THREE = (
    ("Sami", "Ons gezin", "6 jaar"),
    ("oma Fatima", "Om ons heen", "mama van Malika"),
    ("Tom", "Wie komt helpen", "schoolbegeleiding"),
)


def _agree(malika: Page, camera: Picture) -> None:
    to(malika, "Afspraken")
    malika.get_by_role("link", name="Nieuwe afspraak").click()
    malika.locator(".who-pick label", has_text="oma Fatima").click()
    malika.get_by_label("Wat?").fill(AGREEMENT)
    malika.get_by_label("Hoe laat?").fill("kwart voor vier")
    malika.get_by_role("radio", name=GOAL).check()
    camera(malika, "afspraak-maken")
    malika.get_by_role("button", name="Zet op ons plan").click()
    expect(malika.get_by_text(AGREEMENT).first).to_be_visible()


def _mail_oma(malika: Page, camera: Picture) -> None:
    open_person(malika, "oma Fatima")
    malika.get_by_role("link", name="Geef een persoonlijke link").click()
    malika.get_by_role("radio", name="Met een mail").check()
    malika.get_by_label("Wat is het e-mailadres?").fill(OMA)
    camera(malika, "link-voor-oma")
    malika.get_by_role("button", name="Geef de link").click()
    expect_heading(malika, "oma Fatima")


def _oma_ticks(oma: Page, camera: Picture) -> int:
    """From her mail to the tick; return how many taps it took."""
    fetch_letter(oma, OMA)
    camera(oma, "oma-mail")
    for word in ("Malika", "Sami", "Fatima", "school"):
        expect(oma.locator(".mail-body")).not_to_contain_text(word)
    hand = Hand()
    hand.tap(link_in(oma))
    expect_heading(oma, "Er ligt iets voor je klaar")
    camera(oma, "oma-deur")
    hand.tap(oma.get_by_role("button", name="Doe open"))
    expect_heading(oma, "Dag oma Fatima")
    camera(oma, "oma-blad")
    hand.tap(oma.get_by_role("button", name=f"Dat is gedaan: {AGREEMENT}"))
    expect(oma.get_by_text("Gedaan. Dank je wel.")).to_be_visible()
    camera(oma, "oma-klaar")
    return hand.taps


def _tom_looks(tom: Page, hidden: str, camera: Picture) -> None:
    """Tom sees the goal that was chosen for him, and nothing tells him of the other one."""
    expect_heading(tom, "Het plan van Malika en de kinderen")
    camera(tom, "tom-ziet")
    expect(tom.get_by_text(GOAL).first).to_be_visible()
    expect(tom.get_by_text(PRIVATE)).to_have_count(0)
    tom.get_by_role("link", name=GOAL).click()
    expect_heading(tom, GOAL)
    expect(tom.get_by_text(AGREEMENT)).to_be_visible()
    answer = tom.goto(hidden)
    assert answer
    assert answer.status == 404
    expect_heading(tom, "Deze pagina is er niet")
    camera(tom, "tom-ziet-niet-meer")


def _malika_sees_who_looked(malika: Page, camera: Picture) -> None:
    to(malika, "Meer")
    malika.get_by_role("link", name="Wie heeft gekeken?").click()
    expect_heading(malika, "Wie heeft gekeken")
    looks = malika.get_by_role("region", name="Lijst van wie keek")
    expect(looks.get_by_role("listitem").filter(has_text="Tom").first).to_be_visible()
    expect(looks).to_contain_text(f"las ‘{GOAL}’")
    expect(looks).to_contain_text("oma Fatima")
    expect(looks).to_contain_text("Dat lukte niet")
    camera(malika, "wie-heeft-gekeken")


@pytest.mark.postgres_journey
@pytest.mark.slow
def test_the_first_day_of_a_plan(phone: Phones, camera: Picture) -> None:
    lien, malika, oma, tom = phone(), phone(), phone(), phone()
    guide_signs_up(lien, camera)
    open_together(lien, camera)
    second_factor(lien, camera)
    address = malika_taps(lien, camera)
    takes_it_along(malika, address, camera)
    for name, ring, word in THREE:
        add(malika, name, ring, word)
    camera(malika, "drie-mensen-erbij")
    write_goal(malika, PRIVATE)
    hidden = malika.url
    write_goal(malika, GOAL)
    camera(malika, "doel")
    _agree(malika, camera)
    _mail_oma(malika, camera)
    assert _oma_ticks(oma, camera) <= 6
    give_key(tom)
    comes_in(tom, TOM, ask_by_mail(malika, "Tom", TOM, camera, goal=GOAL), camera)
    second_factor(tom, camera)
    _tom_looks(tom, hidden, camera)
    _malika_sees_who_looked(malika, camera)
    to(malika, "Ons plan")
    camera(malika, "het-plan-op-de-eerste-dag")
