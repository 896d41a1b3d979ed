"""Style sheets work in both directions of writing, scripts are small, and nothing is foreign."""

import re
from pathlib import Path

import pytest

from tests.architecture.tree import HOME, files, name

STYLES = files(".css", under="gezinsplan/static")
SCRIPTS = files(".js", under="gezinsplan/static")
PAGES = [*files(".html", under="gezinsplan/templates"), *STYLES, *SCRIPTS]
MODULE = 80
PAPER = "fridge_pdf.css"
"""Set by WeasyPrint, which knows few logical properties."""
ON_SCREEN = [path for path in STYLES if path.name != PAPER]
SIDED = re.compile(
    r"(?<![\w-])((margin|padding|border)-(left|right|top|bottom)|left|right"
    r"|border-(top|bottom)-(left|right)-radius|scroll-(margin|padding)-(left|right))\s*:"
    r"|(text-align|float|clear)\s*:\s*(left|right)\b"
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
HOST = re.compile(r"(?:https?:)?//([a-z0-9-]+(?:\.[a-z0-9-]+)+)", re.IGNORECASE)
AWAY = {"www.meteo.be", "www.knmi.nl", "www.w3.org"}
"""Where Snel weg goes, and the name of SVG, which nobody fetches."""


def depth(styles: str) -> int:
    """Return how deep rules stand in rules; layers and conditions don't count."""
    deepest, open_rules = 0, []
    for before in re.findall(r"[^{}]*[{}]", COMMENT.sub("", styles)):
        if before.endswith("{"):
            open_rules.append(not before.strip().startswith("@"))
            deepest = max(deepest, sum(open_rules))
        else:
            open_rules.pop()
    return deepest


def hosts(text: str) -> set[str]:
    """Return the names of other machines in a text."""
    return {found.lower() for found in HOST.findall(text)} - AWAY


@pytest.mark.parametrize("styles", ON_SCREEN, ids=name)
def test_a_style_sheet_knows_no_left_and_right(styles: Path) -> None:
    text = COMMENT.sub("", styles.read_text())
    assert [found.group() for found in SIDED.finditer(text)] == []


def test_left_and_right_would_be_found() -> None:
    for fault in ("margin-left: 1px", "{left:0}", "text-align: right", "border-top: 0"):
        assert SIDED.search(fault)
    for good in ("margin-inline-start: 1px", "text-align: start", "inset-inline-end: 0"):
        assert not SIDED.search(good)


def test_rules_stand_at_most_two_deep() -> None:
    assert {name(p): depth(p.read_text()) for p in STYLES if depth(p.read_text()) > 2} == {}


def test_a_rule_three_deep_would_be_found() -> None:
    assert depth("@layer x { a { b { c { color: red } } } }") == 3
    assert depth("@layer x { @media print { a { & b { color: red } } } }") == 2


def test_a_module_is_read_in_one_look() -> None:
    assert SCRIPTS
    long = {name(p): n for p in SCRIPTS if (n := len(p.read_text().splitlines())) > MODULE}
    assert long == {}


def test_nothing_is_fetched_from_elsewhere() -> None:
    assert {name(p): found for p in PAGES if (found := hosts(p.read_text()))} == {}


def test_a_strange_machine_would_be_found() -> None:
    assert hosts('<img src="//cdn.example.org/x.js">') == {"cdn.example.org"}
    assert hosts('<a href="https://www.meteo.be/nl">') == set()


def test_what_others_made_comes_with_its_licence() -> None:
    folders = [p for p in (HOME / "gezinsplan/static/vendor").iterdir() if p.is_dir()]
    folders.append(HOME / "gezinsplan/static/fonts")
    assert len(folders) > 2
    for folder in folders:
        assert len((folder / "LICENSE").read_text()) > 300, name(folder)
