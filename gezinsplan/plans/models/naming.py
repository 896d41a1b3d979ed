"""What rows of other apps are called, in their own words: goals and agreements, for instance."""

from collections.abc import Callable, Iterable
from uuid import UUID

from gezinsplan.plans.models.member import Member

type Names = dict[UUID, str]

names: list[Callable[[Member, Iterable[UUID]], Names]] = []
"""Who can name rows: each gives the words of those ids that the member sees, in one query."""


def named(member: Member, ids: Iterable[UUID]) -> Names:
    """Return the words of rows that a member sees; what is not seen has no name here."""
    asked = list(ids)
    found: Names = {}
    for ask in names:
        found |= ask(member, asked)
    return found
