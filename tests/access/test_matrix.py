"""The door: every address, asked as everybody of the story, against tables written by hand."""

import pytest

from tests.access.cast import EVERYBODY, NOBODY_HERE, Cast
from tests.access.routes import Route, answers, expected, routes

METHODS = ("GET", "POST")
OPENS, SHUT = {200, 204, 303, 422}, {403, 404}
pytestmark = pytest.mark.slow


def faults(cast: Cast, chosen: list[Route]) -> list[str]:
    """Return who got something else than the tables say."""
    tables, wrong = expected(), []
    for route in chosen:
        for method in METHODS:
            wanted = tables.get((route.name, method), {})
            got = answers(route, method, cast)
            wrong += [
                f"{method} {route.name}: {who} got {got[who]}, not {wanted.get(who)}"
                for who in EVERYBODY
                if got[who] != wanted.get(who)
            ]
    return wrong


def test_every_address_stands_in_a_table_and_every_line_is_an_address() -> None:
    known = {(route.name, method) for route in routes() for method in METHODS}
    assert set(expected()) == known
    assert not [line for line, row in expected().items() if set(row) != set(EVERYBODY)]


def test_behind_each_door_is_somebody_who_may_and_somebody_who_may_not() -> None:
    for route in routes():
        if not route.in_plan:
            continue
        rows = [expected()[route.name, method] for method in METHODS]
        nobody = {"anonymous"} if route.access.startswith("link:") else set(NOBODY_HERE)
        met = {status for row in rows for who, status in row.items() if who not in nobody}
        assert met & OPENS, route.name
        assert met & SHUT, route.name


def test_everybody_gets_what_the_tables_say_and_nothing_else(cast: Cast) -> None:
    assert faults(cast, routes()) == []
