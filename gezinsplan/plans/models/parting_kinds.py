"""The kinds of say that a question can take away: who has a part in it, and what then happens."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from gezinsplan.plans.models.asking import hold_who_steer
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.parting import Parting

type Seats = dict[UUID, Member]


@dataclass(frozen=True)
class Around:
    """Who asks, is asked or says the second yes, and who of them holds what would be taken."""

    seats: Seats
    holders: frozenset[UUID]


@dataclass(frozen=True)
class Kind:
    """One kind of say: the right to ask for its end, who is around it, and how it ends.

    `around` is asked with a plan and a circle, and holds the seats until the change is saved.
    """

    right: str
    around: Callable[[UUID, UUID], Around]
    carry_out: Callable[[Parting, Member, Member], None]


KINDS: dict[str, Kind] = {}
"""What can be asked; who knows of another say (about one goal) adds it here."""


def around_the_plan(plan: UUID, _: UUID) -> Around:
    """Return who decides about the plan: each of them asks, is asked and says yes."""
    seats = hold_who_steer(plan)
    return Around(seats, frozenset(seats))


def hold(plan: UUID, **which: Any) -> Seats:
    """Return seats that run, by person, and hold them until this change is saved."""
    rows = Member.objects.select_for_update(no_key=True, of=("self",))
    found = rows.select_related("plan", "person").order_by("pk").filter(plan_id=plan, **which)
    return {seat.person_id: seat for seat in found.filter(ended_at=None, person__died=None)}
