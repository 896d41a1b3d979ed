"""With whom somebody does a thing that is for two: who could look, and who sits across."""

from collections.abc import Iterable

from gezinsplan.plans.models import Member, Person
from gezinsplan.plans.rules import Ring


def with_a_seat(member: Member, persons: Iterable[Person]) -> list[Person]:
    """Keep who could look: here, signed in and awake; never oneself."""
    seats = member.sees(Member).filter(ended_at=None, asleep_at=None, account__isnull=False)
    here = set(seats.values_list("person_id", flat=True)) - {member.person_id}
    return [person for person in persons if person.pk in here and person.can_be_asked]


def across(member: Member, persons: Iterable[Person]) -> list[Person]:
    """Keep who stands on the other side: family for who helps, who helps for family."""
    ours = member.ring == Ring.FAMILY
    wanted = Ring.PROFESSIONAL if ours else Ring.FAMILY
    return [person for person in persons if person.ring == wanted]
