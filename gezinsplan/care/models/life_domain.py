"""The family's own list of the parts of its life."""

from django.db import models

from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Seen


class LifeDomain(Seen):
    """A part of life as this family names and orders it; without rows the usual list holds."""

    code = models.CharField(max_length=12)
    words = SealedText("life_domain.words")
    place = models.PositiveIntegerField(default=0)
    hidden = models.BooleanField(default=False)

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(fields=("plan", "code"), name="care_life_domain_once"),
        )

    def __str__(self) -> str:
        return self.code
