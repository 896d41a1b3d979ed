"""Short ways to say something in a plan, and to read what people said."""

from typing import Any

from gezinsplan.care.models import Voice
from tests.care.asking import at, text
from tests.people_of_the_story import Story
from tests.visitors import visitor


def say(story: Story, name: str, words: str, kind: str = "worry", **more: Any) -> Voice:
    """Let somebody say something, for everyone around the plan unless told otherwise."""
    return Voice.say(words, kind, by=story.seat(name), **more)


def reads(story: Story, name: str, shape: str = "") -> str:
    """Return what somebody reads on the page."""
    answer = visitor(story, name).get(at(story, "voices"), {"vorm": shape} if shape else {})
    assert answer.status_code == 200
    return text(answer).partition("<main")[2]
