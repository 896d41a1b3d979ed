"""Saying yes to a new device of somebody one invited: a person knows a voice."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from gezinsplan.people.models import Account, DeviceAsk, Seat
from gezinsplan.plans.models.block import Block
from gezinsplan.plans.models.invitation import Invitation
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person


@dataclass(frozen=True)
class Vouched:
    """Somebody at the door whom this member knows."""

    person: Person
    ask: DeviceAsk


def asks_of_invited(member: Member) -> list[Vouched]:
    """Return who waits at the door with a new device and was let into this plan by a member.

    A block between the two, in either direction, shuts this door: who fled is never
    let in or kept out by the other, and never shown (S33, L61).
    """
    invited = Invitation.objects.filter(
        plan_id=member.plan_id, allowed_by_id=member.person_id, accepted_at__isnull=False
    ).values_list("person_id", flat=True)
    seats = Member.objects.filter(
        plan_id=member.plan_id, person_id__in=set(invited), ended_at=None, account__isnull=False
    )
    persons = dict(seats.values_list("account_id", "person_id"))
    asks = DeviceAsk.waiting_for(persons) if persons else []
    if not asks:
        return []
    known = {person.pk: person for person in member.sees(Person)}
    apart = _kept_apart(member)
    at_the_door = [(persons[ask.account_id], ask) for ask in asks]
    return [Vouched(known[p], ask) for p, ask in at_the_door if p in known and p not in apart]


def _kept_apart(member: Member) -> set[UUID]:
    me = member.person_id
    blocks = Block.objects.filter(Q(by_id=me) | Q(whom_id=me), plan_id=member.plan_id)
    pairs = blocks.values_list("by_id", "whom_id")
    return {person for pair in pairs for person in pair} - {me}


def own_seats(account: Account) -> list[Member]:
    """Return the running seats of an account, plan by plan: no question goes over several."""
    rows = Member.objects.select_related("plan").filter(ended_at=None, asleep_at=None)
    found = [rows.filter(plan_id=plan, account=account).first() for plan in Seat.of(account)]
    return [seat for seat in found if seat]
