"""Who opens a plan: people with a device and no plan yet; and the family of Pieter."""

import pytest
from django.test import Client

from tests.people_of_the_story import Story
from tests.plans.openers import device_of
from tests.plans.pieters import tell_of_pieter


@pytest.fixture
def malika(db: None) -> Client:
    """The device of Malika."""
    return device_of("malika")


@pytest.fixture
def lien(db: None) -> Client:
    """The device of Lien."""
    return device_of("lien")


@pytest.fixture
def pieters(db: None) -> Story:
    """Pieter's family."""
    return tell_of_pieter()
