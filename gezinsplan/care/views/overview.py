"""What the plan page shows: this week, the goals with their stairs, and what was done."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import F

from gezinsplan.care.models import Agreement, Goal, Voice
from gezinsplan.care.models.life_domain import Domain, life_domains, usual_domains
from gezinsplan.care.models.on_plan import (
    AT_REST,
    count_open,
    goals_on_plan,
    lately_done,
    numbers,
    this_week,
)
from gezinsplan.care.models.said import first_worries
from gezinsplan.kit import clock
from gezinsplan.plans.models import Media, Member, Person
from gezinsplan.plans.models.around import People, named_in, persons_around
from gezinsplan.plans.models.picturing import plan_pictures

WORRIES = 3
OPEN_FIRST = (F("kept_at").asc(nulls_first=True), F("due").asc(nulls_last=True), "made_at")


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
    gap: Person | None = None
    today: date = date.min
    zone: str = "UTC"
    about: Domain | None = None

    @property
    def kept(self) -> date:
        """Return the family's own day on which it was done."""
        day: date = self.row.kept_at.astimezone(ZoneInfo(self.zone)).date()
        return day

    @property
    def late(self) -> bool:
        """Tell whether its day is over: then another day is offered, never blame."""
        return bool(self.row.due and self.row.due < self.today and not self.row.kept_at)

    @property
    def day(self) -> date | None:
        """Return the day under which it is listed: what could be done before, today."""
        return max(self.row.due, self.today) if self.row.due else None

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


def open_agreements(member: Member) -> Any:
    """Return all open agreements that a member sees, by day."""
    rows = member.sees(Agreement).filter(state=Agreement.State.MADE, kept_at=None)
    return rows.order_by(F("due").asc(nulls_last=True), "made_at")


def stairs_of(member: Member, persons: People, goals: Iterable[UUID]) -> dict[UUID, ByPerson]:
    """Return per goal and person the shown numbers: first and last, in one query."""
    found: dict[UUID, ByPerson] = {}
    for goal, whose, begin, now in numbers(member, goals):
        found.setdefault(goal, {})[whose] = Stairs(begin, now, persons.get(whose))
    return found


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


@dataclass
class Overview:
    """Everything on the plan page, read in a constant number of queries."""

    week: list[Card]
    goals: list[Card]
    done: list[Card]
    later: list[Goal]
    let_go: list[Goal]
    worries: list[Voice]
    open_count: int
    photo: Media | None
    persons: list[Person]
    today: date

    @property
    def empty(self) -> bool:
        """Tell whether this is the first day."""
        seen = (self.goals, self.later, self.let_go, self.worries, self.week, self.done, self.photo)
        return not any(seen)

    def ring(self, ring: str) -> list[Person]:
        """Return the people of a ring: who is here, and who died; nobody who is only in mind."""
        return [p for p in self.persons if p.ring == ring and (p.can_be_asked or p.died)]

    @property
    def family(self) -> list[Person]:
        """Return our family."""
        return self.ring("family")

    @property
    def network(self) -> list[Person]:
        """Return who is around us."""
        return self.ring("network")

    @property
    def professionals(self) -> list[Person]:
        """Return who comes to help."""
        return self.ring("professional")


def overview(member: Member) -> Overview:
    """Read the plan page."""
    week, done, rows = this_week(member), lately_done(member), goals_on_plan(member)
    goals = [row for row in rows if row.state not in AT_REST]
    subjects = [row.pk for row in (*week, *done, *goals)]
    persons = persons_around(member, subjects)
    named = named_in(member, subjects, persons)
    stairs = stairs_of(member, persons, (goal.pk for goal in goals))
    return Overview(
        week=agreement_cards(member, week, named),
        goals=goal_cards(goals, named, stairs, life_domains(member)),
        later=[row for row in rows if row.state == Goal.State.LATER],
        let_go=[row for row in rows if row.state == Goal.State.LET_GO],
        worries=[] if goals else first_worries(member, WORRIES),
        done=agreement_cards(member, done, named),
        open_count=count_open(member),
        photo=next(iter(plan_pictures(member)), None),
        persons=list(persons.values()),
        today=clock.today(member.plan.time_zone),
    )
