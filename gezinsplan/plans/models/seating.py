"""Finding the seat of an account, with its plan and person: every page of a plan begins here."""

from uuid import UUID

from django.db import connection, models

from gezinsplan.plans.models.clause import stored
from gezinsplan.plans.models.filling import shape
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import Plan

_STATEMENT = """SELECT {columns} FROM plans_member m
    JOIN plans_plan b ON b.id = m.plan_id
    JOIN plans_person p ON p.id = m.person_id AND p.plan_id = m.plan_id
    WHERE m.plan_id = %s AND m.account_id = %s AND m.ended_at IS NULL AND m.asleep_at IS NULL"""


def seat_of(account: UUID, plan: UUID) -> Member | None:
    """Return the running seat of an account in a plan, awake, with its plan and person."""
    seat, person, binder = shape(Member, "", "m."), shape(Person, "", "p."), shape(Plan, "", "b.")
    columns = f"{seat.columns}, {person.columns}, {binder.columns}"
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT.format(columns=columns), stored((plan, account)))
        row = cursor.fetchone()
    if row is None:
        return None
    one, two = len(seat.names), len(seat.names) + len(person.names)
    member: Member = seat.fill(row[:one], models.FETCH_ONE)
    member.person = person.fill(row[one:two], models.FETCH_ONE)
    member.plan = binder.fill(row[two:], models.FETCH_ONE)
    return member
