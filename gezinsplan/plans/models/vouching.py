"""Saying yes to a new device of somebody one invited: a person knows a voice.

The yes opens after a day, so that the owner can say no. Whoever lost the right meanwhile, or
was blocked, vouches for nobody any more (S33).
"""

from collections.abc import Iterable
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

    A block between the two, in either direction and in any plan of theirs, shuts this door:
    who fled is never let in or kept out by the other, and never shown (S33, L61).
    """
    persons = _invited(member)
    return _known(member, persons, DeviceAsk.waiting_for(persons) if persons else [])


def yeses_of(member: Member) -> list[Vouched]:
    """Return where this member said yes, which can be taken back until it was used."""
    given = DeviceAsk.vouched(vouched_in=member.plan_id, vouched_by=member.pk)
    return _known(member, _invited(member), given) if given else []


def still_vouches(ask: DeviceAsk) -> bool:
    """Tell whether who said yes still has the seat, the right and nothing in between."""
    if ask.vouched_in is None or ask.vouched_by is None:
        return False
    seats = Member.objects.filter(plan_id=ask.vouched_in, pk=ask.vouched_by)
    member = seats.select_related("plan", "person").first()
    if member is None or not member.may("invitation.allow"):
        return False
    return bool(_known(member, _invited(member), [ask]))


def _invited(member: Member) -> dict[UUID, UUID]:
    """Return the accounts that this member let in, each with its person; nobody asleep."""
    invited = Invitation.objects.filter(
        plan_id=member.plan_id, allowed_by_id=member.person_id, accepted_at__isnull=False
    ).values_list("person_id", flat=True)
    seats = Member.objects.filter(
        plan_id=member.plan_id,
        person_id__in=set(invited),
        ended_at=None,
        asleep_at=None,
        account__isnull=False,
    )
    return dict(seats.values_list("account_id", "person_id"))


def _known(member: Member, persons: dict[UUID, UUID], asks: Iterable[DeviceAsk]) -> list[Vouched]:
    at_the_door = [(persons[ask.account_id], ask) for ask in asks if ask.account_id in persons]
    if not at_the_door:
        return []
    known = {person.pk: person for person in member.sees(Person)}
    return [
        Vouched(known[person], ask)
        for person, ask in at_the_door
        if person in known and not _are_apart(member, ask.account)
    ]


def _are_apart(member: Member, owner: Account) -> bool:
    """Tell whether a block lies between the two in this plan, or in another of them both."""
    if member.account is None:
        return True
    both = set(Seat.of(member.account)) & set(Seat.of(owner))
    return any(_blocked_in(plan, member.account, owner) for plan in both)


def _blocked_in(plan: UUID, one: Account, other: Account) -> bool:
    seats = Member.objects.filter(plan_id=plan, account__in=(one, other))
    persons = set(seats.values_list("person_id", flat=True))
    blocks = Block.objects.filter(Q(by_id__in=persons) & Q(whom_id__in=persons), plan_id=plan)
    return bool(blocks.exists())


def own_seats(account: Account) -> list[Member]:
    """Return the running seats of an account, plan by plan: no question goes over several."""
    rows = Member.objects.select_related("plan").filter(ended_at=None, asleep_at=None)
    found = [rows.filter(plan_id=plan, account=account).first() for plan in Seat.of(account)]
    return [seat for seat in found if seat]
