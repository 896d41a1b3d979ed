"""What other apps do when somebody takes a seat, or when somebody's last day is over."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from gezinsplan.plans.models.member import Member

arrivals: list[Callable[[Member], None]] = []
"""What opens for who takes a seat, because the family agreed to it before."""


class Departures(NamedTuple):
    """Whose last day may be over, and how such a seat ends."""

    due: Callable[[datetime], list[tuple[UUID, UUID]]]
    finish: Callable[[UUID, UUID], None]


departures: list[Departures] = []


def arrive(member: Member) -> None:
    """Open for somebody who takes a seat what was agreed before, and nothing else."""
    for open_more in arrivals:
        open_more(member)
