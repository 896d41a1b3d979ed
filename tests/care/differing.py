"""Short ways to say on the page that one sees something differently."""

from typing import Any

from gezinsplan.care.models import Clash, Goal
from tests.care.asking import at, text
from tests.people_of_the_story import Story
from tests.visitors import visitor

VIEW, WHY = "Sami kan bij mij blijven", "Hij is al genoeg kwijt"
OTHER = "Eerst één keer per week"


def differ(
    story: Story, name: str = "malika", other: str = "lien", goal: Goal | None = None, **said: Any
) -> Clash:
    """Let somebody say on the page that they see something differently from somebody else."""
    form = {"other": str(story.person[other].pk), "view": VIEW, "why": WHY, **said}
    if goal:
        form["goal"] = str(goal.pk)
    answer = visitor(story, name).post(at(story, "clash_new"), form)
    assert answer.status_code == 303
    return Clash.objects.filter(plan_id=story.plan.pk).latest("made_at")


def send(story: Story, page: str, clash: Clash, name: str = "malika", **said: Any) -> int:
    """Let somebody answer on a page about it, and return what came of it."""
    status: int = visitor(story, name).post(at(story, page, clash), said).status_code
    return status


def shown(story: Story, clash: Clash, name: str = "malika") -> str:
    """Return the page about it, as somebody reads it."""
    return text(visitor(story, name).get(at(story, "clash", clash)))
