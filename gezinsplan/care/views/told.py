"""What waits for a look or for the next question, as the plan page says it."""

from dataclasses import dataclass
from uuid import UUID

from gezinsplan.care.models.waiting import waiting_for
from gezinsplan.plans.models import Member, Person
from gezinsplan.plans.models.around import People


@dataclass(frozen=True)
class Told:
    """One door: to a goal talk or to words, and with whom."""

    kind: str
    pk: UUID
    mine: bool
    other: Person | None


def told_and_noted(member: Member, persons: People) -> list[Told]:
    """Return the doors of what this member tells or writes down, in one statement."""
    found = []
    for one in waiting_for(member):
        mine = one.teller == member.person_id
        other = persons.get(one.noter if mine else one.teller)
        found.append(Told(one.kind, one.pk, mine, other))
    return found
