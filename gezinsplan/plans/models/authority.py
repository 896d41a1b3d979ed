"""Authority that waits for everybody who steers: given with the last yes, laid by on coming in."""

from collections.abc import Iterable
from uuid import UUID

from gezinsplan.plans.models.kinship import Relationship
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person


def give_authority(seat: Member, rows: Iterable[str], *, by: Member) -> None:
    """Give a parent the authority that everybody who steers said yes to. In a transaction."""
    asked = Relationship.objects.filter(plan_id=seat.plan_id, pk__in=[UUID(pk) for pk in rows])
    if asked.filter(person_id=seat.person_id, authority=False).update(authority=True):
        by.plan.record("member.authority", by=by, subject=seat, on=True)


def lay_by(seat: Member) -> list[str]:
    """Let the authority of who takes a seat wait for the others who steer; return of which rows."""
    rows = Relationship.objects.filter(
        plan_id=seat.plan_id, person_id=seat.person_id, authority=True
    )
    found = [str(pk) for pk in rows.values_list("pk", flat=True)]
    rows.update(authority=False)
    return found


def authority_asked(member: Member, person: Person) -> set[UUID]:
    """Return which authority of somebody waits for a yes, for who gives it."""
    seats = member.sees(Member).filter(person=person, ended_at=None)
    seat = seats.first() if member.may("access.change") else None
    return {UUID(pk) for pk in seat.asked.get("authority", ())} if seat else set()
