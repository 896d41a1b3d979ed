"""Who people are to one another: in the family's own words, and for the law."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models.people import Person, Seen
from gezinsplan.plans.rows import PlanForeignKey


class Relationship(Seen):
    """Kinship or tie between two persons: `person` is `kind` of `other`.

    `words` is how the family says it; the kind is for the law alone.
    """

    class Kind(models.TextChoices):
        """Who one is to the other (L6)."""

        PARENT = "parent"
        GRANDPARENT = "grandparent"
        PARTNER = "partner"
        SIBLING = "sibling"
        FOSTER = "foster_parent"
        SUPPORT = "support_figure"
        CONFIDANT = "confidant"
        OTHER = "other"

    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    other: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    kind = models.CharField(max_length=14, choices=Kind)
    words = SealedText("relationship.words")
    authority = models.BooleanField(default=False)
    until = models.DateField(null=True)

    dated: ClassVar[bool] = False
    goes_with: ClassVar[tuple[str, ...]] = ("person", "other")

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "person", "other", "kind"), name="plans_relationship_once"
            ),
        )

    def __str__(self) -> str:
        return self.kind
