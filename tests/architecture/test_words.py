"""No debts, no tests that do not test, and no trace of anybody's machine."""

import ast
import re

import pytest

from tests.architecture.tree import attributes, files, imports, modules, name, nodes

TEXT = ("", ".py", ".html", ".css", ".js", ".sh", ".md", ".toml", ".yml", ".txt", ".svg", ".po")
DEBT = re.compile(r"\b(TO[D]O|FIX[M]E|XX[X])\b|#\s*no[q]a|type:\s*igno[r]e|pragma: no[ ]cover")
MACHINE = re.compile(
    r"(?<![\w.])/(wor[k]|roo[t]|User[s]|hom[e]/\w+)\b(?=[/\s'\"`]|$)", re.MULTILINE
)
EMPTY = {"skip", "skipif", "skipTest", "xfail", "importorskip", "sleep", "wait_for_timeout"}


def empty_tests(source: str) -> set[str]:
    """Return the words of some tests that make them wait, pass by, or play with dolls."""
    names = {node.id for node in nodes(source, ast.Name)}
    return ((attributes(source) | names) & EMPTY) | (imports(source) & {"unittest.mock", "mock"})


@pytest.mark.slow
def test_nothing_is_left_for_later() -> None:
    assert [name(p) for p in files(*TEXT) if DEBT.search(p.read_text())] == []


def test_a_debt_would_be_found() -> None:
    for word in ("TO" + "DO: later", "x = 1  # no" + "qa", "x = 1  # type: igno" + "re[misc]"):
        assert DEBT.search(word)


@pytest.mark.slow
def test_no_test_waits_or_is_passed_by() -> None:
    assert [name(p) for p in modules("tests") if empty_tests(p.read_text())] == []


def test_a_test_that_waits_would_be_found() -> None:
    assert empty_tests("import pytest\n@pytest.mark.sk" + "ip\ndef test(): ...") == {"sk" + "ip"}
    assert empty_tests("from time import sleep\nsleep(1)") == {"sleep"}
    assert empty_tests("from unittest import mock") == {"unittest.mock"}


@pytest.mark.slow
def test_every_test_asks_something() -> None:
    asked = ("assert", "raises", "expect", "check", "Refused")
    silent = [
        f"{name(path)} {test.name}"
        for path in modules("tests")
        for test in nodes(path.read_text(), ast.FunctionDef)
        if test.name.startswith("test_") and not any(w in ast.unparse(test) for w in asked)
    ]
    assert silent == []


def test_nobodys_machine_is_named() -> None:
    assert [name(p) for p in files(*TEXT) if MACHINE.search(p.read_text())] == []


def test_a_machine_would_be_found() -> None:
    assert MACHINE.search("see /wor" + "k/main")
    assert MACHINE.search("'/hom" + "e/griet/x'")
    assert not MACHINE.search("https://example.org/wor" + "k/")
