"""What was asked, got or refused while a goal waits on something that isn't ours (rule 11)."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.care.models.goal import Goal
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Media, Person
from gezinsplan.plans.rows import PlanForeignKey


class RightsAsk(Content):
    """One line of the rights check: asked when and with whom, the answer, appeal until."""

    class Result(models.TextChoices):
        """What came of it."""

        WAITING = "waiting"
        LISTED = "listed"
        REFUSED = "refused"
        GOT = "got"

    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    words = SealedText("rights_ask.words")
    asked_on = models.DateField(null=True)
    asked_with: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    answer = SealedText("rights_ask.answer")
    answered_on = models.DateField(null=True)
    result = models.CharField(max_length=7, choices=Result, default=Result.WAITING)
    appeal_until = models.DateField(null=True)
    letter: PlanForeignKey[Any, Any] = PlanForeignKey(Media, models.SET_NULL, null=True)

    part_of: ClassVar[str] = "goal"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "goal"), name="care_rights_ask_goal"),)

    def __str__(self) -> str:
        return self.result
