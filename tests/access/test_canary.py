"""The rows: a secret word of every circle, looked for in everything that everybody gets."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pytest

from gezinsplan.care.forms.goal_talk import ASKED_AT
from gezinsplan.kit.sealed import SealedBytes, SealedText
from gezinsplan.plans.models import Circle
from tests.access.cast import Cast
from tests.access.outputs import stored, words_of
from tests.access.routes import Route, address, expected, routes
from tests.access.secret_rows import MORE
from tests.access.secrets import INSIDE_OF, Secret, hide, sealed_models
from tests.visitors import visitor

pytestmark = pytest.mark.slow
READERS = (
    *("anonymous", "stranger", "joris", "malika", "farid", "karim", "zestien", "imane"),
    *("hanae", "yasmina", "griet", "fatima", "tom", "sofie", "lien"),
)
KINDS = (
    "goal",
    "agreement",
    "person",
    "media",
    "voice",
    "note",
    "talk",
    "apart",
    "clash",
    "hand_over",
    "about",
)
ROWS = {"talk": "goaltalk", "hand_over": "handover", "about": "aboutme"}
"""What an address calls a row when it has a shorter word for it."""
PRINT_ALL = "?gekozen=1&op=doelen&op=week&op=bellen&op=gelukt&op=prive"
NOWHERE = {"circle.name", "person.portrait"}
"""What no page shows yet; when one does, take it out here."""


@dataclass(frozen=True)
class Found:
    """A secret that somebody read."""

    who: str
    secret: Secret
    route: str


def addresses(cast: Cast, secrets: Iterable[Secret]) -> Iterator[tuple[Route, str]]:
    """Return every address of the plan, to each thing that holds a secret."""
    told = expected()
    for route in routes():
        if not route.in_plan or set(told[route.name, "GET"].values()) == {405}:
            continue
        kind = next((need for need in route.needs if need in KINDS), "")
        if not kind:
            yield route, address(route, cast) + (PRINT_ALL if "fridge" in route.name else "")
            continue
        for row in {s.row for s in secrets if s.kind == ROWS.get(kind, kind)} | {cast.things[kind]}:
            held = cast.things[kind]
            cast.things[kind] = row
            for at in ASKED_AT if "at" in route.needs else ("droom",):
                yield route, address(route, cast).replace("/droom/", f"/{at}/")
            cast.things[kind] = held


def found(cast: Cast, secrets: list[Secret], names: Iterable[str]) -> list[Found]:
    """Read everything as everybody, and return whatever secrets came along."""
    by_word = {secret.word: secret for secret in secrets}
    every = [*addresses(cast, secrets)]
    seen = []
    for name in names:
        for route, where in every:
            told = words_of(cast.ask(name, "GET", where))
            if "kanarie" in told:
                seen += [Found(name, s, route.name) for w, s in by_word.items() if w in told]
    return seen


def leaks(seen: list[Found]) -> set[str]:
    """Return what somebody read who isn't inside."""
    return {
        f"{f.who} read {f.secret.field} of {f.secret.circle} at {f.route}"
        for f in seen
        if f.who not in INSIDE_OF[f.secret.circle] and not _on_the_cover(f)
    }


def _on_the_cover(one: Found) -> bool:
    return one.secret.field == "plan.name"


@pytest.fixture(scope="module")
def secrets(cast: Cast) -> list[Secret]:
    """A secret in every sealed field, in every circle."""
    cast.browsers["yasmina"] = visitor(cast.story, "yasmina")
    return hide(cast)


@pytest.fixture
def seen(cast: Cast, secrets: list[Secret]) -> list[Found]:
    """Everything that everybody read, read once."""
    if not cast.memo:
        cast.memo = found(cast, secrets, READERS)
    return cast.memo


def test_every_kind_of_sealed_row_has_its_secret() -> None:
    assert set(MORE) | {Circle} == set(sealed_models())


def test_nobody_outside_a_circle_reads_its_secret(seen: list[Found]) -> None:
    assert leaks(seen) == set()


def test_everybody_inside_a_circle_finds_its_secret(seen: list[Found]) -> None:
    readers = {(f.who, f.secret.circle) for f in seen}
    wanted = {(who, circle) for circle, inside in INSIDE_OF.items() for who in inside}
    assert wanted - readers == set()


def test_every_sealed_field_is_read_by_somebody(seen: list[Found], secrets: list[Secret]) -> None:
    assert {s.field for s in secrets} - {f.secret.field for f in seen} == NOWHERE


def test_the_page_for_the_fridge_is_read_too(seen: list[Found]) -> None:
    assert "exchange:fridge_pdf" in {f.route for f in seen}


def test_neither_database_holds_a_secret(cast: Cast, secrets: list[Secret]) -> None:
    assert len(secrets) > len(INSIDE_OF)
    for alias in ("default", "keys"):
        kept = stored(alias)
        assert b"Gezin 1 Plan" in kept or alias == "keys"
        assert b"kanarie" not in kept


def test_every_sealed_field_has_a_label_of_its_own() -> None:
    labels = [
        f.label
        for model in sealed_models()
        for f in model._meta.fields
        if isinstance(f, SealedText | SealedBytes)
    ]
    assert len(labels) == len(set(labels))
    assert all(labels)
