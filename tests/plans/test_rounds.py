"""The worker's clock: once each, nothing twice, and nothing forgotten after two days away."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event as Stop
from typing import Any

import pytest
from django.db import OperationalError
from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from gezinsplan.kit import clock
from gezinsplan.people.models import Pulse
from gezinsplan.plans import tasks
from gezinsplan.plans.management import rounds
from gezinsplan.plans.models import Circle, Consent, persons
from gezinsplan.plans.models.look import Look
from tests.people_of_the_story import Story

NOON = datetime(2026, 3, 10, 11, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _own_anchors(settings: Any, tmp_path: Path) -> None:
    settings.ANCHORS = tmp_path / "anchors"


def anchors(settings: Any) -> list[dict[str, Any]]:
    """Return the anchors that were left outside."""
    path = settings.ANCHORS / "heads.jsonl"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def turn_at(moment: datetime) -> None:
    """Make one round at a moment."""
    with clock.at(moment):
        rounds.turn()


def test_every_ten_minutes_an_anchor_goes_outside(story: Story, settings: Any) -> None:
    Look.write(story.seat("tom"), "plan.read", story.goal["school"])
    for minutes in (0, 3, 9, 11, 15, 22):
        turn_at(NOON + timedelta(minutes=minutes))
    kept = anchors(settings)
    assert [line["at"][11:16] for line in kept] == ["11:00", "11:11", "11:22"]
    assert kept[0]["heads"][str(story.plan.pk)][0] == 1


def test_when_it_stops_it_leaves_an_anchor(story: Story, settings: Any) -> None:
    stop = Stop()
    stop.set()
    rounds.keep_turning(stop)
    assert len(anchors(settings)) == 2


def test_the_heartbeat_says_that_the_worker_lives(db: None) -> None:
    assert not Pulse.worker_is_alive()
    turn_at(NOON)
    with clock.at(NOON + timedelta(seconds=60)):
        assert Pulse.worker_is_alive()
    with clock.at(NOON + timedelta(minutes=5)):
        assert not Pulse.worker_is_alive()


def nights(moments: list[datetime]) -> int:
    """Return how often the night was spent when the clock turned at these moments."""
    before = Pulse.last("night")
    found = []
    for moment in moments:
        turn_at(moment)
        found.append(Pulse.last("night"))
    return len({at for at in found if at != before})


def test_one_night_a_day_however_often_the_clock_turns(db: None) -> None:
    assert nights([NOON + timedelta(hours=h) for h in range(0, 24, 2)]) == 2


def test_after_two_days_away_one_night_is_enough(db: None) -> None:
    assert nights([NOON]) == 1
    assert nights([NOON + timedelta(days=2), NOON + timedelta(days=2, minutes=1)]) == 1


def test_two_workers_share_one_round(db: None) -> None:
    with clock.at(NOON):
        assert [Pulse.take("night", rounds.last_midnight()) for _ in range(2)] == [True, False]
    with clock.at(NOON + timedelta(days=1)):
        assert [Pulse.take("night", rounds.last_midnight()) for _ in range(2)] == [True, False]


def test_a_birthday_is_kept_even_when_the_worker_was_away_on_the_day(story: Story) -> None:
    today = clock.today("Europe/Brussels")
    malika = story.seat("malika")
    child = persons.add_person(
        "Twaalf", "family", by=malika, born=today.replace(year=today.year - 12)
    )
    mine = Circle(plan=story.plan, kind=Circle.Kind.ONLY_ME, person=child)
    mine.save(force_insert=True)
    look = Consent(
        plan=story.plan,
        circle=mine,
        member=story.seat("lien"),
        given_by=malika.person,
        began=clock.now() - timedelta(days=40),
    )
    look.save(force_insert=True)
    with clock.at(clock.now() + timedelta(days=2)):
        rounds.turn()
    look.refresh_from_db()
    assert look.withdrawn_at


def failed_task(times: int, minutes_ago: int) -> Any:
    """Make a task that went wrong some times, the last time so long ago."""
    return DBTaskResult.objects.create(
        status=TaskResultStatus.FAILED,
        args_kwargs={"args": [], "kwargs": {}},
        task_path=tasks.tell.module_path,
        backend_name="default",
        run_after=NOON,
        worker_ids=["w"] * times,
        finished_at=NOON - timedelta(minutes=minutes_ago),
        exception_class_path="",
        traceback="",
    )


@pytest.mark.parametrize(
    ("times", "minutes_ago", "again"),
    [(1, 0, False), (1, 2, True), (3, 8, False), (3, 10, True), (6, 900, False)],
)
def test_what_failed_is_tried_again_ever_later_and_not_for_ever(
    db: None, times: int, minutes_ago: int, again: bool
) -> None:
    task = failed_task(times, minutes_ago)
    with clock.at(NOON):
        rounds.try_again()
    task.refresh_from_db()
    assert (task.status == TaskResultStatus.READY) is again


def test_a_round_that_fails_does_not_stop_the_clock(
    story: Story, settings: Any, monkeypatch: pytest.MonkeyPatch, caplog: Any
) -> None:
    def locked(name: str) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(Pulse, "beat", locked)
    stop = Stop()
    stop.set()
    rounds.keep_turning(stop)
    assert "A round failed" in caplog.text
    assert len(anchors(settings)) == 1
