"""Compiles the catalogues named, without the words that are not translated yet."""

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_one(path: Path) -> None:
    """Compile; a plural with an empty form is left out, else people would see nothing at all."""
    with path.open("rb") as file:
        catalog = read_po(file)
    for message in list(catalog):
        text = message.string or ""
        forms = [text] if isinstance(text, str) else text
        if message.id and not all(forms):
            catalog.delete(message.id, message.context)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalog)


def main() -> None:
    """Compile every catalogue that is named."""
    for name in sys.argv[1:]:
        compile_one(Path(name))


if __name__ == "__main__":
    main()
