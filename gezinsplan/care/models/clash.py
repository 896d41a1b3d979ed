"""Two views that differ, side by side; nobody changes what the other said (rules 4, 10)."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.care.models.goal import Goal
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Person
from gezinsplan.plans.rows import PlanForeignKey


class Clash(Content):
    """What is seen differently, who may help to talk, and the day to look again.

    `parked`: a professional's idea that lies still until that day; the family's stays (rule 6).
    """

    words = SealedText("clash.words")
    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    parked: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    third: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    look_on = models.DateField(null=True)
    where = SealedText("clash.where")
    made_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.id)


class ClashView(Content):
    """One view, in its owner's words, and why it counts for them."""

    clash: PlanForeignKey[Any, Any] = PlanForeignKey(Clash)
    words = SealedText("clash_view.words")
    why = SealedText("clash_view.why")

    part_of: ClassVar[str] = "clash"

    class Meta(Content.Meta):
        constraints = (
            models.UniqueConstraint(fields=("plan", "clash", "voice"), name="care_clash_view_once"),
        )

    def __str__(self) -> str:
        return str(self.clash_id)


class AgreedOn(Content):
    """Something that those who differ do agree on."""

    clash: PlanForeignKey[Any, Any] = PlanForeignKey(Clash)
    words = SealedText("agreed_on.words")
    made_at = models.DateTimeField(default=clock.now)

    part_of: ClassVar[str] = "clash"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "clash"), name="care_agreed_on_clash"),)

    def __str__(self) -> str:
        return str(self.clash_id)
