"""Who opens a plan: people with a device, and no plan yet."""

import pytest
from django.test import Client

from tests.plans.openers import device_of


@pytest.fixture
def malika(db: None) -> Client:
    """The device of Malika."""
    return device_of("malika")


@pytest.fixture
def lien(db: None) -> Client:
    """The device of Lien."""
    return device_of("lien")
