"""Every named address of the house, and what the tables say about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from django.core.cache import cache
from django.urls import URLPattern, get_resolver, reverse

from tests.access.cast import EVERYBODY, FAMILY, INSIDE, NOBODY_HERE, OUTSIDE, Cast

APPS = (
    "people",
    "plans",
    "around_us",
    "care",
    "under_goal",
    "voices",
    "told",
    "beside",
    "helping",
    "leaving",
    "waiting",
    "deciding",
    "exchange",
    "demo",
)
GROUPS = {
    "NOBODY": NOBODY_HERE,
    "OUTSIDE": OUTSIDE,
    "FAMILY": FAMILY,
    "INSIDE": INSIDE,
    "ACCOUNTS": (*OUTSIDE, *INSIDE),
    "EVERYBODY": EVERYBODY,
}
type Expected = dict[tuple[str, str], dict[str, int]]


@dataclass(frozen=True)
class Route:
    """An address by its name: what it needs, and who its view says may come in."""

    name: str
    needs: tuple[str, ...]
    access: str

    @property
    def in_plan(self) -> bool:
        """Tell whether it lies behind the door of a plan."""
        return self.access.startswith(("plan:", "link:"))


def routes() -> list[Route]:
    """Return every address that has a name."""
    return list(_walk(get_resolver().url_patterns, ""))


def _walk(patterns: Any, space: str) -> Iterator[Route]:
    for one in patterns:
        if not isinstance(one, URLPattern):
            inner = f"{space}{one.namespace}:" if one.namespace else space
            yield from _walk(one.url_patterns, inner)
        else:
            access = getattr(one.callback, "access", "")
            needs: tuple[str, ...] = tuple(one.pattern.converters)
            yield Route(f"{space}{one.name}", needs, access)


def _tables() -> Iterator[Any]:
    for app in APPS:
        yield import_module(f"tests.access.expected_{app}")


def expected() -> Expected:
    """Read the tables: a line is a name, a method, and per status who gets it."""
    access = {route.name: route.access for route in routes()}
    found: Expected = {}
    for table in _tables():
        for line in table.ROWS.strip().splitlines():
            name, method, told = line.split(maxsplit=2)
            found[name, method] = _row(told, method, access.get(name, ""))
    return found


def _row(told: str, method: str, access: str) -> dict[str, int]:
    if told.isdigit():
        return dict.fromkeys(EVERYBODY, int(told))
    row: dict[str, int] = {}
    if access.startswith("plan:"):
        row |= dict.fromkeys(NOBODY_HERE, 302 if method == "GET" else 303)
        row |= dict.fromkeys(OUTSIDE, 404)
    for part in told.split("|"):
        status, *names = part.split()
        for name in names:
            rest = [who for who in EVERYBODY if who not in row]
            for who in GROUPS.get(name, rest if name == "rest" else (name,)):
                row[who] = int(status)
    return row


def _sent(part: str) -> dict[str, dict[str, str]]:
    return {name: sent for table in _tables() for name, sent in getattr(table, part).items()}


def address(route: Route, cast: Cast) -> str:
    """Return where a route leads in the story, to the thing that its table names."""
    other = _sent("THINGS").get(route.name, {})
    return reverse(
        route.name, kwargs={need: cast.things[other.get(need, need)] for need in route.needs}
    )


def answers(route: Route, method: str, cast: Cast, names: Any = EVERYBODY) -> dict[str, int]:
    """Ask an address as everybody, and return what each got."""
    where = address(route, cast)
    data = _sent("SENDS").get(route.name, {}) if method == "POST" else {}
    found = {}
    for name in names:
        cache.clear()
        found[name] = cast.ask(name, method, where, **data).status_code
    return found
