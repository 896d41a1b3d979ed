"""The power goes while somebody saves: everything or nothing of it stands, on both databases."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection

from tests.plans.killing import ROUNDS

HOME = Path(__file__).resolve().parents[2]
NAMES = {"DATABASE_URL": "killed", "KEYS_DATABASE_URL": "killed_keys"}


def address(name: str) -> str:
    """Return the address of a database beside the one under test."""
    at = connection.settings_dict
    who, host = quote(str(at["USER"])), at["HOST"]
    return f"postgres://{who}:{quote(str(at['PASSWORD']))}@{host}:{at['PORT']}/{name}"


@pytest.fixture
def committed(db: None, tmp_path: Path) -> Iterator[dict[str, str]]:
    """Databases of the kind under test, made for this, where things are committed."""
    place = {"GEZINSPLAN_DATA": str(tmp_path)}
    if connection.vendor == "sqlite":
        yield {**place, **dict.fromkeys(NAMES, "")}
        return
    with closing(connection.get_new_connection(connection.get_connection_params())) as own:
        own.autocommit = True
        for name in NAMES.values():
            own.execute(f"CREATE DATABASE {name}")
        yield {**place, **{key: address(name) for key, name in NAMES.items()}}
        for name in NAMES.values():
            own.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.mark.slow
def test_fifty_times_killed_while_saving_is_all_or_nothing(committed: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.plans.killing"],
        cwd=HOME,
        env={**os.environ, **committed},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert told["wrong"] == []
    assert told["inside"] >= 15, told
    assert told["saved"] > ROUNDS
