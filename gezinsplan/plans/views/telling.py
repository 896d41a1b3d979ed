"""What the timeline and the log need to say it in people's words."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.http import Http404

from gezinsplan.plans.models import Invitation, Link, Member, Person
from gezinsplan.plans.models.around import People, persons_around
from gezinsplan.plans.models.naming import Names, named


@dataclass(frozen=True)
class Words:
    """Who and what some lines are about, as far as the member sees it."""

    member: Member
    persons: People
    names: Names
    seats: dict[UUID, UUID] = field(default_factory=dict)

    def person(self, pk: Any) -> Person | None:
        """Return a person by id, or by the text of an id."""
        try:
            return self.persons.get(UUID(str(pk)))
        except ValueError:
            return None

    def about(self, subject: UUID) -> Person | None:
        """Return whom a line is about: a person, or whose seat, invitation or link it is."""
        return self.person(self.seats.get(subject, subject))


def words_for(member: Member, lines: Iterable[Any]) -> Words:
    """Read who and what these lines are about: the same queries however many there are."""
    kinds: dict[str, set[UUID]] = {}
    for line in lines:
        kinds.setdefault(line.subject_type, set()).add(line.subject)
    seats: dict[UUID, UUID] = {}
    for kind, model in (("member", Member), ("invitation", Invitation), ("link", Link)):
        if kind in kinds:
            rows: Any = member.sees(model).filter(pk__in=kinds.pop(kind))
            seats |= dict(rows.values_list("pk", "person_id"))
    kinds.pop("person", None)
    kinds.pop("plan", None)
    rest = set().union(*kinds.values()) if kinds else set()
    return Words(member, persons_around(member), named(member, rest), seats)


def before(rows: Any, cursor: str, column: str) -> Any:
    """Return the rows before a cursor, which is a row's own id and says no number.

    Raises Http404 for a cursor that is none, or that the member doesn't see.
    """
    if not cursor:
        return rows
    try:
        mark = rows.filter(pk=UUID(cursor)).values_list(column, flat=True).first()
    except ValueError:
        raise Http404 from None
    if mark is None:
        raise Http404
    return rows.filter(**{f"{column}__lt": mark})
