"""The project's own files, for tests that read them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent.parent
APPS = ("kit", "people", "plans", "talks", "care", "exchange", "demo")
OWN = ("gezinsplan", "tests", "script", "docs", ".ci")
NOT_OWN = ("vendor", "__pycache__", "screens", "output")


def files(*suffixes: str, under: str = "") -> list[Path]:
    """Return our files with one of these suffixes, never none of them."""
    tops = [HOME / under] if under else [HOME / name for name in OWN]
    found = [
        path
        for top in tops
        for path in sorted(top.rglob("*"))
        if path.suffix in suffixes and path.is_file() and not set(path.parts) & set(NOT_OWN)
    ]
    top = [path for path in HOME.glob("*") if path.suffix in suffixes and path.is_file()]
    return found if under else [*found, *top]


def modules(under: str = "") -> list[Path]:
    """Return our Python files, without migrations, which Django writes."""
    return [path for path in files(".py", under=under) if "migrations" not in path.parts]


def name(path: Path) -> str:
    """Return how a fault names a file."""
    return str(path.relative_to(HOME))


def nodes[N: ast.AST](source: str, kind: type[N]) -> Iterator[N]:
    """Yield every node of one kind in some Python."""
    for node in _every_node(source):
        if isinstance(node, kind):
            yield node


@cache
def _every_node(source: str) -> tuple[ast.AST, ...]:
    """Read some Python once for all tests that look at it."""
    return tuple(ast.walk(ast.parse(source)))


def attributes(source: str) -> set[str]:
    """Return every name after a dot in some Python."""
    return {node.attr for node in nodes(source, ast.Attribute)}


def imports(source: str) -> set[str]:
    """Return every module that some Python imports, in full."""
    plain = {alias.name for node in nodes(source, ast.Import) for alias in node.names}
    origin = {node.module or "" for node in nodes(source, ast.ImportFrom)}
    deep = {
        f"{node.module}.{alias.name}"
        for node in nodes(source, ast.ImportFrom)
        for alias in node.names
    }
    return plain | origin | deep
