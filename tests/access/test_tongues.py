"""Every page in every language, asked as somebody who may open it; and no word left behind."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.cache import cache

from gezinsplan.people.models import Organisation
from tests.access.cast import EVERYBODY, Cast
from tests.access.routes import address, expected, routes
from tests.access.secrets import sealed_fields, sealed_models

SPOKEN = {"nl-nl": "nl-NL", "nl-be": "nl-BE", "en": "en"}
FIRST = ("malika", "lien", "guide", "fatima", "anonymous")
SHOWN = (200, 403, 422)
TOLD = re.compile(r""">([^<>]+)<|\b(?:aria-label|alt|title|placeholder|content)="([^"]*)\"""")
NEVER_ENGLISH = re.compile(
    r"\b(de|het|een|niet|jij|je|jouw|jullie|wij|wie|ook|dit|deze|zijn|heeft|naar|nog|kies|mag|bij"
    r"|staat|alle|geen|nee|onze|meer|voor|schrijf|wordt|kan|kun|moet|dan|als|iemand|jaar|keer"
    r"|doel|doelen|afspraak|afspraken|cijfer)\b",
    re.IGNORECASE,
)


def told(page: str) -> list[str]:
    """Return the pieces of text of a page, read aloud or seen."""
    return [unescape(seen or heard).strip() for seen, heard in TOLD.findall(page)]


def other_words(locale: str) -> set[str]:
    """Return the source words that a language says otherwise."""
    path = Path(settings.LOCALE_PATHS[0]) / locale / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        return {
            message.id
            for message in read_po(file)
            if message.id and isinstance(message.id, str) and message.string not in ("", message.id)
        }


def left_behind(page: str, words: set[str]) -> set[str]:
    """Return the source words on a page that should be said otherwise."""
    pieces = told(page)
    whole = " ".join(pieces)
    return words & set(pieces) | {one for one in words if len(one) > 24 and one in whole}


def own_words(cast: Cast) -> list[str]:
    """Return what people wrote themselves, which is never translated; the longest first."""
    plan = cast.story.plan
    rows = [
        getattr(row, field)
        for model in sealed_models()
        for field in sealed_fields(model)
        for row in model.objects.all()
    ]
    said = {text for text in rows if isinstance(text, str)}
    works = {work.name for work in Organisation.objects.all()}
    own = said | works | {plan.name, "We willen weer lachen", "Nog niemand"}
    return sorted(own - {""}, key=len, reverse=True)


def pages(cast: Cast, code: str) -> Iterator[tuple[str, int, str]]:
    """Ask every address that shows a page, in one language: its name, its status, the page."""
    told_of = expected()
    for route in routes():
        for method in ("GET", "POST") if code == "en" else ("GET",):
            row = told_of.get((route.name, method), {})
            for status in SHOWN:
                names = [name for name in (*FIRST, *EVERYBODY) if row.get(name) == status]
                if names:
                    cast.browser(names[0]).cookies[settings.LANGUAGE_COOKIE_NAME] = code
                    cache.clear()
                    answer = cast.ask(names[0], method, address(route, cast))
                    if "<html" in answer.content.decode(errors="replace")[:200]:
                        yield route.name, answer.status_code, answer.content.decode()


@pytest.fixture(autouse=True)
def _no_choice_stays(cast: Cast) -> Iterator[None]:
    yield
    for browser in cast.browsers.values():
        browser.cookies.pop(settings.LANGUAGE_COOKIE_NAME, None)


def not_english(page: str, own: list[str]) -> set[str]:
    """Return the pieces of a page with Dutch in it that nobody of the family wrote."""
    found = set()
    for piece in told(page):
        rest = piece
        for words in own:
            rest = rest.replace(words, "")
        if NEVER_ENGLISH.search(rest):
            found.add(piece)
    return found


def test_a_word_left_behind_would_be_found() -> None:
    page = '<p>Ons plan</p><a title="Snel weg"><b>Zij zei: Ons plan</b>'
    assert left_behind(page, {"Ons plan", "Snel weg", "Zij"}) == {"Ons plan", "Snel weg"}
    assert not_english("<b>Kies een dag</b>", []) == {"Kies een dag"}
    assert not not_english("<b>Who comes to help? In our own words: “Een dag”</b>", ["Een dag"])


@pytest.mark.slow
@pytest.mark.parametrize("code", SPOKEN)
def test_every_page_opens_in_its_language_and_says_which(cast: Cast, code: str) -> None:
    words = {"en": other_words("en"), "nl-be": other_words("nl_BE")}.get(code, set())
    own, seen, wrong = own_words(cast), set(), []
    for name, status, page in pages(cast, code):
        dutch = not_english(page, own) if code == "en" else set()
        left = left_behind(page, words) | dutch
        if left or status not in SHOWN or f'<html lang="{SPOKEN[code]}"' not in page:
            wrong.append((name, status, left))
        seen.add(name)
    assert wrong == []
    assert len(seen) > 40
