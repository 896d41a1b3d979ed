"""The houses that family members live in, perhaps more than one."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models.clause import Clause
from gezinsplan.plans.models.people import Person, Seen
from gezinsplan.plans.models.shown import columns_of, rule
from gezinsplan.plans.rows import PlanForeignKey

_LIVES = """{table}household_id IN (SELECT id FROM plans_household
    WHERE plan_id = %s AND ({houses}))"""


class Household(Seen):
    """A house where family members live."""

    name = SealedText("household.name")

    dated: ClassVar[bool] = False
    places: ClassVar[bool] = True

    def __str__(self) -> str:
        return str(self.id)


class Residence(Seen):
    """A person lives in a house, perhaps in more than one."""

    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    household: PlanForeignKey[Any, Any] = PlanForeignKey(Household)
    words = SealedText("residence.words")
    began_on = models.DateField(null=True)
    until = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    dated: ClassVar[bool] = False
    places: ClassVar[bool] = True

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "person", "household"), name="plans_residence_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person_id} {self.household_id}"

    @classmethod
    def also(cls, member: Any, table: str) -> Clause:
        """Leave out who lives in a house that is hidden: it is somebody else's whereabouts."""
        houses = rule(member, Household, columns_of(Household))
        lives = _LIVES.format(table=table, houses=houses.sql)
        return Clause(lives, (member.plan_id, *houses.values))
