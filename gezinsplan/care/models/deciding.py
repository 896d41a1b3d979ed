"""Giving somebody of the family a goal to decide about: agreed by all who decide about it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction

from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.goal_steering import GoalSteering
from gezinsplan.care.models.under_goal import must_be_ours
from gezinsplan.care.models.who_decides import (
    Blocks,
    blocks_in,
    can_be_given,
    say_over,
    who_hide,
)
from gezinsplan.kit import clock
from gezinsplan.plans.goal_rules import Say, may_give, yes_to_give
from gezinsplan.plans.models import AlreadyDoneError, Member, NotAllowedError, Person
from gezinsplan.plans.models.inviting import seat_of

RIGHT, STEERS = "goal.decide", "access.change"


def _seat(goal: Goal, person: Person, plan: Any) -> Member:
    """Return the seat of somebody who sees the goal; raises NotAllowedError."""
    seat = seat_of(person)
    if seat:
        seat.plan = plan
    if not (seat and seat.account_id and seat.sees(Goal).filter(pk=goal.pk).exists()):
        raise NotAllowedError(STEERS)
    return seat


def give(goal: Goal, persons: Iterable[Person], *, by: Member, key: str = "") -> None:
    """Who steers, or whose goal it is, gives it to others to decide about.

    It waits for whoever decides about it or about the plan.

    Raises NotAllowedError: past whose goal it is nobody gives it (house rule 4).
    """
    chosen = {person.pk: person for person in persons}
    must_be_ours(goal, by, RIGHT)
    with transaction.atomic():
        Goal.objects.select_for_update(no_key=True).get(plan_id=by.plan_id, pk=goal.pk)
        say = say_over(goal, by)
        fits = all(can_be_given(goal, person, by) for person in chosen.values())
        allowed = by.may(RIGHT) and may_give(say, by.person_id, frozenset(chosen))
        if not (allowed and fits):
            raise NotAllowedError(RIGHT)
        rows = GoalSteering.objects.filter(plan_id=by.plan_id, goal=goal, ended_at=None)
        held = set(rows.values_list("person_id", flat=True))
        for person in [person for pk, person in chosen.items() if pk not in held]:
            _begin(goal, _seat(goal, person, by.plan), say, by, key)
            key = ""


def _begin(goal: Goal, seat: Member, say: Say, by: Member, key: str) -> None:
    row = GoalSteering(
        plan=by.plan,
        circle_id=goal.circle_id,
        goal=goal,
        person_id=seat.person_id,
        yes=[str(by.person_id)],
    )
    waits = waits_for(row, say, blocks_in(by.plan_id))
    row.since = None if waits else clock.now()
    row.save(force_insert=True)
    verb = "deciding.asked" if waits else "deciding.given"
    by.plan.record(verb, by=by, subject=seat, key=key, circle=goal.circle_id)


def waits_for(row: GoalSteering, say: Say, blocks: Blocks) -> frozenset[UUID]:
    """Return whose yes it still needs; of nobody who hides from one who said yes already."""
    yes = frozenset(UUID(pk) for pk in row.yes)
    return yes_to_give(say, row.person_id, yes) - who_hide(blocks, yes)


def held(row: GoalSteering, by: Member) -> tuple[GoalSteering, Goal, Member]:
    rows = GoalSteering.objects.select_for_update(no_key=True)
    now: GoalSteering | None = rows.filter(plan_id=by.plan_id, pk=row.pk, ended_at=None).first()
    if now is None:
        raise AlreadyDoneError("deciding")
    goal: Goal = Goal.objects.get(plan_id=by.plan_id, pk=now.goal_id)
    seats = Member.objects.filter(plan_id=by.plan_id, person=now.person_id)
    return now, goal, seats.order_by("-began")[0]


def agree(row: GoalSteering, *, by: Member, key: str = "") -> None:
    """Say yes too; with the last yes it holds."""
    with transaction.atomic():
        now, goal, seat = held(row, by)
        say, blocks = say_over(goal, by), blocks_in(by.plan_id)
        if now.since or by.person_id not in waits_for(now, say, blocks):
            raise NotAllowedError(RIGHT)
        now.yes = sorted({*now.yes, str(by.person_id)})
        waits = waits_for(now, say, blocks)
        now.since = None if waits else clock.now()
        now.save(update_fields=("yes", "since"))
        verb = "deciding.agreed" if waits else "deciding.given"
        by.plan.record(verb, by=by, subject=seat, key=key, circle=goal.circle_id)


def decline(row: GoalSteering, *, by: Member) -> None:
    """Not now, or rather not: it stays as it was, and nobody reads who said so."""
    with transaction.atomic():
        now, goal, seat = held(row, by)
        say = say_over(goal, by)
        if now.since or by.person_id not in say.steers | say.deciders | {now.person_id}:
            raise NotAllowedError(RIGHT)
        by.plan.record("deciding.declined", by=by, subject=seat, circle=goal.circle_id)
        now.delete()
