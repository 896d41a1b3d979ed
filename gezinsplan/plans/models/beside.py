"""What other apps lay beside the people of a plan: the other plans that run, for instance."""

from collections.abc import Callable
from typing import Any, NamedTuple
from uuid import UUID

from gezinsplan.plans.models.member import Member


class Sheet(NamedTuple):
    """A sheet of paper on the people page: its template, and what a member sees on it."""

    template: str
    rows: Any


sheets: list[Callable[[Member], Sheet | None]] = []
"""Who lays a sheet there: each in one statement, and nothing when there is nothing to show."""

on_person: list[Callable[[Member, UUID], Sheet | None]] = []
"""Who lays a sheet on somebody's own page."""


def sheets_on(member: Member, person: UUID) -> list[Sheet]:
    """Return the sheets for a member on the page of one person."""
    return [sheet for lay in on_person if (sheet := lay(member, person))]


def sheets_for(member: Member) -> list[Sheet]:
    """Return the sheets for a member."""
    return [sheet for lay in sheets if (sheet := lay(member))]
