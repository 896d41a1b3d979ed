"""Triggers: an event never changes but for its circle; a look never changes at all.

A look goes only when its trace stands (an erasure). Triggers don't use the table's name
in their code, so that a distributed table can have them.
"""

from typing import Any

from django.db import migrations

_REFUSE = """
CREATE FUNCTION plans_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'append only'; END $$;
"""
_KEEP = """
CREATE FUNCTION plans_keep_look() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM plans_looktrace WHERE plan_id = OLD.plan_id AND n = OLD.n) THEN
    RAISE EXCEPTION 'append only';
  END IF;
  RETURN OLD;
END $$;
"""


_UNTRACED = "NOT EXISTS (SELECT 1 FROM plans_looktrace WHERE plan_id = OLD.plan_id AND n = OLD.n) "


def _event_columns(apps: Any) -> str:
    fields = apps.get_model("plans", "Event")._meta.fields
    return ", ".join(f.column for f in fields if f.name != "circle")


def _postgresql(columns: str) -> list[str]:
    return [
        _REFUSE,
        _KEEP,
        (
            f"CREATE TRIGGER plans_event_fixed BEFORE UPDATE OF {columns} ON plans_event "
            "FOR EACH ROW EXECUTE FUNCTION plans_refuse_change()"
        ),
        (
            "CREATE TRIGGER plans_look_fixed BEFORE UPDATE ON plans_look "
            "FOR EACH ROW EXECUTE FUNCTION plans_refuse_change()"
        ),
        (
            "CREATE TRIGGER plans_look_kept BEFORE DELETE ON plans_look "
            "FOR EACH ROW EXECUTE FUNCTION plans_keep_look()"
        ),
    ]


def _sqlite(columns: str) -> list[str]:
    refuse = "BEGIN SELECT RAISE(ABORT, 'append only'); END"
    return [
        f"CREATE TRIGGER plans_event_fixed BEFORE UPDATE OF {columns} ON plans_event {refuse}",
        f"CREATE TRIGGER plans_look_fixed BEFORE UPDATE ON plans_look {refuse}",
        "CREATE TRIGGER plans_look_kept BEFORE DELETE ON plans_look WHEN " + _UNTRACED + refuse,
    ]


def _make(apps: Any, schema_editor: Any) -> None:
    if schema_editor.connection.alias != "default":
        return
    postgresql = schema_editor.connection.vendor == "postgresql"
    columns = _event_columns(apps)
    for statement in _postgresql(columns) if postgresql else _sqlite(columns):
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    """Make the triggers."""

    dependencies = (("plans", "0001_initial"),)
    operations = (migrations.RunPython(_make, migrations.RunPython.noop),)
