"""Taking leave of somebody's own support figure: at once of one's own, asked first of a child's.

A small child's support figure came through an adult of its choice. That adult alone never takes
it away: the child says yes, or nobody says no for three days (L66). Who steers finds nothing.
"""

from uuid import UUID

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.plans.models.circle import Consent
from gezinsplan.plans.models.closing import end_seat
from gezinsplan.plans.models.consenting import shut_out
from gezinsplan.plans.models.inviting import seat_of
from gezinsplan.plans.models.kinship import Relationship
from gezinsplan.plans.models.letting_go import ask_to_part
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.parting import Parting
from gezinsplan.plans.models.parting_kinds import KINDS, Around, Kind, hold
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.settling import void
from gezinsplan.plans.models.supporting import KINDS as OWN
from gezinsplan.plans.models.supporting import must_be_theirs, stop_asking
from gezinsplan.plans.models.yes import SUPPORT
from gezinsplan.plans.rules import Ring

RIGHT = "support.ask"


def whose_support(person: Person) -> Person | None:
    """Return for whom somebody was brought in, as long as they are here."""
    ties = Relationship.objects.filter(
        plan_id=person.plan_id, person=person, kind__in=OWN, circle_id=person.circle_id
    )
    row = ties.select_related("other").first()
    return row.other if row and row.other.can_be_asked else None


def support_seat(person: Person) -> Member | None:
    """Return the seat of a support figure: their own, or one that they had in this plan already."""
    own = seat_of(person)
    if own:
        return own
    inside = Consent.objects.filter(
        Consent.running(), plan_id=person.plan_id, circle_id=person.circle_id, purpose=SUPPORT
    )
    seats = Member.objects.filter(
        plan_id=person.plan_id, pk__in=inside.values("member_id"), ended_at=None
    )
    found: Member | None = seats.select_related("person").first()
    return found


def asks_first(person: Person, *, by: Member) -> bool:
    """Tell whether taking leave is a question first: of a child's, who takes part already."""
    whose, seat = whose_support(person), support_seat(person)
    takes_part = seat is not None and seat.account_id is not None
    return takes_part and whose is not None and whose.pk != by.person_id


def say_goodbye(person: Person, *, by: Member, key: str = "") -> Parting | None:
    """Take leave of somebody of one's own, at once; of a child's it is asked first.

    Returns the question, when there is one. Raises NotAllowedError while nobody could answer it.
    """
    must_be_theirs(person, by)
    seat = support_seat(person)
    if seat and asks_first(person, by=by):
        what, where = Parting.What.SUPPORT, person.circle_id
        return ask_to_part(seat.person, what, by=by, key=key, circle=where)
    with transaction.atomic():
        _end(person, by, key)
        for pk in {person.pk, *([seat.person_id] if seat else [])}:
            void(by.plan_id, pk, person.circle_id)
    return None


def _end(person: Person, by: Member, key: str = "") -> None:
    by.plan.record("support.ended", by=by, subject=person, key=key)
    seat = support_seat(person)
    if seat and seat.person_id == person.pk:
        end_seat(seat)
    elif seat:
        shut_out(seat, [person.circle_id])
    stop_asking(person)
    Person.objects.filter(plan_id=by.plan_id, pk=person.pk).update(left_at=clock.now())


def around_support(plan: UUID, circle: UUID) -> Around:
    """Return who is in the circle of a support figure: who of the family, and the figure."""
    inside = Consent.objects.filter(Consent.running(), plan_id=plan, circle_id=circle)
    joined = set(inside.filter(purpose=SUPPORT).values_list("member_id", flat=True))
    seats = hold(plan, pk__in=inside.values("member_id"), account__isnull=False)
    brought = {pk for pk, seat in seats.items() if seat.ring != Ring.FAMILY or seat.pk in joined}
    return Around(seats, frozenset(brought))


def _carry_out(row: Parting, _: Member, by: Member) -> None:
    brought = Person.objects.filter(plan_id=by.plan_id, circle_id=row.circle_id)
    for person in brought:
        _end(person, by)


KINDS[Parting.What.SUPPORT] = Kind(RIGHT, around_support, _carry_out)
