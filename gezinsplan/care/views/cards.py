"""A goal or an agreement as it stands on a page, with the people in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from gezinsplan.care.models import Agreement, Goal, Promise
from gezinsplan.care.models.life_domain import Domain, usual_domains
from gezinsplan.kit import clock
from gezinsplan.plans.models import Member, Person


@dataclass
class Stairs:
    """Where somebody began, stands and wants to go, and whose number it is."""

    begin: int | None = None
    now: int | None = None
    whose: Person | None = None


type ByPerson = dict[UUID | None, Stairs]


@dataclass
class Card:
    """A goal or agreement with the people in it."""

    row: Any
    persons: list[Person] = field(default_factory=list)
    stairs: Stairs = field(default_factory=Stairs)
    mine: bool = False
    asked: bool = False
    named: bool = False
    said: Promise | None = None
    gap: Person | None = None
    today: date = date.min
    zone: str = "UTC"
    about: Domain | None = None

    @property
    def kept(self) -> date:
        """Return the family's own day on which it was done."""
        day: date = (
            (self.row.kept_at or self.row.last_kept_at).astimezone(ZoneInfo(self.zone)).date()
        )
        return day

    @property
    def done(self) -> bool:
        """Tell whether it was done: what comes round, only on the day it was ticked off."""
        if self.row.kept_at or not self.row.last_kept_at:
            return bool(self.row.kept_at)
        last: date = self.row.last_kept_at.astimezone(ZoneInfo(self.zone)).date()
        return bool(self.row.repeats) and last == self.today

    @property
    def late(self) -> bool:
        """Tell whether its day is over: then another day is offered, never blame."""
        over = self.row.due and self.row.due < self.today and not self.row.repeats
        return bool(over and not self.row.kept_at)

    @property
    def day(self) -> date | None:
        """Return the day under which it is listed: what could be done before, today."""
        coming = self.row.comes_on(self.today)
        return max(coming, self.today) if coming else None

    @property
    def climbs(self) -> bool:
        """Tell whether a goal has a number or a wish to draw."""
        return self.stairs.now is not None or self.row.wish is not None

    @property
    def icon(self) -> str:
        """Return the icon of a goal's part of life."""
        return self.about.icon if self.about else ""

    @property
    def domain(self) -> object:
        """Return the word of a goal's part of life."""
        return self.about.words if self.about else ""


def agreement_cards(
    member: Member, rows: Iterable[Agreement], named: dict[UUID, list[Person]]
) -> list[Card]:
    """Join agreements with who does them, and whether this member may tick them off."""
    mine, zone = member.own_or_self(), member.plan.time_zone
    today = clock.today(zone)
    cards = [Card(row, named.get(row.pk, []), today=today, zone=zone) for row in rows]
    for card in cards:
        card.gap = next((p for p in card.persons if p.left_at and not card.row.kept_at), None)
        card.mine = member.steers or any(p.pk in mine for p in card.persons)
    return cards


def goal_cards(
    rows: Iterable[Goal],
    named: dict[UUID, list[Person]],
    stairs: dict[UUID, ByPerson],
    domains: dict[str, Domain] | None = None,
) -> list[Card]:
    """Join goals with whose they are, the stairs of their owner, and the part of life."""
    cards = [
        Card(row, named.get(row.pk, []), stairs.get(row.pk, {}).get(row.voice_id, Stairs()))
        for row in rows
    ]
    for card in cards:
        card.about = (domains or usual_domains()).get(card.row.domain)
    return cards
