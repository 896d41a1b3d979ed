"""The yes of who is named in an agreement, and that it was kept."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.plans.models import Person, Seen
from gezinsplan.plans.rows import PlanForeignKey


class Promise(Seen):
    """What somebody who is named said to it: yes, or rather another day, or otherwise."""

    class Answer(models.TextChoices):
        """What was said; who can't is simply not named any more."""

        YES = "yes"
        OTHERWISE = "otherwise"

    agreement: PlanForeignKey[Any, Any] = PlanForeignKey("care.Agreement")
    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    answer = models.CharField(max_length=9, choices=Answer, default=Answer.YES)
    day = models.DateField(null=True)

    seen_by: ClassVar[str] = "agreement_id"
    places: ClassVar[bool] = True
    goes_with: ClassVar[tuple[str, ...]] = ("person",)

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "agreement", "person"), name="care_promise_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.agreement_id)


class Keeping(Seen):
    """An agreement was kept: by whom and when; taken back, the row stays.

    `day`: of what comes round, the day it was for.
    """

    agreement: PlanForeignKey[Any, Any] = PlanForeignKey("care.Agreement")
    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    day = models.DateField(null=True)
    undone_at = models.DateTimeField(null=True)

    seen_by: ClassVar[str] = "agreement_id"
    places: ClassVar[bool] = True

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "agreement"),
                condition=models.Q(undone_at=None, day=None),
                name="care_keeping_once",
            ),
            models.UniqueConstraint(
                fields=("plan", "agreement", "day"),
                condition=models.Q(undone_at=None),
                name="care_keeping_a_day_once",
            ),
        )

    def __str__(self) -> str:
        return str(self.agreement_id)
