"""The words of every language: nothing lost in them, short, and in the family's own voice."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

HOME = Path(__file__).resolve().parents[2]
FOLDER = HOME / "gezinsplan" / "locale"
LOCALES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
HELD = re.compile(r"%\(\w+\)[sd]|%[sd]|</?\w+>|\bMB\b|\b112\b")
DUTCH_NEVER = re.compile(
    r"!|\b(ongeldige?|gast(en)?|cli[ëe]nt(en)?|gebruikers?|hulpverleners?|hulpvragers?|u|uw|crisis"
    r"|mobieltje|mislukt|verplicht|verwijder(d|en)?|zorgcoördinator|probleem|problemen)\b",
    re.IGNORECASE,
)
ENGLISH_NEVER = re.compile(
    r"!|\b(invalid|guests?|clients?|users?|caregivers?|crisis|failed|required|error|delete"
    r"|illegal|forbidden|logins?|log in|please enter|submit)\b",
    re.IGNORECASE,
)
DUTCH = re.compile(
    r"\b(de|het|een|niet|je|jouw|jullie|wij|wie|ook|dit|deze|zijn|naar|nog|bij|geen|ons|voor|van)\b",
    re.IGNORECASE,
)
MOST_WORDS = {"nl": 14, "nl_BE": 14, "en": 16}


def pairs(locale: str) -> Iterator[tuple[str, str]]:
    """Yield each source text and what a language says for it, plurals one by one."""
    with (FOLDER / locale / "LC_MESSAGES" / "django.po").open("rb") as file:
        for message in read_po(file):
            if isinstance(message.id, str):
                yield from [(message.id, str(message.string))] if message.id else []
            else:
                yield from zip(message.id, message.string or (), strict=True)


def words_of(locale: str) -> list[str]:
    """Return every text that a language puts on a screen; `nl` is the source."""
    if locale == "nl":
        return [source for source, _ in pairs("en")]
    return [said for _, said in pairs(locale) if said]


def too_long(text: str, most: int) -> list[str]:
    """Return the sentences with more words than somebody tired reads at once."""
    return [one for one in re.split(r"(?<=[.?:])\s+", text) if len(one.split()) > most]


def ending(text: str) -> str:
    """Return the sign a text ends with, if any."""
    return text[-1] if text[-1] in ".?:,…" else ""


@pytest.mark.parametrize("locale", LOCALES)
def test_what_a_sentence_holds_stays_in_it(locale: str) -> None:
    lost = [
        (source, said)
        for source, said in pairs(locale)
        if said
        and (
            sorted(HELD.findall(source)) != sorted(HELD.findall(said))
            or ending(source) != ending(said)
            or source.count("\n") != said.count("\n")
            or (source == source.strip()) != (said == said.strip())
        )
    ]
    assert lost == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_translation_is_a_guess(locale: str) -> None:
    """A text that gettext marks as uncertain is left out when the words are compiled."""
    with (FOLDER / locale / "LC_MESSAGES" / "django.po").open("rb") as file:
        assert [message.id for message in read_po(file) if message.id and message.fuzzy] == []


def test_english_is_english() -> None:
    assert [said for said in words_of("en") if DUTCH.search(said)] == []
    assert DUTCH.search("Put it op het plan")


def test_flemish_says_only_what_differs() -> None:
    assert [said for source, said in pairs("nl_BE") if said == source] == []
    assert [said for said in words_of("nl_BE") if re.search(r"\bmobiel", said)] == []


@pytest.mark.parametrize("locale", ["nl", *LOCALES])
def test_no_word_judges_shouts_or_comes_from_an_office(locale: str) -> None:
    never = ENGLISH_NEVER if locale == "en" else DUTCH_NEVER
    assert [said for said in words_of(locale) if never.search(said)] == []


def test_such_a_word_would_be_found() -> None:
    for said in ("Ongeldig adres", "Welkom, gast", "Wilt u dat?", "Gelukt!"):
        assert DUTCH_NEVER.search(said)
    assert ENGLISH_NEVER.search("Invalid date")
    assert not DUTCH_NEVER.search("Jij deed niets fout. Bel mij nu, of kom langs.")


@pytest.mark.parametrize("locale", ["nl", *LOCALES])
def test_sentences_are_short(locale: str) -> None:
    most = MOST_WORDS.get(locale, 16)
    found = [one for said in words_of(locale) for one in too_long(said, most)]
    assert found == []
    assert too_long("word " * (most + 1), most)
