"""`gezinsplan verify-log` names every line that somebody touched.

Whoever can write in the database can do so past the triggers; the tests do as they would.
"""

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from gezinsplan.people.models import StaffLook
from gezinsplan.plans.models import Log, Look
from gezinsplan.plans.models.anchors import anchor, file
from gezinsplan.plans.models.erasing import erase_plan, erase_thing
from tests.people_of_the_story import Story
from tests.tampering import drop_triggers, named, sql

LOOKS, STAFF = "plans_look", "people_stafflook"


@pytest.fixture(autouse=True)
def outside(tmp_path: Path, settings: Any) -> Path:
    """A place outside the database for anchors."""
    settings.ANCHORS = tmp_path / "anchors"
    return tmp_path


@pytest.fixture
def watched(story: Story) -> Story:
    """A plan that six people looked into, and a house where six things happened."""
    drop_triggers()
    for name in ("malika", "tom", "griet", "lien", "yasmina", "sofie"):
        Look.write(story.seat(name), "plan.read", story.plan)
        StaffLook.write("sign.in", story.account[name].pk)
    return story


def found() -> str:
    """Return what the command says; it must end as a failure."""
    said = StringIO()
    with pytest.raises(CommandError, match="do not hold"):
        call_command("verify_log", stdout=said)
    return said.getvalue()


def holds() -> bool:
    """Tell whether the command finds nothing."""
    said = StringIO()
    call_command("verify_log", stdout=said)
    return "chains hold" in said.getvalue()


def staff_number(offset: int) -> int:
    """Return the number of one of the last six lines of the house."""
    return StaffLook.objects.count() - 6 + offset


def test_an_untouched_log_holds(watched: Story) -> None:
    assert holds()
    anchor()
    Look.write(watched.seat("tom"), "plan.read", watched.plan)
    assert holds()


@pytest.mark.parametrize(
    ("column", "value"),
    [("what", "'goal.read'"), ("ring", "'family'"), ("outcome", "'missing'"), ("n", "99")],
)
def test_a_changed_line_is_named(watched: Story, column: str, value: str) -> None:
    sql("UPDATE plans_look SET :column = :value WHERE n = 3", column=column, value=value)
    assert f"plan {watched.plan.pk}: line 3" in found()


@pytest.mark.parametrize("column", ["digest", "mac"])
@pytest.mark.parametrize("table", [LOOKS, STAFF])
def test_one_flipped_byte_is_named(watched: Story, table: str, column: str) -> None:
    number = 3 if table == LOOKS else staff_number(3)
    with connection.cursor() as cursor:
        names = {"table": table, "column": column}
        cursor.execute(named("SELECT :column FROM :table WHERE n = %s", names), (number,))
        stored = bytearray(cursor.fetchone()[0])
    stored[7] ^= 1
    sql("UPDATE :table SET :column = %s WHERE n = %s", bytes(stored), number, **names)
    assert f": line {number} was changed or moved" in found()


@pytest.mark.parametrize("table", [LOOKS, STAFF])
def test_a_deleted_line_is_named(watched: Story, table: str) -> None:
    number = 3 if table == LOOKS else staff_number(3)
    sql("DELETE FROM :table WHERE n = %s", number, table=table)
    said = found()
    assert f": line {number} is missing" in said
    assert said.count("line ") == 1


@pytest.mark.parametrize("table", [LOOKS, STAFF])
def test_two_lines_that_changed_places_are_named(watched: Story, table: str) -> None:
    first = 3 if table == LOOKS else staff_number(3)
    for old, new in ((first, 9000), (first + 1, first), (9000, first + 1)):
        sql("UPDATE :table SET n = %s WHERE n = %s", new, old, table=table)
    said = found()
    assert f": line {first} was changed or moved" in said
    assert f": line {first + 1} was changed or moved" in said


@pytest.mark.parametrize("table", [LOOKS, STAFF])
def test_a_cut_end_is_named(watched: Story, table: str) -> None:
    last = 6 if table == LOOKS else staff_number(6)
    sql("DELETE FROM :table WHERE n >= %s", last, table=table)
    assert f": line {last} is missing" in found()


def cut_with_its_head(watched: Story) -> None:
    """Cut off the last two lines, and set the head back as if they never were."""
    kept = Look.objects.get(plan_id=watched.plan.pk, n=4)
    Log.objects.filter(plan_id=watched.plan.pk).update(n=4, mac=kept.mac)
    sql("DELETE FROM plans_look WHERE n > 4")


def test_an_end_cut_off_with_its_head_is_found_against_the_anchor_alone(watched: Story) -> None:
    anchor()
    cut_with_its_head(watched)
    said = found()
    assert f"plan {watched.plan.pk}: line 6 is missing" in said
    file().unlink()
    assert holds()


def test_lines_written_anew_after_a_cut_are_found_against_the_anchor(watched: Story) -> None:
    anchor()
    cut_with_its_head(watched)
    for name in ("griet", "griet", "griet"):
        Look.write(watched.seat(name), "plan.read", watched.plan)
    assert "line 6 is not the line that was anchored" in found()


@pytest.mark.parametrize("anchored", [True, False])
def test_a_head_taken_away_is_named(watched: Story, anchored: bool) -> None:
    if anchored:
        anchor()
    sql("DELETE FROM plans_log")
    assert f"plan {watched.plan.pk}: the head is missing" in found()


def test_a_whole_chain_taken_away_is_found_against_the_anchor(watched: Story) -> None:
    anchor()
    sql("DELETE FROM plans_look")
    sql("DELETE FROM plans_log")
    assert f"plan {watched.plan.pk}: the head is missing" in found()


def test_the_houses_own_chain_cut_with_its_head_is_found(watched: Story) -> None:
    anchor()
    sql("DELETE FROM people_stafflook")
    sql("DELETE FROM people_stafflog")
    assert "instance: the head is missing" in found()


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace('"heads": {', '"heads": {"x": [1, "00"], ', 1),
        lambda text: text.replace('"mac": "', '"mac": "00', 1),
        lambda text: "[]\n" + text,
        lambda text: "no anchor\n" + text,
    ],
)
def test_a_false_anchor_is_named(watched: Story, change: Callable[[str], str]) -> None:
    anchor()
    file().write_text(change(file().read_text()))
    assert "anchors: anchor 1 was changed" in found()


def test_an_erasure_leaves_a_chain_that_holds(watched: Story) -> None:
    Look.write(watched.seat("griet"), "goal.read", watched.goal["school"])
    anchor()
    erase_thing(watched.goal["school"], by=watched.seat("malika"))
    assert holds()


def test_a_plan_that_was_erased_is_not_missed(watched: Story) -> None:
    anchor()
    erase_plan(by=watched.seat("malika"))
    assert holds()
