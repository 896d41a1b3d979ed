"""Collects the words of the screens for translation, or with --check tells what is missing."""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.core.management import call_command
from django.core.management.commands import makemessages

HOME = Path(__file__).resolve().parent.parent
KEPT = HOME / "gezinsplan" / "locale"


HEADER = """msgid ""
msgstr ""
"Language: {locale}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


class Collect(makemessages.Command):
    """Django's collector, without guesses from words that look alike, and with a quiet header."""

    msgmerge_options = [*makemessages.Command.msgmerge_options, "--no-fuzzy-matching"]

    def write_po_file(self, potfile: str, locale: str) -> None:
        """Write a catalogue whose header says only what machines need, so that diffs are small."""
        super().write_po_file(potfile, locale)
        path = Path(potfile).parent / locale / "LC_MESSAGES" / "django.po"
        words = path.read_text().partition("\n\n")[2]
        path.write_text(HEADER.format(locale=locale) + words)


def locales() -> list[str]:
    """Return the languages: English and Flemish always, others when they have a folder."""
    return sorted({"en", "nl_BE", *(path.name for path in KEPT.glob("*") if path.is_dir())})


def collect(home: Path) -> None:
    """Write the catalogues of one copy of the project."""
    (home / "gezinsplan" / "locale").mkdir(exist_ok=True)
    os.chdir(home / "gezinsplan")
    options = {"add_location": "file", "no_obsolete": True, "verbosity": 0}
    call_command(Collect(), locale=locales(), **options)


def catalogue(home: Path, locale: str) -> Catalog:
    """Read one catalogue; one that is not there is empty."""
    path = home / "gezinsplan" / "locale" / locale / "LC_MESSAGES" / "django.po"
    if not path.exists():
        return Catalog()
    with path.open("rb") as file:
        return read_po(file)


def key(message: Message) -> tuple[str, str]:
    """Return what a message is found by, by its singular."""
    words = message.id if isinstance(message.id, str) else message.id[0]
    return message.context or "", words


def faults(locale: str, kept: Catalog, fresh: Catalog) -> list[str]:
    """Say for one language what is not collected, left over, uncertain or untranslated."""
    here = {key(message): message for message in kept if message.id}
    now = {key(message) for message in fresh if message.id}
    said = [f"{locale}: run script/messages for {words!r}" for _, words in now - here.keys()]
    said += [f"{locale}: nothing uses {words!r}" for _, words in here.keys() - now]
    for (_, words), message in here.items():
        text = message.string or ""
        empty = not text if isinstance(text, str) else not all(text)
        if message.fuzzy or (locale == "en" and empty):
            said.append(f"{locale}: translate {words!r}")
    return said


def check() -> int:
    """Collect in a copy and compare; return how many faults there are."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        shutil.copytree(HOME / "gezinsplan", copy / "gezinsplan")
        collect(copy)
        said = [
            line
            for locale in locales()
            for line in faults(locale, catalogue(HOME, locale), catalogue(copy, locale))
        ]
    print("\n".join(sorted(said)) or "All words are collected, and complete in English.")
    return len(said)


def main() -> None:
    """Read the one option and do it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--check", action="store_true")
    if options.parse_args().check:
        sys.exit(1 if check() else 0)
    collect(HOME)


if __name__ == "__main__":
    main()
