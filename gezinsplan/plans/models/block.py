"""Somebody must never see, or never find, somebody else (L61, L62)."""

from typing import Any
from uuid import UUID

from django.db import models

from gezinsplan.kit import clock
from gezinsplan.plans.rows import PlanForeignKey, PlanRow


class Block(PlanRow):
    """`whom` must not find `by`. It outranks every other rule and leaves no trace.

    It protects who fled violence: the blocked person's pages are what they would be if
    the other wasn't in the plan at all.
    """

    class Reach(models.TextChoices):
        """How far it goes."""

        WHEREABOUTS = "whereabouts"
        EVERYTHING = "everything"

    by: PlanForeignKey[Any, Any] = PlanForeignKey("plans.Person")
    whom: PlanForeignKey[Any, Any] = PlanForeignKey("plans.Person")
    reach = models.CharField(max_length=12, choices=Reach)
    set_at = models.DateTimeField(default=clock.now)

    class Meta(PlanRow.Meta):
        constraints = (
            models.UniqueConstraint(fields=("plan", "by", "whom"), name="plans_block_once"),
        )
        indexes = (models.Index(fields=("plan", "whom"), name="plans_block_whom"),)

    def __str__(self) -> str:
        return self.reach

    @classmethod
    def from_view_of(cls, plan: UUID, person: UUID) -> tuple[frozenset[UUID], frozenset[UUID]]:
        """Return who is gone for a person, and whose whereabouts are."""
        blocks = cls.objects.filter(plan_id=plan, whom_id=person)
        rows = list(blocks.values_list("by_id", "reach"))
        gone = frozenset(by for by, reach in rows if reach == cls.Reach.EVERYTHING)
        return gone, frozenset(by for by, _ in rows)
