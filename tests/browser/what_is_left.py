"""What goes on when a helper leaves: a thank you, a letter, promises, and a child's own page."""

from playwright.sync_api import Page, expect

from tests.browser.kitchen_table import Picture, expect_heading, to

CALL, BRING = "De huurdienst bellen over de borg", "Een folder van het zwembad meebrengen"
THANKS = "Dank je dat je naar ons luisterde."
LETTER = "Begin bij Pieter: hij tekent graag. Jason belt liever dan hij mailt."
CALM = "Eerst een kop koffie, dan pas de papieren."
MINE = {
    "Hier word ik blij van": "Tekenen en naar tante Caro gaan",
    "Dit vind ik niet fijn": "Als iedereen tegelijk over mama praat",
    "Dit helpt mij": "Even buiten mogen lopen",
}


def promise(page: Page, name: str) -> None:
    """Write down two things that somebody does for the family."""
    for words in (CALL, BRING):
        to(page, "Afspraken")
        page.get_by_role("link", name="Nieuwe afspraak").click()
        page.locator(".who-pick label", has_text=name).click()
        page.get_by_label("Wat?").fill(words)
        page.get_by_role("button", name="Zet op ons plan").click()
        expect(page.get_by_text(words).first).to_be_visible()


def _writes(helper: Page, words: str, link: str) -> None:
    helper.get_by_role("link", name=link).click()
    expect_heading(helper, "Wat wil je zeggen aan wie na jou komt?")
    helper.get_by_label("Jouw brief").fill(words)
    helper.get_by_role("button", name="Geef het aan het gezin").click()
    expect_heading(helper, "Jouw afscheid")


def thanks_and_letter(jason: Page, nadia: Page, at: str, camera: Picture) -> None:
    """Jason thanks; Nadia's letter is read by him first, said otherwise once, and then goes on."""
    jason.get_by_role("link", name="Zeg dankjewel").click()
    jason.get_by_label("Een dankjewel van ons").fill(THANKS)
    jason.get_by_role("button", name="Geef het").click()
    to(nadia, "Mensen")
    nadia.get_by_role("link", name="Afscheid van Nadia").click()
    expect(nadia.get_by_text(THANKS)).to_be_visible()
    _writes(nadia, LETTER, "Schrijf een brief")
    jason.goto(at)
    expect(jason.get_by_text("Lees jij het eerst?")).to_be_visible()
    camera(jason, "jason-leest-de-brief-eerst")
    jason.get_by_role("button", name="Vraag het anders").click()
    nadia.reload()
    expect(nadia.get_by_text("Het gezin vraagt of het anders kan.")).to_be_visible()
    _writes(nadia, CALM, "Zeg het anders")
    camera(nadia, "nadia-neemt-afscheid")
    jason.goto(at)
    expect(jason.get_by_text(LETTER)).to_have_count(0)
    jason.get_by_role("button", name="Goed zo").click()
    jason.get_by_text("Toch nu meteen").click()
    jason.get_by_role("button", name="Ja, nu meteen").click()
    expect(jason.get_by_text("Nadia ziet niets meer")).to_be_visible()
    camera(jason, "nadia-is-weg")


def goes_on(page: Page, name: str, camera: Picture) -> None:
    """One promise is asked of who comes, and one may rest."""
    page.get_by_role("link", name="Vraag wie dit overneemt").click()
    call = page.locator(".passing > li").filter(has_text=CALL)
    call.get_by_label("Wie neemt dit over?").select_option(label=name)
    call.get_by_role("button", name="Vraag het").click()
    expect(call).to_contain_text(f"gevraagd aan {name}")
    rest = page.locator(".passing > li").filter(has_text=BRING)
    rest.get_by_role("button", name="Dit mag blijven liggen").click()
    expect(rest).to_contain_text("mag blijven liggen")
    camera(page, "wat-beloofd-was-gaat-verder")
    page.get_by_role("link", name="Afscheid en begin").click()
    expect_heading(page, f"{name} begint")


def gives_own_page(child: Page, name: str, camera: Picture) -> None:
    """A child says what one should know, keeps it alone, and gives it to who comes."""
    to(child, "Mensen")
    child.get_by_role("link", name="Dit moet je van mij weten").click()
    for asked, said in MINE.items():
        child.get_by_label(asked, exact=True).fill(said)
    child.get_by_role("button", name="Bewaar", exact=True).click()
    expect(child.get_by_text("Nu zie alleen jij het.")).to_be_visible()
    camera(child, "het-blad-van-het-kind")
    child.get_by_role("button", name="Geef het aan iemand").click()
    for face in child.get_by_role("radio").all():
        expect(face).not_to_be_checked()
    child.locator(".who-pick label", has_text=name).click()
    camera(child, "wie-mag-het-lezen")
    child.get_by_role("button", name="Geef het").click()
    expect(child.get_by_text(f"Als {name} meedoet in het plan, leest die dit.")).to_be_visible()


def reads_own_page(helper: Page, child: str, camera: Picture) -> None:
    """Who comes reads it on an own device, in the child's words."""
    to(helper, "Mensen")
    helper.get_by_role("link", name=f"{child} gaf jou een blad").click()
    expect_heading(helper, f"Dit moet je van {child} weten")
    for said in MINE.values():
        expect(helper.get_by_text(said)).to_be_visible()
    camera(helper, "de-nieuwe-leest-het-blad")


def says_yes(helper: Page, family: Page, at: str, camera: Picture) -> None:
    """Who comes takes on what was asked, and reads nothing of what may rest."""
    helper.go_back()
    to(helper, "Afspraken")
    expect(helper.get_by_text("Neem jij dit over?")).to_be_visible()
    expect(helper.locator("main")).not_to_contain_text(BRING)
    camera(helper, "neem-jij-dit-over")
    helper.get_by_role("button", name="Ja, dat doe ik").click()
    expect(helper.get_by_text(CALL).first).to_be_visible()
    family.goto(at)
    going = family.get_by_role("region", name="gaat zo verder")
    expect(going).to_contain_text("Lotte zei ja")
    expect(going).to_contain_text("mag blijven liggen")
    camera(family, "afscheid-en-begin")
    to(family, "Mensen")
    thanks = family.get_by_role("region", name="Dank je wel en tot ziens")
    expect(thanks).to_contain_text("Nadia")
    camera(family, "wie-staat-om-ons-heen")
