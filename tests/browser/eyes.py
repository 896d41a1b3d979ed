"""Looks at a page as somebody who needs it to be clear: with axe, at any size, in any light."""

import re
from dataclasses import dataclass
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
NAMES = (
    "Malika", "Yasmina", "Bilal", "Imane", "Ilyas", "Hanae", "Sami", "Fatima", "Griet", "Noor",
    "Tom", "Lien", "Sofie", "Joris", "Hilde", "Jason", "Pieter", "Caro", "Dirk", "Bart", "Nadia",
)  # fmt: skip
_AXE = """tags => axe.run({runOnly: tags, resultTypes: ["violations"], elementRef: false}).then(
    found => found.violations.map(one =>
        `${one.id} (${one.nodes.slice(0, 3).map(node => node.target).join(" ; ")})`))"""
_CRAMPED = """() => {
    const found = [], wide = document.scrollingElement.scrollWidth;
    if (wide > innerWidth) found.push(`sideways: ${wide} px`);
    for (const one of document.querySelectorAll("a, button, input, select, textarea, summary")) {
        if (one.classList.contains("skip")) continue;
        const seen = one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
        const inText = one.tagName === "A" && getComputedStyle(one).display === "inline";
        const label = /checkbox|radio/.test(one.type) && one.closest("label");
        const box = (label || one).getBoundingClientRect();
        if (!seen || inText || !box.width || !box.height) continue;
        const size = `${Math.round(box.width)}x${Math.round(box.height)}`;
        if (Math.min(box.height, box.width) < 43.5)
            found.push(`small: ${one.tagName}.${one.className} ${size}`);
    }
    return found;
}"""


@dataclass(frozen=True)
class Mode:
    """One way in which somebody looks."""

    name: str
    width: int = 390
    height: int = 844
    color: Any = "light"
    contrast: Any = "no-preference"
    forced: Any = "none"
    direction: str = "ltr"


USUAL = Mode("phone")
SIZES = (
    Mode("small phone", width=320, height=640),
    Mode("right to left", direction="rtl"),
    Mode("laptop", width=1280, height=900),
)
COLOURS = (
    Mode("dark", color="dark"),
    Mode("more contrast", contrast="more"),
    Mode("dark, more contrast", color="dark", contrast="more"),
    Mode("forced colours", forced="active"),
)
OTHER = (*SIZES, *COLOURS)


def open_eyes(page: Page) -> Page:
    """Have axe at hand in each page that opens here: handing it over each time takes far longer."""
    page.add_init_script(AXE_SCRIPT)
    return page


def set_mode(page: Page, mode: Mode) -> None:
    """Look in one way from now on."""
    page.set_viewport_size({"width": mode.width, "height": mode.height})
    page.emulate_media(color_scheme=mode.color, contrast=mode.contrast, forced_colors=mode.forced)
    page.evaluate("way => { document.documentElement.dir = way }", mode.direction)


def unclear(page: Page) -> list[str]:
    """Return what axe finds with all its rules, and what is too wide or too small to tap."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    return [*page.evaluate(_AXE, TAGS), *page.evaluate(_CRAMPED)]


def heading(page: Page) -> str:
    """Return the one heading of a page; an empty text when there is none or more than one."""
    found = page.locator("h1").all_inner_texts()
    return re.sub(r"\s+", " ", found[0]).strip() if len(found) == 1 else ""


def look(page: Page, *modes: Mode) -> list[str]:
    """Look at the page that is open in some ways, and tell what is unclear in which."""
    if not modes:
        return unclear(page)
    found = []
    for mode in modes:
        set_mode(page, mode)
        found += [f"{mode.name}: {what}" for what in unclear(page)]
    set_mode(page, USUAL)
    return found


def unsafe(page: Page) -> list[str]:
    """Return what somebody who looks over a shoulder, or into the history, would learn."""
    told = f"{page.title()} {page.url}"
    found = [f"tells of {name}" for name in NAMES if name.lower() in told.lower()]
    near_a_plan = re.search("/(plannen|blad|welkom|mijn|thuis)/", page.url)
    if near_a_plan and not page.locator("a[data-leave]").is_visible():
        found.append("no way to leave fast")
    return found
