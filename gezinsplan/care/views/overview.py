"""What the plan page shows: this week, the goals with their stairs, and what was done."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import F

from gezinsplan.care.models import Agreement, Goal, Voice
from gezinsplan.care.models.life_domain import life_domains
from gezinsplan.care.models.on_plan import (
    AT_REST,
    count_open,
    goals_on_plan,
    lately_done,
    numbers,
    this_week,
)
from gezinsplan.care.models.said import first_worries
from gezinsplan.care.views.cards import ByPerson, Card, Stairs, agreement_cards, goal_cards
from gezinsplan.kit import clock
from gezinsplan.plans.models import Media, Member, Person
from gezinsplan.plans.models.around import People, named_in, persons_around
from gezinsplan.plans.models.picturing import plan_pictures

WORRIES, OFFERS = 3, 20
OPEN_FIRST = (F("kept_at").asc(nulls_first=True), F("due").asc(nulls_last=True), "made_at")


def open_agreements(member: Member) -> Any:
    """Return all open agreements that a member sees, by day; no standing offers (rule 27)."""
    rows = member.sees(Agreement).filter(state=Agreement.State.MADE, kept_at=None)
    return rows.filter(standing=False).order_by(F("due").asc(nulls_last=True), "made_at")


def standing_offers(member: Member) -> Any:
    """Return who can be called, as far as a member sees it: no day, no tick (rule 27)."""
    rows = member.sees(Agreement).filter(state=Agreement.State.MADE, standing=True)
    return rows.order_by("made_at")[:OFFERS]


def stairs_of(member: Member, persons: People, goals: Iterable[UUID]) -> dict[UUID, ByPerson]:
    """Return per goal and person the shown numbers: first and last, in one query."""
    found: dict[UUID, ByPerson] = {}
    for goal, whose, begin, now in numbers(member, goals):
        found.setdefault(goal, {})[whose] = Stairs(begin, now, persons.get(whose))
    return found


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
