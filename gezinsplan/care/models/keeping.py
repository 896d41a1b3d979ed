"""The yes of who is named in an agreement, and that it was kept."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.plans.models import Person, Seen
from gezinsplan.plans.rows import PlanForeignKey


class Promise(Seen):
    """Somebody who is named said yes."""

    agreement: PlanForeignKey[Any, Any] = PlanForeignKey("care.Agreement")
    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)

    seen_by: ClassVar[str] = "agreement_id"
    places: ClassVar[bool] = True

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "agreement", "person"), name="care_promise_once"
            ),
        )

    def __str__(self) -> str:
        return str(self.agreement_id)


class Keeping(Seen):
    """An agreement was kept: by whom and when; taken back, the row stays."""

    agreement: PlanForeignKey[Any, Any] = PlanForeignKey("care.Agreement")
    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    undone_at = models.DateTimeField(null=True)

    seen_by: ClassVar[str] = "agreement_id"
    places: ClassVar[bool] = True

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "agreement"),
                condition=models.Q(undone_at=None),
                name="care_keeping_once",
            ),
        )

    def __str__(self) -> str:
        return str(self.agreement_id)
