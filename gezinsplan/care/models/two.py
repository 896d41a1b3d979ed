"""What two people see together, and nobody else by it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from gezinsplan.plans.models import Member, Person, Tie
from gezinsplan.plans.rules import Ring


def let_see(row: Any, persons: Iterable[UUID | None]) -> None:
    """Let these people see a row, whatever circle it stands in. In a transaction."""
    for person in {pk for pk in persons if pk}:
        Tie.objects.get_or_create(
            plan_id=row.plan_id, subject=row.pk, person_id=person, how=Tie.How.NAMED
        )


def with_a_seat(member: Member, persons: Iterable[Person]) -> list[Person]:
    """Keep who could look: here, signed in and awake; never oneself."""
    seats = member.sees(Member).filter(ended_at=None, asleep_at=None, account__isnull=False)
    here = set(seats.values_list("person_id", flat=True)) - {member.person_id}
    return [person for person in persons if person.pk in here and person.can_be_asked]


def across(member: Member, persons: Iterable[Person]) -> list[Person]:
    """Keep who stands on the other side: family for who helps, who helps for family."""
    ours = member.ring == Ring.FAMILY
    wanted = Ring.PROFESSIONAL if ours else Ring.FAMILY
    return [person for person in persons if person.ring == wanted]
