"""What stands on the fridge page: a pure function of a member and of what was chosen.

Whoever stands in the kitchen reads it. So it shows only what the family shares, and what
is private comes along when somebody asks for it; nothing tells that it was left out.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Q

from gezinsplan.care.models import Agreement, Goal
from gezinsplan.care.views.cards import Stairs
from gezinsplan.care.views.overview import open_agreements, stairs_of
from gezinsplan.kit import clock
from gezinsplan.plans.models import Circle, Detail, Member, Person
from gezinsplan.plans.models.around import People, named_in, persons_around
from gezinsplan.plans.models.saying import heard

SHARED = (Circle.Kind.EVERYONE, Circle.Kind.FAMILY, Circle.Kind.GOAL)
WIDTH, GOALS, WEEK, CALLS, REACHED = 27, 28, 17, 5, 5
STAIRS_LINES, LONGEST, ONE_LINE, A_DAY = 5, 180, 70, 24


class Part(StrEnum):
    """What somebody may choose for the page."""

    GOALS = "doelen"
    WEEK = "week"
    CALLS = "bellen"
    REACHED = "gelukt"
    PRIVATE = "prive"


USUAL = frozenset({Part.GOALS, Part.WEEK, Part.REACHED})


@dataclass(frozen=True)
class Line:
    """A goal with its stairs, or an agreement with its people."""

    row: Any
    words: str
    persons: list[Person] = field(default_factory=list)
    stairs: Stairs = field(default_factory=Stairs)

    @property
    def climbs(self) -> bool:
        """Tell whether a goal has a number to draw."""
        return self.stairs.now is not None or self.row.wish is not None

    @property
    def dated(self) -> bool:
        """Tell whether an agreement has a moment or a day."""
        return bool(self.row.moment or self.row.due)


@dataclass(frozen=True)
class Call:
    """Somebody who can be called."""

    person: Person
    number: str


@dataclass(frozen=True)
class Sheet:
    """One A4."""

    goals: list[Line]
    week: list[Line]
    calls: list[Call]
    reached: list[str]
    chosen: frozenset[Part]
    today: date
    motto: str = ""

    @property
    def usual(self) -> bool:
        """Tell whether nobody chose anything else."""
        return self.chosen == USUAL

    def shorter(self) -> "Sheet":
        """Return the same sheet without the last of each, for a page that ran over."""
        return replace(self, goals=self.goals[:-1], week=self.week[:-1], reached=self.reached[:-1])

    @property
    def has_week(self) -> bool:
        """Tell whether the week was asked for; it always has an empty line to write on."""
        return Part.WEEK in self.chosen


def sheet(member: Member, chosen: frozenset[Part] = USUAL) -> Sheet:
    """Return what this member puts on the fridge."""
    today = clock.today(member.plan.time_zone)
    goals = list(_goals(member, chosen)) if Part.GOALS in chosen else []
    week = list(_week(member, chosen, today)) if Part.WEEK in chosen else []
    subjects = [row.pk for row in (*goals, *week)]
    persons = persons_around(member, subjects)
    named = named_in(member, subjects, persons)
    return Sheet(
        goals=_goal_lines(member, goals, persons),
        week=_week_lines(week, named),
        calls=_calls(member, chosen, persons) if Part.CALLS in chosen else [],
        reached=_reached(member, chosen) if Part.REACHED in chosen else [],
        chosen=chosen,
        today=today,
        motto=heard(member),
    )


def _shared(rows: Any, chosen: frozenset[Part]) -> Any:
    return rows if Part.PRIVATE in chosen else rows.filter(circle__kind__in=SHARED)


def _goals(member: Member, chosen: frozenset[Part]) -> Any:
    rows = member.sees(Goal).filter(state=Goal.State.WORKING)
    return _shared(rows, chosen).order_by("place", "began")[:GOALS]


def _week(member: Member, chosen: frozenset[Part], today: date) -> Any:
    sunday = today + timedelta(days=6 - today.weekday())
    rows = open_agreements(member).filter(Q(due__lte=sunday) | Q(due=None))
    return _shared(rows, chosen)[:WEEK]


def _reached(member: Member, chosen: frozenset[Part]) -> list[str]:
    goals = member.sees(Goal).filter(state=Goal.State.REACHED).order_by("place", "began")
    made = member.sees(Agreement).filter(state=Agreement.State.MADE).exclude(kept_at=None)
    done = _shared(made, chosen).order_by("-kept_at")[:REACHED]
    rows = [*_shared(goals, chosen)[:REACHED], *done][:REACHED]
    return [_short(row.words, ONE_LINE) for row in rows]


def _calls(member: Member, chosen: frozenset[Part], persons: People) -> list[Call]:
    phones = _shared(member.sees(Detail).filter(kind=Detail.Kind.PHONE), chosen)
    numbers = {detail.person_id: detail for detail in phones}
    people = [p for p in persons.values() if p.pk in numbers and p.can_be_asked]
    return [Call(person, numbers[person.pk].text) for person in people[:CALLS]]


def _goal_lines(member: Member, goals: list[Goal], persons: People) -> list[Line]:
    stairs = stairs_of(member, persons, (goal.pk for goal in goals))
    lines = [
        Line(row, _short(row.words), stairs=stairs.get(row.pk, {}).get(row.voice_id, Stairs()))
        for row in goals
    ]
    return _fitting(lines, GOALS, lambda line: STAIRS_LINES if line.climbs else 1)


def _week_lines(rows: list[Agreement], named: dict[UUID, list[Person]]) -> list[Line]:
    lines = [Line(row, _short(row.words), named.get(row.pk, [])) for row in rows]
    return _fitting(lines, WEEK, _when_lines)


def _when_lines(line: Line) -> int:
    names = sum(len(person.name) + 2 for person in line.persons)
    return 1 + (names + (len(line.row.moment) or A_DAY)) // WIDTH


def _fitting(lines: Iterable[Line], room: int, beside: Callable[[Line], int]) -> list[Line]:
    shown = []
    for line in lines:
        room -= beside(line) + 1 + len(line.words) // WIDTH
        if room < 0:
            break
        shown.append(line)
    return shown


def _short(words: str, most: int = LONGEST) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
