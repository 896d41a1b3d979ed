"""A small part of a goal."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.care.models.goal import Goal
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Person
from gezinsplan.plans.rows import PlanForeignKey


class Step(Content):
    """One small thing on the way; who isn't family only proposes one (house rule 7)."""

    class State(models.TextChoices):
        """Whose it is."""

        PROPOSED = "proposed"
        MADE = "made"
        NOT_NOW = "not_now"

    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal)
    words = SealedText("step.words")
    place = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=8, choices=State, default=State.MADE)
    proposed_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    done_at = models.DateTimeField(null=True)
    done_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)

    part_of: ClassVar[str] = "goal"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "goal", "place"), name="care_step_place"),)

    def __str__(self) -> str:
        return self.state
