"""Short ways to visit a page of a plan and to read what changed."""

from typing import Any

from django.urls import reverse

from gezinsplan.plans.models import Event
from tests.people_of_the_story import Story

IDEA = "Er is elke maand iets over om te sparen"
"""The goal that Lien puts forward."""


def at(story: Story, name: str, *ids: Any) -> str:
    """Return the address of a page about goals or agreements."""
    return reverse(f"care:{name}", args=[story.plan.pk, *(getattr(one, "pk", one) for one in ids)])


def verbs(story: Story, name: str = "malika") -> list[str]:
    """Return the codes of what somebody sees that changed, in order."""
    seen = story.seat(name).sees(Event).order_by("number")
    return list(seen.values_list("verb", flat=True))


def everything(story: Story) -> list[str]:
    """Return the codes of all that changed, seen by somebody or not."""
    rows = Event.objects.filter(plan_id=story.plan.pk).order_by("number")
    return list(rows.values_list("verb", flat=True))


def text(response: Any) -> str:
    """Return the words of an answer."""
    words: str = response.content.decode()
    return words
