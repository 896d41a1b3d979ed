"""What of a person has another audience than the name: an address, a phone, a school (L60)."""

from collections.abc import Iterable
from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.db.models import Q

from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models.household import Residence
from gezinsplan.plans.models.kinship import Relationship
from gezinsplan.plans.models.people import Person, Seen
from gezinsplan.plans.rows import PlanForeignKey


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

    WHERE: ClassVar = (Kind.ADDRESS, Kind.SCHOOL, Kind.WORK)

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
    def narrow(cls, rows: Any, member: Any) -> Any:
        """Leave out where somebody lives, learns or works who is near to who is hidden.

        "The child's address" is the address of who fled with the child.
        """
        gone = member.reach.unplaced
        if not gone:
            return rows
        near = near_to(member.plan_id, gone) - {member.person_id}
        return rows.exclude(person_id__in=near, kind__in=cls.WHERE)


def near_to(plan: UUID, persons: Iterable[UUID]) -> set[UUID]:
    """Return who is related to some persons, or lives in a house with them."""
    asked = list(persons)
    kin = Relationship.objects.filter(plan_id=plan)
    ways = kin.filter(Q(person__in=asked) | Q(other__in=asked)).values_list("person_id", "other_id")
    lives = Residence.objects.filter(plan_id=plan, ended_at=None)
    houses = list(lives.filter(person__in=asked).values_list("household_id", flat=True))
    mates = lives.filter(household__in=houses).values_list("person_id", flat=True)
    return {pk for way in ways for pk in way} | set(mates)
