"""Goals that two people write apart, unseen until both are ready (house rule 10)."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Person, Seen
from gezinsplan.plans.rows import PlanForeignKey


class Apart(Seen):
    """Two people each write down goals, and lay them side by side when both are ready."""

    family: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    guide: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    family_ready_at = models.DateTimeField(null=True)
    guide_ready_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    names: ClassVar[tuple[str, ...]] = ("family", "guide")

    def __str__(self) -> str:
        return str(self.id)


class ApartGoal(Content):
    """One goal written apart; its writer's own until both are ready. `like`: the family links."""

    apart: PlanForeignKey[Any, Any] = PlanForeignKey(Apart)
    words = SealedText("apart_goal.words")
    place = models.PositiveIntegerField(default=0)
    like: PlanForeignKey[Any, Any] = PlanForeignKey("care.ApartGoal", models.SET_NULL, null=True)
    became = models.UUIDField(null=True)

    part_of: ClassVar[str] = "apart"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "apart", "place"), name="care_apart_goal_place"),)

    def __str__(self) -> str:
        return str(self.apart_id)
