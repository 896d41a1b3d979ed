"""Who owns the database can't pass a deleted look off as an erased one (S15)."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from gezinsplan.plans.models import Look, LookTrace
from gezinsplan.plans.models.erasing import erase_thing
from tests.people_of_the_story import Story
from tests.tampering import sql

COPY = """INSERT INTO plans_looktrace (id, plan_id, n, digest, mac)
    SELECT id, plan_id, n, digest, mac FROM plans_look WHERE n = 2"""


@pytest.fixture
def watched(story: Story, tmp_path: Path, settings: Any) -> Story:
    """Three people looked, and one thing was erased with the look at it."""
    settings.ANCHORS = tmp_path / "anchors"
    for name in ("tom", "lien"):
        Look.write(story.seat(name), "plan.read", story.plan)
    oma = story.agreement["oma"]
    Look.write(story.seat("griet"), "agreement.read", oma)
    erase_thing(oma, by=story.seat("malika"))
    return story


def said() -> str:
    """Return what `verify-log` says, whatever it finds."""
    out = StringIO()
    try:
        call_command("verify_log", stdout=out)
    except CommandError as error:
        out.write(str(error))
    return out.getvalue()


def test_what_malika_erased_leaves_a_trace_that_holds(watched: Story) -> None:
    assert LookTrace.objects.filter(plan_id=watched.plan.pk, n=3).exists()
    assert "chains hold" in said()


def test_an_operator_hides_no_look_of_lien_behind_a_trace_of_his_own(watched: Story) -> None:
    sql(COPY)
    sql("DELETE FROM plans_look WHERE n = 2")
    assert f"plan {watched.plan.pk}: line 2 was taken away outside an erasure" in said()


def test_a_true_trace_moved_to_another_line_is_found_out(watched: Story) -> None:
    sql("UPDATE plans_looktrace SET n = 2 WHERE n = 3")
    sql("DELETE FROM plans_look WHERE n = 2")
    assert "line 2 was taken away outside an erasure" in said()


def test_a_trace_laid_beside_a_look_that_still_stands_is_found_out(watched: Story) -> None:
    sql(COPY)
    assert "line 2 was taken away outside an erasure" in said()
