"""What people do with a phone: step in, fetch mail, tap, and count their taps."""

import re
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

_SOON, _TRIES = 400, 60
_CODE = re.compile(r"\b\d{6}\b")
_LINK = re.compile(r"^/(welkom|blad)/")


class Camera:
    """Takes a picture of each step of a story, in order."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.taken = folder, 0
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.png"):
            old.unlink()

    def __call__(self, page: Page, name: str) -> None:
        """Take one, of the whole page."""
        self.taken += 1
        page.screenshot(path=self.folder / f"{self.taken:02d}-{name}.png", full_page=True)


class Hand:
    """Somebody's hand on a phone: every tap, submit and typed field counts."""

    def __init__(self) -> None:
        self.taps = 0

    def tap(self, place: Locator) -> None:
        """Tap somewhere."""
        self.taps += 1
        place.click()

    def type(self, place: Locator, words: str) -> None:
        """Fill in a field."""
        self.taps += 1
        place.fill(words)


def step_in(page: Page, slug: str) -> None:
    """Step in as somebody of the demonstration, by the button on the start page."""
    page.goto("/")
    page.locator(f'form[action="/demo/als/{slug}/"] button').click()
    page.wait_for_url(re.compile("/(plannen|blad)/"))


def letters(page: Page, to: str) -> list[str]:
    """Return the addresses of the letters to somebody, newest first."""
    page.goto("/demo/post/")
    rows = page.get_by_role("listitem").filter(has_text=f"Aan {to},").get_by_role("link")
    return [row.get_attribute("href") or "" for row in rows.all()]


def fetch_letter(page: Page, to: str, known: int = 0) -> None:
    """Open the newest letter to somebody who had so many before; wait until it is there."""
    page.goto("/demo/post/")
    rows = page.get_by_role("listitem").filter(has_text=f"Aan {to},")
    for _ in range(_TRIES):
        with suppress(AssertionError):
            expect(rows).to_have_count(known + 1, timeout=_SOON)
            break
        page.reload()
    expect(rows).to_have_count(known + 1)
    rows.first.get_by_role("link").click()
    page.wait_for_url(re.compile("/demo/post/.+"))


def code_for(page: Page, to: str, known: int = 0) -> str:
    """Return the six digits that somebody was mailed."""
    fetch_letter(page, to, known)
    found = _CODE.search(page.locator(".mail-body").inner_text())
    assert found
    return found[0]


def link_in(page: Page) -> Locator:
    """Return the link in the letter that is open."""
    return page.locator(".mail-body a").filter(has_text=re.compile("/(welkom|blad)/")).first


def give_key(page: Page) -> None:
    """Let a device have a passkey that opens with a finger which is always there."""
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    finger = {"hasUserVerification": True, "isUserVerified": True, "isUserPresent": True}
    device.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": {**options, **finger, "automaticPresenceSimulation": True}},
    )


def sign_up(page: Page, email: str, known: int = 0) -> None:
    """Make an account from the sign-in page, with the code that is mailed."""
    page.get_by_role("link", name="Ik ben hier nieuw").click()
    page.get_by_label("Wat is je e-mailadres?").fill(email)
    page.get_by_role("button", name="Stuur mij een code").click()
    type_code(page, email, known)


def sign_in(page: Page, email: str, known: int = 0) -> None:
    """Ask a code on the sign-in page, and type it over from the mail."""
    page.get_by_label("Wat is je e-mailadres?").fill(email)
    page.get_by_role("button", name="Stuur mij een code").click()
    type_code(page, email, known)


def type_code(page: Page, email: str, known: int = 0) -> None:
    """Type over the code that was mailed; the mail is read in another tab."""
    page.get_by_role("heading", name="Kijk in je mail").wait_for()
    tab = page.context.new_page()
    code = code_for(tab, email, known)
    tab.close()
    page.get_by_label("Welke 6 cijfers staan er?").fill(code)
    page.get_by_role("button", name="Verder").click()
    page.wait_for_url(lambda address: "/code/" not in address)


def block_scripts(page: Page) -> None:
    """Let none of our scripts reach a page; its own scripting stays on, so that axe can look."""
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.setBlockedURLs", {"urls": ["*.js"]})


def open_plan(page: Page, email: str, name: str, where: str = "In Nederland") -> None:
    """Open a plan of one's own from the start page; that lets this device in."""
    page.goto("/")
    page.get_by_role("link", name="Open een plan").click()
    sign_up(page, email)
    page.get_by_label("Hoe heet jij?").fill(name)
    page.get_by_label("Van wie is het plan?").fill(f"{name} en de kinderen")
    page.get_by_role("radio", name=where).check()
    page.get_by_role("button", name="Open ons plan").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Dag {name}. Dit is jullie plan.")
