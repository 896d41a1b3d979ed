"""Rows as the database gives them, turned into the objects that everything else works with."""

from collections.abc import Sequence
from functools import cache
from typing import Any, cast

from django.db import connection, models


class Shape[M: models.Model]:
    """Which columns of a model are read, and what makes values of them."""

    def __init__(self, model: type[M], without: str = "", table: str = "") -> None:
        fields: list[Any] = [f for f in model._meta.concrete_fields if f.name != without]
        self.model, self.database = model, connection.alias
        self.columns = ", ".join(f"{table}{field.column}" for field in fields)
        self.names = tuple(field.attname for field in fields)
        self.turns = tuple(
            (place, turn, column)
            for place, column in enumerate(field.get_col(model._meta.db_table) for field in fields)
            for turn in (
                *connection.ops.get_db_converters(column),
                *column.get_db_converters(connection),
            )
        )

    def fill(self, row: Sequence[Any], fetch: Any = models.FETCH_RAISE) -> M:
        """Make one object. Its references are a side door: they raise, unless told otherwise."""
        values, model = list(row), cast("Any", self.model)
        for place, turn, column in self.turns:
            values[place] = turn(values[place], column, connection)
        filled: M = model.from_db(self.database, self.names, values, fetch_mode=fetch)
        return filled


@cache
def shape[M: models.Model](model: type[M], without: str = "", table: str = "") -> Shape[M]:
    """Return the shape of a model, worked out once."""
    return Shape(model, without, table)
