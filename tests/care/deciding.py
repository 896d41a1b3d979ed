"""Short ways to give a goal to somebody of the family to decide about."""

from typing import Any

from gezinsplan.care.models import Agreement, Goal, GoalSteering, Step
from gezinsplan.care.models.deciding import give
from gezinsplan.plans.models import Consent, Member
from tests.care.asking import at, text
from tests.people_of_the_story import Story
from tests.visitors import visitor


def gives(story: Story, *names: str, goal: str = "school") -> Goal:
    """Let Malika give a goal of hers, to be decided about by these people."""
    row = story.goal[goal]
    row.plan = story.plan
    give(row, [story.person[name] for name in names], by=story.seat("malika"))
    return row


def steers(story: Story, name: str) -> Member:
    """Let somebody decide about the plan too."""
    seat = story.seat(name)
    seat.steers = True
    seat.save(update_fields=("steers",))
    return story.seat(name)


def line(story: Story, name: str) -> GoalSteering:
    """Return the line of somebody who was given a goal, or is to be."""
    rows = GoalSteering.objects.filter(plan_id=story.plan.pk, ended_at=None)
    found: GoalSteering = rows.get(person=story.person[name])
    return found


def sees(story: Story, name: str, goal: Goal) -> bool:
    """Tell whether somebody is inside a goal's circle."""
    return goal.circle_id in Consent.inside(story.plan.pk, story.seat(name).pk)


def proposals(story: Story, goal: Goal) -> tuple[Step, Agreement]:
    """Let Lien propose a step and an agreement for a goal."""
    lien = story.seat("lien")
    return (
        Step.make(goal, "Elke dag tien minuten", by=lien),
        Agreement.make("Lien komt langs", [lien.person], by=lien, goal=goal),
    )


def send(story: Story, name: str, page: str, goal: Goal, **said: Any) -> int:
    """Send a page of a goal as somebody, and return what came of it."""
    status: int = visitor(story, name).post(at(story, page, goal), said).status_code
    return status


def read(story: Story, name: str, page: str, goal: Goal) -> str:
    """Return a page of a goal as somebody reads it."""
    return text(visitor(story, name).get(at(story, page, goal)))
