"""What Lien puts forward, which is nothing yet until somebody of the family says yes."""

import pytest

from gezinsplan.care.models import Agreement, Goal
from tests.care.asking import IDEA
from tests.people_of_the_story import Story


@pytest.fixture
def idea(story: Story) -> Goal:
    """Lien puts a goal forward."""
    return Goal.write(IDEA, by=story.seat("lien"), key="idea")


@pytest.fixture
def visit(story: Story) -> Agreement:
    """Lien puts an agreement forward."""
    return Agreement.make("Huisbezoek", [story.person["lien"]], by=story.seat("lien"))
