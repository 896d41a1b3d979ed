"""What every test has: both databases, the people of the story, and a quiet mailbox."""

from collections.abc import Iterator
from typing import Any

import pytest

from gezinsplan.kit import keys
from tests.people_of_the_story import Story
from tests.retelling import story_again


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Open both databases to whoever needs one."""
    both = pytest.mark.django_db(databases=["default", "keys"])
    for item in items:
        if {"story", "db", "cast"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(both)


@pytest.fixture(autouse=True)
def _plain_static(settings: Any) -> None:
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.STATIC_ROOT = ""
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture(autouse=True)
def _fresh_keys() -> Iterator[None]:
    with keys.fresh():
        yield


@pytest.fixture
def story(db: None) -> Story:
    """Malika's family and helpers, and the people who must see less."""
    return story_again()
