"""Writing in the database as somebody who owns it: past the triggers."""

from typing import Any

from django.db import connection


def drop_triggers() -> None:
    """Do as somebody who owns the database."""
    on = " ON plans_look" if connection.vendor == "postgresql" else ""
    for trigger in ("plans_look_fixed", "plans_look_kept"):
        sql(f"DROP TRIGGER IF EXISTS {trigger}{on}")


def sql(statement: str, *values: Any, **names: str) -> None:
    """Write straight into the database; `names` fill in :table and :column."""
    with connection.cursor() as cursor:
        cursor.execute(named(statement, names), values)


def named(statement: str, names: dict[str, str]) -> str:
    """Return a statement with its names filled in."""
    for name, value in names.items():
        statement = statement.replace(f":{name}", value)
    return statement
