"""Two views that differ, side by side; nobody changes what the other said (rules 4, 10)."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models

from gezinsplan.care.models.goal import Goal
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Member, Person
from gezinsplan.plans.rows import PlanForeignKey


class Clash(Content):
    """What is seen differently, who may help to talk, and the day to look again.

    `voice` opened it; `other` is who sees it differently. `parked`: a professional's idea that
    lies still until that day; the family's stays (rule 6). `third`: an id alone, so that
    nothing vanishes for somebody from whom that person hides.
    """

    words = SealedText("clash.words")
    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    parked: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    other: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    third = models.UUIDField(null=True)
    look_on = models.DateField(null=True)
    made_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.id)

    @property
    def sides(self) -> tuple[UUID | None, UUID | None]:
        """Return who see it differently: who opened it first."""
        return (self.voice_id, self.other_id)

    def is_of(self, member: Member) -> bool:
        """Tell whether somebody is one of the two."""
        return member.person_id in self.sides

    def delete(self, using: Any = None, keep_parents: bool = False) -> Any:
        """Delete; an idea that lay still waits for the family again."""
        self.let_lie(Goal.State.PARKED, Goal.State.PROPOSED)
        return super().delete(using, keep_parents)

    def let_lie(self, was: str, now: str) -> None:
        """Move the professional's idea between waiting and lying still."""
        if self.parked_id:
            ideas = Goal.objects.filter(plan_id=self.plan_id, pk=self.parked_id, state=was)
            ideas.update(state=now)


class ClashView(Content):
    """One view, in its owner's words, and why it counts for them."""

    clash: PlanForeignKey[Any, Any] = PlanForeignKey(Clash, models.SET_NULL, null=True)
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

    clash: PlanForeignKey[Any, Any] = PlanForeignKey(Clash, models.SET_NULL, null=True)
    words = SealedText("agreed_on.words")
    made_at = models.DateTimeField(default=clock.now)

    part_of: ClassVar[str] = "clash"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "clash"), name="care_agreed_on_clash"),)

    def __str__(self) -> str:
        return str(self.clash_id)


class ClashPlace(Content):
    """Where the two look again, in the words of who said so last: theirs to take along."""

    clash: PlanForeignKey[Any, Any] = PlanForeignKey(Clash, models.SET_NULL, null=True)
    words = SealedText("clash_place.words")

    part_of: ClassVar[str] = "clash"

    class Meta(Content.Meta):
        constraints = (
            models.UniqueConstraint(fields=("plan", "clash"), name="care_clash_place_once"),
        )

    def __str__(self) -> str:
        return str(self.clash_id)
