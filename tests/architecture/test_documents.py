"""Documents say what is true: links lead somewhere, tables follow the code, one version counts."""

import re
from pathlib import Path

import pytest

from gezinsplan import __version__
from gezinsplan.plans.rules import MAY
from script import access_table
from tests.architecture.tree import HOME, files, modules, name

DOCUMENTS = files(".md")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
COMMAND = re.compile(r"\bscript/[a-z-]+")
HOUSE_RULE = re.compile(r"house\s+rules?\s+(\d+(?:,\s*\d+)*)")
DECISIONS = sorted((HOME / "docs" / "decisions").glob("*.md"))


def astray(document: Path) -> list[str]:
    """Return the links of a document that lead nowhere."""
    own = [to for to in LINK.findall(document.read_text()) if "://" not in to and to[0] != "#"]
    places = [(to, document.parent / to.split("#")[0]) for to in own]
    return [to for to, place in places if not place.exists()]


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_link_leads_somewhere(document: Path) -> None:
    assert astray(document) == []


def test_a_link_that_leads_nowhere_would_be_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("[here](page.md) [gone](gone.md) [web](https://example.org)")
    assert astray(page) == ["gone.md"]


def test_the_readme_asks_for_two_commands_and_no_others() -> None:
    text = (HOME / "README.md").read_text()
    assert set(COMMAND.findall(text)) == {"script/server", "script/test"}


def test_the_readme_names_what_can_be_set() -> None:
    text = (HOME / "README.md").read_text()
    for variable in ("PORT", "DATABASE_URL", "KEYS_DATABASE_URL", "GEZINSPLAN_DATA"):
        assert f"`{variable}`" in text
    assert "`GEZINSPLAN_MODE`" in text


def test_the_guide_to_production_names_all_that_must_be_set() -> None:
    needed = re.findall(r'"(GEZINSPLAN_\w+)":', (HOME / "gezinsplan/environment.py").read_text())
    text = (HOME / "docs/how-to/production.md").read_text()
    assert len(needed) > 5
    assert [variable for variable in needed if f"`{variable}`" not in text] == []


def test_every_command_that_a_document_names_is_there() -> None:
    named = {found for p in DOCUMENTS for found in COMMAND.findall(p.read_text())}
    assert named
    assert [command for command in sorted(named) if not (HOME / command).exists()] == []


def test_every_management_command_that_a_document_names_is_there() -> None:
    named = {
        found.replace("-", "_")
        for p in DOCUMENTS
        for found in re.findall(r"\bgezinsplan ([a-z]+-[a-z]+)\b", p.read_text())
    }
    own = {p.stem for p in modules("gezinsplan") if p.parent.name == "commands"}
    assert named
    assert named <= own


def test_the_table_of_rights_is_up_to_date() -> None:
    assert access_table.PAGE.read_text() == access_table.page(), "run script/documents"


def test_every_right_is_said_in_words() -> None:
    assert set(access_table.RIGHTS) == set(MAY)


def test_one_version_counts() -> None:
    assert f"## [{__version__}]" in (HOME / "CHANGELOG.md").read_text()
    assert f'softwareVersion: "{__version__}"' in (HOME / "publiccode.yml").read_text()


def test_decisions_are_numbered_without_a_gap_and_say_what_they_cost() -> None:
    numbers = [int(path.name[:4]) for path in DECISIONS]
    assert numbers == list(range(1, len(DECISIONS) + 1))
    for path in DECISIONS:
        text = path.read_text()
        assert text.startswith(f"# {int(path.name[:4])}. "), name(path)
        assert "**Context.**" in text, name(path)
        assert "**Choice.**" in text, name(path)
        assert "what it costs" in text.lower(), name(path)


def test_every_dependency_has_its_reason() -> None:
    text = DECISIONS[0].read_text()
    block = (HOME / "pyproject.toml").read_text().split("[project.scripts]")[0]
    wanted = re.findall(r'^    "([a-z0-9-]+)', block, re.MULTILINE)
    assert len(wanted) > 15
    assert [package for package in wanted if package not in text] == []


def test_a_style_of_twenty_sentences() -> None:
    text = (HOME / "STYLE.md").read_text()
    assert re.findall(r"^(\d+)\. ", text, re.MULTILINE) == [str(n) for n in range(1, 21)]


@pytest.mark.parametrize("page", ["standards", "house-rules"])
def test_every_test_that_holds_a_promise_is_there(page: str) -> None:
    text = (HOME / f"docs/reference/{page}.md").read_text()
    held = re.findall(r"`([a-z_/]+)`: ([a-z0-9_ ]+)", text)
    assert len(held) > 25
    for file, sentence in held:
        assert (
            f"def test_{sentence.strip().replace(' ', '_')}("
            in (HOME / "tests" / f"{file}.py").read_text()
        ), f"{file}: {sentence}"


def test_every_standard_is_held_by_a_test_or_a_person() -> None:
    rows = (HOME / "docs/reference/standards.md").read_text().splitlines()
    assert [
        row for row in rows if re.match(r"\| [LSA]\d+ ", row) and re.search(r"\|\s*\|$", row)
    ] == []


def test_every_house_rule_that_the_code_names_can_be_read() -> None:
    rows = (HOME / "docs/reference/house-rules.md").read_text().splitlines()
    told = {found[1] for row in rows if (found := re.match(r"\| (\d+) \|.*`: .*\|$", row))}
    texts = [path.read_text() for path in modules("gezinsplan")]
    named = {n for text in texts for found in HOUSE_RULE.findall(text) for n in found.split(", ")}
    assert len(named) > 10
    assert named - told == set()


def test_every_page_of_care_is_on_the_map_of_the_binder() -> None:
    text = (HOME / "docs/explanation/binder.md").read_text()
    kept = {path.stem for path in modules("gezinsplan/care/models")} - {"__init__"}
    assert [stem for stem in sorted(kept) if f"`{stem}`" not in text] == []
