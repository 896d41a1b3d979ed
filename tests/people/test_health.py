"""Whoever keeps the instance running can see that it is well, and nothing else."""

import pytest
from django.db import DatabaseError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from gezinsplan import __version__
from gezinsplan.people.models import Pulse
from gezinsplan.people.models.pulse import WORKER


def test_all_is_well_while_the_worker_lives(client: Client, db: None) -> None:
    Pulse.beat(WORKER)
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.json() == {
        "status": "ok",
        "version": __version__,
        "database": connection.vendor,
        "worker": True,
        "pending_migrations": 0,
    }


def test_without_a_worker_it_says_so(client: Client, db: None) -> None:
    said = client.get("/healthz").json()
    assert (said["status"], said["worker"]) == ("degraded", False)


def test_it_is_cheap_and_needs_no_session(client: Client, db: None) -> None:
    client.get("/healthz")
    with CaptureQueriesContext(connection) as here:
        answer = client.get("/healthz")
    assert len(here) <= 3
    assert not answer.cookies


def test_when_a_database_is_away_it_answers_503(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> bool:
        raise DatabaseError

    monkeypatch.setattr(Pulse, "worker_is_alive", away)
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert answer.json()["status"] == "down"


def test_while_migrations_wait_it_is_starting(
    client: Client, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = frozenset({("people", "0999_not_yet")})
    monkeypatch.setattr("gezinsplan.people.views.health._known", lambda: known)
    said = client.get("/healthz").json()
    assert (said["status"], said["pending_migrations"]) == ("starting", 2)
