"""Who decides about one goal, where that is somebody else than who steers the plan (rule 3)."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.care.models.goal import Goal
from gezinsplan.plans.models import Person, Seen
from gezinsplan.plans.rows import PlanForeignKey


class GoalSteering(Seen):
    """A family member decides about a goal, since when and until when.

    `since`: empty while it waits for others who decide; `yes`: who of them said yes.
    `lets_in`: to which seats this one would show the goal, while that waits for the others.
    """

    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal)
    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    since = models.DateTimeField(null=True)
    yes = models.JSONField(default=list)
    lets_in = models.JSONField(default=list)
    ended_at = models.DateTimeField(null=True)

    seen_by: ClassVar[str] = "goal_id"
    goes_with: ClassVar[tuple[str, ...]] = ("person",)

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "goal", "person"),
                condition=models.Q(ended_at=None),
                name="care_goal_steering_once",
            ),
        )

    def __str__(self) -> str:
        return str(self.goal_id)
