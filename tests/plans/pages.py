"""What the tests of pages share: addresses, what was recorded, and values that nobody means."""

import re
from typing import Any

from django.urls import reverse

from gezinsplan.care.models import Goal
from gezinsplan.plans.models import Event
from tests.people_of_the_story import Story
from tests.visitors import visitor

LONG = "a" * 10_000
SCRIPT = "<script>alert(1)</script>"
NUL = "Tom\x00"


def at(story: Story, route: str, *args: object) -> str:
    """Return an address inside the plan of the story."""
    return reverse(f"plans:{route}", args=[story.plan.pk, *args])


def recorded(story: Story) -> list[str]:
    """Return the codes of what changed in the plan, in order."""
    rows = Event.objects.filter(plan_id=story.plan.pk).order_by("number")
    return list(rows.values_list("verb", flat=True))


def words(html: str) -> str:
    """Return what somebody reads: without tags and with single spaces."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html))


def choose(story: Story, name: str, sent: dict[str, Any], by: str = "malika") -> Any:
    """Send the form that says what somebody sees."""
    return visitor(story, by).post(at(story, "sees", story.person[name].pk), sent)


def sees_goal(story: Story, name: str, goal: str) -> bool:
    """Tell whether somebody sees a goal now."""
    return bool(story.seat(name).sees(Goal).filter(pk=story.goal[goal].pk).exists())
