"""A quiet door: nobody knocked before the test began."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def _nobody_knocked() -> None:
    cache.clear()
