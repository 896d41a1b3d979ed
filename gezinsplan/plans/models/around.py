"""The persons a page shows: who I see, and who is named in what I see."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import FETCH_RAISE

from gezinsplan.plans.models.circle import Tie
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person

type People = dict[UUID | None, Person]
"""Persons by id; nobody has the id None, so that an open reference finds nobody."""


def persons_around(member: Member, subjects: Iterable[UUID] = ()) -> People:
    """Return the persons a member sees, and those named in these rows, in one query.

    Whoever sees an agreement sees the names in it, and no more of those people; never
    the name of somebody who is hidden.
    """
    named = Tie.objects.filter(
        plan_id=member.plan_id, subject__in=list(subjects), how=Tie.How.NAMED
    )
    others = Person.objects.filter(pk__in=named.values("person_id"), plan_id=member.plan_id)
    rows = member.sees(Person) | others
    rows = rows.exclude(pk__in=member.reach.hidden).order_by("place", "began")
    return {person.pk: person for person in rows.fetch_mode(FETCH_RAISE)}


def named_in(member: Member, subjects: Iterable[UUID], persons: People) -> dict[UUID, list[Person]]:
    """Return per row the persons named in it, of those that are shown."""
    tied = Tie.persons(member.plan_id, subjects, Tie.How.NAMED)
    return {
        subject: [person for pk, person in persons.items() if pk in found]
        for subject, found in tied.items()
    }
