"""What every test has: both databases, the people of the story, and a quiet mailbox."""

import gc
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.test import override_settings

from gezinsplan.kit import keys
from tests.people_of_the_story import Story
from tests.retelling import story_again


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Open both databases to whoever needs one."""
    both = pytest.mark.django_db(databases=["default", "keys"])
    for item in items:
        if {"story", "db", "cast"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(both)


def pytest_collection_finish() -> None:
    """Leave what lives to the end of the run out of every search for garbage."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Make the two tables of the keys at once: of 120 steps one is theirs, and they take long."""
    test: Any = connections["keys"].settings_dict["TEST"]
    test["MIGRATE"] = False


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> None:
    """Write down that those steps were taken, as a site's own database of keys says."""
    with django_db_blocker.unblock():
        call_command("migrate", database="keys", fake=True, verbosity=0)


@pytest.fixture(scope="session", autouse=True)
def _plain() -> Iterator[None]:
    """Serve files under their own names, and do a task at once."""
    usual: Any = settings.STORAGES
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    at_once = {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}
    storages = {**usual, "staticfiles": plain}
    with override_settings(STORAGES=storages, STATIC_ROOT="", TASKS={"default": at_once}):
        yield


@pytest.fixture(autouse=True)
def _fresh_keys() -> Iterator[None]:
    with keys.fresh():
        yield


@pytest.fixture
def story(db: None) -> Story:
    """Malika's family and helpers, and the people who must see less."""
    return story_again()
