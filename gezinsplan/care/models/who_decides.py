"""Who decides about a goal now: who was given it and is awake, else who steers (rule 3)."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.goal_steering import GoalSteering
from gezinsplan.kit import clock
from gezinsplan.plans.goal_rules import Say, may_be_given
from gezinsplan.plans.models import Member, Person, Plan, Tie
from gezinsplan.plans.models.asking import who_steer
from gezinsplan.plans.models.block import Block
from gezinsplan.plans.models.deciding import Deciders
from gezinsplan.plans.rules import Ring, is_own_person

type Blocks = list[tuple[UUID, UUID]]
"""Who hides everything from whom."""


def _here(plan: UUID) -> Any:
    """Return the seats of the family that is here, awake or asleep."""
    here = {"ended_at": None, "account__isnull": False, "person__died": None}
    return Member.objects.filter(plan_id=plan, ring=Ring.FAMILY, **here)


def _awake(plan: UUID) -> Any:
    return _here(plan).filter(asleep_at=None)


def _given(plan: UUID, circles: Iterable[UUID]) -> Any:
    running = {"ended_at": None, "since__isnull": False}
    return GoalSteering.objects.filter(plan_id=plan, circle_id__in=list(circles), **running)


def deciders(plan: UUID, circles: Iterable[UUID]) -> Deciders:
    """Return who was given the goals of these circles, of the family that is here and awake.

    While they all sleep who steers decides; it comes back to them when they wake.
    """
    rows = _given(plan, circles).filter(person_id__in=_awake(plan).values("person_id"))
    found: dict[UUID, set[UUID]] = {}
    for circle, person in rows.values_list("circle_id", "person_id"):
        found.setdefault(circle, set()).add(person)
    return {circle: frozenset(who) for circle, who in found.items()}


def say_over(goal: Goal, by: Member) -> Say:
    """Return whose a goal is, who steers the plan, and who was given the goal."""
    return say_in(goal, by.plan)


def say_in(goal: Goal, plan: Plan) -> Say:
    """Return that of a goal in a plan, whoever asks."""
    ties = Tie.objects.filter(plan_id=plan.pk, subject=goal.pk, how=Tie.How.NAMED)
    owners = {goal.voice_id, *ties.values_list("person_id", flat=True)} - {None}
    today, law = clock.today(plan.time_zone), plan.jurisdiction
    born = _here(plan.pk).filter(person__in=owners).values_list("person_id", "person__born")
    heard = {pk for pk, day in born if not is_own_person(day, today, law)}
    given = _given(plan.pk, [goal.circle_id]).values("person_id")
    seats = _here(plan.pk).filter(person_id__in=given).values_list("person_id", "asleep_at")
    asleep = {pk: bool(since) for pk, since in seats}
    awake = frozenset(pk for pk, sleeps in asleep.items() if not sleeps)
    return Say(
        frozenset(owners), frozenset(heard), who_steer(plan.pk), awake, frozenset(asleep) - awake
    )


def can_be_given(goal: Goal, person: Person, by: Member) -> bool:
    """Tell whether somebody could decide about a goal: by ring and age, and whose goal it is."""
    today = clock.today(by.plan.time_zone)
    own = person.pk == goal.voice_id
    law = by.plan.jurisdiction
    return person.can_be_asked and may_be_given(person.ring, person.born, today, law, own=own)


def blocks_in(plan: UUID) -> Blocks:
    """Return who hides from whom, read once for a page."""
    rows = Block.objects.filter(plan_id=plan, reach=Block.Reach.EVERYTHING)
    return list(rows.values_list("by_id", "whom_id"))


def who_hide(blocks: Blocks, yes: Iterable[UUID]) -> frozenset[UUID]:
    """Return who hides from one of these: their yes is never waited for, which would show it."""
    said = set(yes)
    return frozenset(by for by, whom in blocks if whom in said)


def given_to(member: Member, goal: Goal, *, awake: bool = False) -> list[GoalSteering]:
    """Return who was given a goal or is to be, as far as a member may know, oldest first."""
    rows = member.sees(GoalSteering).filter(goal_id=goal.pk, ended_at=None)
    if awake:
        rows = rows.filter(person_id__in=_awake(member.plan_id).values("person_id"))
    return list(rows.order_by("began")[:12])
