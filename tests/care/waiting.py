"""Short ways to let a goal wait on something that isn't the family's, and to ask for a right."""

from typing import Any

from gezinsplan.care.models import Goal, RightsAsk
from gezinsplan.care.models.asking_rights import ask_right, block
from tests.care.asking import at, text
from tests.people_of_the_story import Story
from tests.visitors import visitor

HOUSE, PRIORITY = "Een sociaal huis bij de stad", "Voorrang voor Sami"
DID = "Ik belde achttien huisbazen"


def waits(story: Story, name: str = "school", did: str = "") -> Goal:
    """Let Malika say that her goal waits."""
    goal = story.goal[name]
    goal.plan = story.plan
    block(goal, by=story.seat("malika"), did=did)
    return goal


def asks(story: Story, words: str = HOUSE, name: str = "malika", **told: Any) -> RightsAsk:
    """Let somebody write down what was asked for the goal about school."""
    goal = story.goal["school"]
    row = ask_right(goal, words, by=story.seat(name), **told)
    row.plan = story.plan
    return row


def shown(story: Story, name: str = "malika", page: str = "blocked") -> str:
    """Return a page of the goal about school as somebody reads it."""
    return text(visitor(story, name).get(at(story, page, story.goal["school"])))


def send(story: Story, name: str, page: str, *ids: Any, **said: Any) -> int:
    """Send a page of the goal about school as somebody, and return what came of it."""
    where = at(story, page, story.goal["school"], *ids)
    status: int = visitor(story, name).post(where, said).status_code
    return status
