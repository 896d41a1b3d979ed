"""Goals that two people write apart, unseen until both are ready (house rule 10)."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Member, Person, Seen
from gezinsplan.plans.models.erasing import drop_row
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
    goes_with: ClassVar[tuple[str, ...]] = ("family",)

    def __str__(self) -> str:
        return str(self.id)

    @property
    def laid(self) -> bool:
        """Tell whether both said that they are ready: from then on each sees the other's list."""
        return bool(self.family_ready_at and self.guide_ready_at)

    def side_of(self, member: Member) -> str:
        """Return on which side somebody writes; empty for anybody else."""
        if member.person_id == self.family_id:
            return "family"
        return "guide" if member.person_id == self.guide_id else ""

    def ready(self, member: Member) -> bool:
        """Tell whether this side said that it is ready."""
        return bool(getattr(self, f"{self.side_of(member)}_ready_at", None))

    def other_of(self, member: Member) -> Any:
        """Return the id of who writes on the other side."""
        return self.guide_id if member.person_id == self.family_id else self.family_id

    def drop_guides_list(self) -> None:
        """Take away what the guide wrote: nothing exists that only a professional sees."""
        for row in ApartGoal.objects.filter(plan_id=self.plan_id, apart=self, voice=self.guide_id):
            drop_row(self.plan_id, row)

    def delete(self, using: Any = None, keep_parents: bool = False) -> Any:
        """Delete; the guide's list goes along, and the family's stays who wrote it."""
        self.drop_guides_list()
        return super().delete(using, keep_parents)


class ApartGoal(Content):
    """One goal written apart; its writer's own until both are ready. `like`: the family links."""

    apart: PlanForeignKey[Any, Any] = PlanForeignKey(Apart, models.SET_NULL, null=True)
    words = SealedText("apart_goal.words")
    place = models.PositiveIntegerField(default=0)
    like: PlanForeignKey[Any, Any] = PlanForeignKey("care.ApartGoal", models.SET_NULL, null=True)
    became = models.UUIDField(null=True)

    part_of: ClassVar[str] = "apart"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "apart", "place"), name="care_apart_goal_place"),)

    def __str__(self) -> str:
        return str(self.apart_id)

    @classmethod
    def narrow(cls, rows: Any, member: Member) -> Any:
        """Keep the other's list out of sight until both are ready, whatever else would show it."""
        laid = Q(apart__family_ready_at__isnull=False, apart__guide_ready_at__isnull=False)
        return rows.filter(Q(voice_id=member.person_id) | laid)
