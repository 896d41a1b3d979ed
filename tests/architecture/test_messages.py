"""No word on a screen is lost between the languages."""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo
from babel.messages.pofile import write_po

from script.compile_messages import compile_one
from script.messages import faults


def words(**said: str) -> Catalog:
    """Make a catalogue of a few words."""
    catalog = Catalog()
    for dutch, other in said.items():
        catalog.add(dutch, other)
    return catalog


def test_english_must_be_complete() -> None:
    assert faults("en", words(Doel="Goal"), words(Doel="")) == []
    assert faults("en", words(Doel=""), words(Doel="")) == ["en: translate 'Doel'"]


def test_flanders_says_only_what_differs() -> None:
    assert faults("nl_BE", words(Doel=""), words(Doel="")) == []


def test_a_new_word_and_a_word_left_over_are_named() -> None:
    assert faults("nl_BE", words(Oud=""), words(Nieuw="")) == [
        "nl_BE: run script/messages for 'Nieuw'",
        "nl_BE: nothing uses 'Oud'",
    ]


def test_an_untranslated_plural_falls_back_on_the_source(tmp_path: Path) -> None:
    catalog = words(Doel="Goal")
    catalog.add(("doel", "doelen"), ("", ""))
    with (tmp_path / "django.po").open("wb") as file:
        write_po(file, catalog)
    compile_one(tmp_path / "django.po")
    with (tmp_path / "django.mo").open("rb") as file:
        kept = [message.id for message in read_mo(file) if message.id]
    assert kept == ["Doel"]
