"""Everything fits on a screen or a few: what grows is split by idea."""

import ast

import pytest

from tests.architecture.tree import files, modules, name, nodes

FILE, FUNCTION, TEMPLATE, SCRIPT = 200, 30, 80, 60


def long_functions(source: str) -> list[str]:
    """Name the functions of some Python that are longer than a screen takes in."""
    found: list[ast.FunctionDef | ast.AsyncFunctionDef] = [
        *nodes(source, ast.FunctionDef),
        *nodes(source, ast.AsyncFunctionDef),
    ]
    return [
        f"{node.name}: {length} lines"
        for node in found
        if (length := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION
    ]


def lines(text: str) -> int:
    """Count lines as an editor does."""
    return len(text.splitlines())


def test_python_css_and_javascript_stay_within_200_lines() -> None:
    paths = [*modules(), *files(".css", ".js")]
    assert paths
    assert [
        f"{name(p)}: {lines(p.read_text())}" for p in paths if lines(p.read_text()) > FILE
    ] == []


@pytest.mark.slow
def test_functions_stay_within_30_lines() -> None:
    found = [f"{name(p)} {said}" for p in modules() for said in long_functions(p.read_text())]
    assert found == []


def test_a_function_of_31_lines_would_be_found() -> None:
    body = "    pass\n"
    assert long_functions("def short():\n" + body * 29) == []
    assert long_functions("def long():\n" + body * 30) == ["long: 31 lines"]


def test_templates_stay_within_80_lines() -> None:
    paths = files(".html", ".txt", under="gezinsplan")
    assert [name(p) for p in paths if lines(p.read_text()) > TEMPLATE] == []


def test_scripts_stay_within_60_lines() -> None:
    paths = files("", ".sh", under="script")
    assert paths
    assert [name(p) for p in paths if lines(p.read_text()) > SCRIPT] == []
