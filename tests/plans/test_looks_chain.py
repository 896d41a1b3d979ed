"""Who looked is never rewritten: not by us either. What erased it is named elsewhere."""

from typing import Any

import pytest
from django.db import DatabaseError, transaction

from gezinsplan.plans.models import Event, Look, LookTrace
from gezinsplan.plans.models.look import erase_looks, verify
from tests.people_of_the_story import Story


@pytest.fixture
def looked(story: Story) -> Look:
    """Tom looked at a goal, and Griet at the plan."""
    Look.write(story.seat("tom"), "goal.read", story.goal["school"])
    Look.write(story.seat("griet"), "plan.read", story.plan)
    found: Look = Look.objects.get(plan_id=story.plan.pk, n=1)
    return found


@pytest.mark.parametrize("change", [{"n": 9}, {"outcome": "refused"}, {"digest": b"x"}])
def test_a_line_of_the_log_is_never_changed(looked: Look, change: dict[str, Any]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Look.objects.filter(plan_id=looked.plan_id, n=1).update(**change)


def test_a_line_goes_only_when_its_trace_stands(looked: Look) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Look.objects.filter(plan_id=looked.plan_id, n=1).delete()
    erase_looks(looked.plan_id, n=1)
    assert LookTrace.objects.filter(plan_id=looked.plan_id, n=1).exists()
    assert verify(looked.plan_id) == []


@pytest.mark.parametrize("change", [{"number": 900}, {"verb": "x"}, {"key": "x"}])
def test_what_changed_is_never_rewritten(story: Story, change: dict[str, Any]) -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        Event.objects.filter(plan_id=story.plan.pk, number=3).update(**change)


def test_only_the_circle_of_an_event_moves_with_its_subject(story: Story) -> None:
    events = Event.objects.filter(plan_id=story.plan.pk, number=3)
    assert events.update(circle=story.goal["school"].circle_id) == 1


def test_the_family_reads_who_looked_at_the_plan_itself(looked: Look, story: Story) -> None:
    seen = story.seat("yasmina").sees(Look)
    assert {line.what for line in seen} == {"goal.read", "plan.read"}


def test_nobody_reads_what_another_of_the_family_opened(story: Story) -> None:
    Look.write(story.seat("yasmina"), "plan.read", story.plan)
    assert not story.seat("malika").sees(Look).exists()
    assert story.seat("yasmina").sees(Look).count() == 1
