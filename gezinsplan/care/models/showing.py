"""To whom a goal is shown, by who was given it: opened by all of them, closed by one (rule 3)."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from gezinsplan.care.models.deciding import RIGHT
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.goal_steering import GoalSteering
from gezinsplan.care.models.who_decides import blocks_in, say_over, who_hide
from gezinsplan.plans.goal_rules import may_close, yes_to_open
from gezinsplan.plans.models import Circle, Member, NotAllowedError, Person
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.models.consenting import let_in, shut_out
from gezinsplan.plans.models.deciding import DECIDED
from gezinsplan.plans.models.seeing import sights

SHOWN = 60


@dataclass(frozen=True)
class Shown:
    """Somebody with a seat: whether they see a goal, and whether an opening waits for a yes."""

    seat: Member
    person: Person
    sees: bool
    fixed: bool
    asked: bool
    waits: bool


def seats_to_show(member: Member, goal: Goal) -> list[Shown]:
    """Return to whom a member, who decides about a goal, could show it; never oneself.

    What a confidant proposed is shown to nobody else: that would open all of the two (rule 5).
    """
    if _circle(goal).kind != Circle.Kind.GOAL:
        return []
    say, persons = say_over(goal, member), persons_around(member)
    sights_now, me = sights(member), str(member.person_id)
    rows = GoalSteering.objects.filter(plan_id=member.plan_id, goal=goal, ended_at=None)
    said = {str(row.person_id): set(row.lets_in) for row in rows.exclude(since=None)}
    mine = said.pop(me, set())
    others = set[str]().union(*said.values())
    seats = member.sees(Member).filter(ended_at=None, account__isnull=False)
    found = []
    for seat in seats.exclude(pk=member.pk).order_by("began")[:SHOWN]:
        person, sight, pk = persons.get(seat.person_id), sights_now.get(seat.pk), str(seat.pk)
        if person is None or not person.can_be_asked:
            continue
        found.append(
            Shown(
                seat=seat,
                person=person,
                sees=bool(sight and goal.circle_id in sight.goals),
                fixed=seat.person_id in say.given | say.owners,
                asked=pk in others and pk not in mine,
                waits=pk in mine,
            )
        )
    return found


def _circle(goal: Goal) -> Circle:
    circle: Circle = Circle.objects.get(plan_id=goal.plan_id, pk=goal.circle_id)
    return circle


def _rows(goal: Goal, by: Member) -> dict[UUID, GoalSteering]:
    """Return what those who decide said, and hold it; raises NotAllowedError for others."""
    rows = GoalSteering.objects.select_for_update(no_key=True).filter(
        plan_id=by.plan_id, goal=goal, ended_at=None, since__isnull=False
    )
    found = {row.person_id: row for row in rows.order_by("pk")}
    if by.person_id not in found:
        raise NotAllowedError(RIGHT)
    return found


def _says(row: GoalSteering, seat: Member, *, yes: bool) -> None:
    said = {*row.lets_in, str(seat.pk)} if yes else set(row.lets_in) - {str(seat.pk)}
    row.lets_in = sorted(said)
    row.save(update_fields=("lets_in",))


def show(goal: Goal, seat: Member, *, by: Member, key: str = "") -> None:
    """Show a goal to somebody; it waits until everybody who decides about it said yes."""
    with transaction.atomic():
        rows, circle = _rows(goal, by), _circle(goal)
        if circle.kind != Circle.Kind.GOAL:
            raise NotAllowedError(RIGHT)
        _says(rows[by.person_id], seat, yes=True)
        yes = frozenset(pk for pk, row in rows.items() if str(seat.pk) in row.lets_in)
        opens = not yes_to_open(say_over(goal, by), yes) - who_hide(blocks_in(by.plan_id), yes)
        if opens:
            let_in(seat, [circle], given_by=by.person, purpose=DECIDED)
            _forget(rows, seat)
        verb = "deciding.opened" if opens else "deciding.wished"
        by.plan.record(verb, by=by, subject=seat, key=key, circle=goal.circle_id)


def _forget(rows: dict[UUID, GoalSteering], seat: Member) -> None:
    for row in rows.values():
        if str(seat.pk) in row.lets_in:
            _says(row, seat, yes=False)


def refuse(goal: Goal, seat: Member, *, by: Member) -> None:
    """Not now: the opening is off, and nobody reads who said so."""
    with transaction.atomic():
        rows = _rows(goal, by)
        by.plan.record("deciding.refused", by=by, subject=seat, circle=goal.circle_id)
        _forget(rows, seat)


def close(goal: Goal, seat: Member, *, by: Member) -> None:
    """Close a goal to somebody, at once; never to who decides about it or whose goal it is."""
    with transaction.atomic():
        rows = _rows(goal, by)
        if not may_close(say_over(goal, by), by.person_id, seat.person_id):
            raise NotAllowedError(RIGHT)
        by.plan.record("deciding.closed", by=by, subject=seat, circle=goal.circle_id)
        _forget(rows, seat)
        shut_out(seat, [goal.circle_id])
