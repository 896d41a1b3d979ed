"""One story for a whole file of proofs: each question asked of it is undone afterwards."""

from collections.abc import Iterator
from typing import Any

import pytest

from gezinsplan.kit import keys
from tests.access.cast import Cast, gather, undone


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    """Everybody of the story, with something of every kind."""
    with django_db_blocker.unblock(), undone(), keys.fresh():
        yield gather()
