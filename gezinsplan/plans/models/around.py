"""The persons a page shows: who I see, and who is named in what I see."""

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.db import connection

from gezinsplan.plans.models.clause import Clause, places, stored
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.reading import rows_of, seen

type People = dict[UUID | None, Person]
"""Persons by id; nobody has the id None, so that an open reference finds nobody."""

_NAMED = """id IN (SELECT person_id FROM plans_tie
    WHERE plan_id = %s AND how = 'named' AND subject IN ({subjects}))"""
_TIES = """SELECT subject, person_id FROM plans_tie
    WHERE plan_id = %s AND how = 'named' AND subject IN ({subjects})"""


def persons_around(
    member: Member, subjects: Iterable[UUID] = (), also: Iterable[UUID | None] = ()
) -> People:
    """Return the persons a member sees, and those named in these rows, in one query.

    Whoever sees an agreement sees the names in it, and no more of those people; never
    the name of somebody who is hidden. `also`: who wrote what the member sees, or reads it.
    """
    rows, hidden = tuple(subjects), tuple(member.reach.hidden)
    named = Clause(_NAMED.format(subjects=places(rows)), (member.plan_id, *rows))
    found = seen(member, Person) | named
    said = {pk for pk in also if pk}
    if said:
        found |= Clause(f"id IN ({places(said)})", tuple(said))
    if hidden:
        found &= Clause(f"id NOT IN ({places(hidden)})", hidden)
    return {p.pk: p for p in rows_of(member, Person, found, "ORDER BY place, began")}


def named_in(member: Member, subjects: Iterable[UUID], persons: People) -> dict[UUID, list[Person]]:
    """Return per row the persons named in it, of those that are shown, in their order."""
    rows = {key: pk for pk, key in _keys(subjects)}
    tied: dict[Any, list[UUID]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_TIES.format(subjects=places(rows)), [*stored([member.plan_id]), *rows])
        for subject, person in cursor.fetchall():
            tied.setdefault(person, []).append(rows[subject])
    named: dict[UUID, list[Person]] = {}
    for pk, key in _keys(persons):
        for row in tied.get(key, ()):
            named.setdefault(row, []).append(persons[pk])
    return named


def _keys(ids: Iterable[UUID | None]) -> Iterator[tuple[UUID, Any]]:
    """Yield ids as we know them, and as the database gives them back."""
    known = [pk for pk in ids if pk]
    return zip(known, stored(known), strict=True)
