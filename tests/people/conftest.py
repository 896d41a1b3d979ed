"""A quiet door: nobody knocked before the test began."""

import pytest
from django.core.cache import cache

from gezinsplan.people.models import Account


@pytest.fixture(autouse=True)
def _nobody_knocked() -> None:
    cache.clear()


@pytest.fixture
def account(db: None) -> Account:
    """Somebody with an account and nothing else."""
    return Account.objects.create_user("malika@example.org")
