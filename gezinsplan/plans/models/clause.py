"""Conditions in the database's own words, with their values apart: nothing is pasted in.

For the few questions that every page asks: building those from parts anew each time took
most of a page's processor time.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection


class Clause(NamedTuple):
    """A condition, and its values in the order of its question marks.

    Each side of an *and* stands between brackets: an *or* in one never gets round the other.
    """

    sql: str
    values: tuple[Any, ...] = ()

    def __and__(self, other: "Clause") -> "Clause":
        return Clause(f"({self.sql}) AND ({other.sql})", self.values + other.values)

    def __or__(self, other: "Clause") -> "Clause":
        return Clause(f"({self.sql} OR {other.sql})", self.values + other.values)


def places(values: Iterable[object]) -> str:
    """Return as many question marks as there are values; nothing is in an empty list."""
    return ", ".join("%s" for _ in values) or "NULL"


def known(key: Any) -> UUID:
    """Return an id as we know it, from how the database keeps it."""
    return key if isinstance(key, UUID) else UUID(key)


def stored(values: Iterable[Any]) -> list[Any]:
    """Return values as the database at hand keeps them."""
    native = connection.features.has_native_uuid_field
    return [
        (value if native else value.hex) if isinstance(value, UUID) else _stored(value)
        for value in values
    ]


def _stored(value: Any) -> Any:
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, date):
        return connection.ops.adapt_datefield_value(value)
    return value
