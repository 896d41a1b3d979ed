"""How Pieter, nine, gets his teacher beside him, by an adult whom he trusts."""

from playwright.sync_api import Page, expect

from tests.browser.kitchen_table import Picture, comes_in, expect_heading, no_picture, to

MASTER, MAIL = "meester Bart", "bart@school.example"
WHY = "Hij luistert als ik over mama praat"
CONFIDED = "In de klas mis ik mama het meest"
IDEA = "Pieter tekent elke vrijdag hoe zijn week was"


def enter_pieter(page: Page, homes: str = "") -> None:
    """Put Pieter in the plan: nine years old."""
    to(page, "Mensen")
    page.get_by_role("link", name="Zet er iemand bij").click()
    page.get_by_label("Hoe heet").fill("Pieter")
    page.get_by_role("radio", name="Ons gezin").first.check()
    page.locator("[name=word]").fill("9 jaar")
    page.get_by_text("Nog iets over deze persoon").click()
    page.get_by_label("Wanneer is deze persoon geboren?").fill("2017-03-02")
    page.get_by_label("In welk huis").fill(homes)
    page.get_by_role("button", name="Zet erbij").click()
    expect_heading(page, "Pieter")


def _for_me(page: Page) -> None:
    to(page, "Mensen")
    page.get_by_role("link", name="Iemand voor mij alleen").click()
    expect_heading(page, "Iemand voor mij")


def _caro_puts_him_there(caro: Page, camera: Picture) -> None:
    _for_me(caro)
    caro.get_by_role("link", name="Kies iemand").click()
    caro.get_by_label("Hoe heet die persoon?").fill(MASTER)
    caro.get_by_role("radio", name="Iemand die mij helpt of steunt").check()
    caro.get_by_label("Waarvoor?").fill(WHY)
    caro.get_by_role("radio", name="Pieter").check()
    camera(caro, "caro-zet-hem-erbij")
    caro.get_by_role("button", name="Zet erbij").click()
    expect(caro.locator("main")).to_contain_text("voor Pieter")


def asks_his_teacher(jason: Page, caro: Page, pieter: Page, camera: Picture) -> None:
    """Pieter reads how to ask it; aunt Caro does it for him, and Jason isn't asked or told."""
    _for_me(pieter)
    pieter.get_by_role("link", name="Hoe vraag ik iemand?").click()
    expect_heading(pieter, "Vraag het aan iemand die je vertrouwt")
    camera(pieter, "pieter-leest-hoe")
    pieter.get_by_role("link", name="Kijk wie er is").click()
    _caro_puts_him_there(caro, camera)
    _for_me(pieter)
    expect(pieter.get_by_role("heading", name=MASTER)).to_be_visible()
    expect(pieter.get_by_text(WHY)).to_be_visible()
    camera(pieter, "de-meester-is-er-voor-pieter")
    to(jason, "Mensen")
    expect(jason.get_by_text(MASTER)).to_have_count(0)


def teacher_comes_in(caro: Page, bart: Page, camera: Picture) -> None:
    """He is mailed, and says the two words that Caro told him; no page names anybody before."""
    caro.get_by_role("link", name="Vraag om mee te doen").click()
    caro.get_by_role("radio", name="Met een mail").check()
    caro.get_by_label("Wat is het e-mailadres?").fill(MAIL)
    camera(caro, "caro-nodigt-hem-uit")
    caro.get_by_role("button", name="Vraag het").click()
    expect(caro.get_by_text("De vraag om mee te doen is onderweg")).to_be_visible()
    camera(caro, "twee-woorden-voor-de-meester")
    comes_in(bart, MAIL, caro.locator(".paper-words .words").inner_text(), no_picture)
    expect_heading(bart, "Het plan van")


def reads_what_pieter_says(pieter: Page, bart: Page, hidden: str, camera: Picture) -> None:
    """What Pieter confides is on his teacher's own device; the family's goals are not."""
    to(pieter, "Ons plan")
    pieter.get_by_role("link", name="op een rij").first.click()
    pieter.get_by_role("link", name="Dit geeft mij ook zorgen").click()
    pieter.get_by_label("In jouw woorden").fill(CONFIDED)
    pieter.get_by_role("radio", name=f"Alleen wie ook {MASTER} ziet").check()
    camera(pieter, "pieter-zegt-het-aan-hem")
    pieter.get_by_role("button", name="Zet op een rij").click()
    to(bart, "Ons plan")
    expect(bart.locator("main")).not_to_contain_text(hidden)
    camera(bart, "wat-een-helper-ziet")
    bart.get_by_role("link", name="op een rij").first.click()
    expect(bart.get_by_text(CONFIDED)).to_be_visible()
    camera(bart, "de-meester-leest-het")


def proposes(jason: Page, caro: Page, pieter: Page, bart: Page, camera: Picture) -> None:
    """His teacher has an idea; it lies before Pieter and Caro, and nowhere else."""
    to(bart, "Ons plan")
    bart.get_by_role("link", name="Stel een doel voor").click()
    bart.locator("[name=words]").fill(IDEA)
    expect(bart.get_by_text("Dit lezen alleen jij en wie jou erbij vroeg.")).to_be_visible()
    camera(bart, "de-meester-stelt-iets-voor")
    bart.get_by_role("button", name="Stel het voor").click()
    for page in (pieter, caro, jason):
        to(page, "Ons plan")
        page.get_by_role("link", name="Voor als je wilt kijken").click()
        expect(page.get_by_text(IDEA)).to_have_count(0 if page is jason else 1)
    camera(pieter, "pieter-leest-het-idee")
    caro.get_by_role("button", name="Ja, zo").click()
    to(pieter, "Ons plan")
    expect(pieter.locator("main")).to_contain_text(IDEA)
    camera(pieter, "het-staat-bij-pieter")
    to(jason, "Ons plan")
    expect(jason.locator("body")).not_to_contain_text(IDEA)
