"""What of a person has another audience than the name: an address, a phone, a school (L60)."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models

from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models.clause import Clause, places
from gezinsplan.plans.models.people import Person, Seen
from gezinsplan.plans.rows import PlanForeignKey

_NEAR = """
{table}person_id IN (SELECT person_id FROM plans_relationship
    WHERE plan_id = %s AND other_id IN ({persons}))
OR {table}person_id IN (SELECT other_id FROM plans_relationship
    WHERE plan_id = %s AND person_id IN ({persons}))
OR {table}person_id IN (SELECT person_id FROM plans_residence
    WHERE plan_id = %s AND ended_at IS NULL AND household_id IN (
        SELECT household_id FROM plans_residence
        WHERE plan_id = %s AND ended_at IS NULL AND person_id IN ({persons})))
"""


class Detail(Seen):
    """An address, phone, school or workplace: each with its own audience (L60).

    By default nobody but the person sees it: it protects who fled from who looks for them.
    """

    class Kind(models.TextChoices):
        """What it is."""

        EMAIL = "email"
        PHONE = "phone"
        ADDRESS = "address"
        SCHOOL = "school"
        WORK = "work"
        OWN_WORD = "own_word"

    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    kind = models.CharField(max_length=8, choices=Kind)
    text = SealedText("detail.text")

    names: ClassVar[tuple[str, ...]] = ("person",)
    places: ClassVar[bool] = True

    class Meta(Seen.Meta):
        indexes = (models.Index(fields=("plan", "person"), name="plans_detail_person"),)

    def __str__(self) -> str:
        return self.kind

    def seal_owner(self) -> UUID:
        """Seal with the person's own key."""
        return self.person_id

    @classmethod
    def text_of(cls, person: Person, kind: str) -> str:
        """Return what was noted of somebody, for a mail to that same person; else nothing."""
        rows = cls.objects.filter(plan_id=person.plan_id, person=person, kind=kind)
        found: Detail | None = rows.first()
        return found.text if found else ""

    @classmethod
    def also(cls, member: Any, table: str) -> Clause:
        """Leave out where somebody lives, learns or works who is near to who is hidden.

        "The child's address" is the address of who fled with the child.
        """
        plan, gone = member.plan_id, tuple(member.reach.unplaced)
        near = _NEAR.format(table=table, persons=places(gone))
        values = (plan, *gone, plan, *gone, plan, plan, *gone)
        elsewhere = f"{table}kind NOT IN ('address', 'school', 'work') OR {table}person_id = %s"
        return Clause(f"{elsewhere} OR NOT ({near})", (member.person_id, *values))
