"""What was told: what waits for a look, and who wrote down what stands on the plan."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from gezinsplan.care.models import Goal
from gezinsplan.care.models.goal_finding import wanted_helpers
from gezinsplan.care.models.noting import told_how
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


def told_of(member: Member, row: Goal, persons: People) -> dict[str, Any]:
    """Return who wrote a goal down, how that was confirmed, and whom the family wants to ask."""
    return {
        "noter": persons.get(row.noted_by_id),
        "told_how": told_how(row, member),
        "wanted": wanted_helpers(row, member, persons),
    }
