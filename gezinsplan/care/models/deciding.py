"""Giving somebody of the family a goal to decide about: agreed by all who decide, ended by one."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction

from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.goal_steering import GoalSteering
from gezinsplan.care.models.under_goal import must_be_ours
from gezinsplan.kit import clock
from gezinsplan.plans.goal_rules import (
    Say,
    may_be_given,
    may_give,
    may_take_back,
    yes_to_give,
)
from gezinsplan.plans.models import AlreadyDoneError, Member, NotAllowedError, Person, Tie
from gezinsplan.plans.models.asking import who_steer
from gezinsplan.plans.models.block import Block
from gezinsplan.plans.models.deciding import Deciders
from gezinsplan.plans.models.inviting import seat_of
from gezinsplan.plans.rules import Ring, is_own_person

RIGHT, STEERS = "goal.decide", "access.change"

type Blocks = list[tuple[UUID, UUID]]
"""Who hides everything from whom."""


def deciders(plan: UUID, circles: Iterable[UUID]) -> Deciders:
    """Return who was given the goals of these circles, of the family that is here."""
    here = {"ended_at": None, "account__isnull": False, "person__died": None}
    seats = Member.objects.filter(plan_id=plan, ring=Ring.FAMILY, **here)
    rows = GoalSteering.objects.filter(
        plan_id=plan,
        circle_id__in=list(circles),
        ended_at=None,
        since__isnull=False,
        person_id__in=seats.values("person_id"),
    )
    found: dict[UUID, set[UUID]] = {}
    for circle, person in rows.values_list("circle_id", "person_id"):
        found.setdefault(circle, set()).add(person)
    return {circle: frozenset(who) for circle, who in found.items()}


def say_over(goal: Goal, by: Member) -> Say:
    """Return whose a goal is, who steers the plan, and who was given the goal."""
    ties = Tie.objects.filter(plan_id=by.plan_id, subject=goal.pk, how=Tie.How.NAMED)
    owners = {goal.voice_id, *ties.values_list("person_id", flat=True)} - {None}
    seats = Member.objects.filter(
        plan_id=by.plan_id,
        person__in=owners,
        ring=Ring.FAMILY,
        ended_at=None,
        account__isnull=False,
        person__died=None,
    )
    today, law = clock.today(by.plan.time_zone), by.plan.jurisdiction
    born = seats.values_list("person_id", "person__born")
    heard = {pk for pk, day in born if not is_own_person(day, today, law)}
    given = deciders(by.plan_id, [goal.circle_id]).get(goal.circle_id, frozenset())
    return Say(frozenset(owners), frozenset(heard), who_steer(by.plan_id), given)


def can_be_given(goal: Goal, person: Person, by: Member) -> bool:
    """Tell whether somebody could decide about a goal: by ring and age, and whose goal it is."""
    today = clock.today(by.plan.time_zone)
    own = person.pk == goal.voice_id
    law = by.plan.jurisdiction
    return person.can_be_asked and may_be_given(person.ring, person.born, today, law, own=own)


def _seat(goal: Goal, person: Person, plan: Any) -> Member:
    """Return the seat of somebody who sees the goal; raises NotAllowedError."""
    seat = seat_of(person)
    if seat:
        seat.plan = plan
    if not (seat and seat.account_id and seat.sees(Goal).filter(pk=goal.pk).exists()):
        raise NotAllowedError(STEERS)
    return seat


def give(goal: Goal, persons: Iterable[Person], *, by: Member, key: str = "") -> None:
    """Who steers gives a goal to others to decide about; it waits for whoever decides too.

    Raises NotAllowedError: past whose goal it is nobody gives it (house rule 4).
    """
    chosen = {person.pk: person for person in persons}
    must_be_ours(goal, by, STEERS)
    with transaction.atomic():
        Goal.objects.select_for_update(no_key=True).get(plan_id=by.plan_id, pk=goal.pk)
        say = say_over(goal, by)
        fits = all(can_be_given(goal, person, by) for person in chosen.values())
        allowed = by.may(STEERS) and may_give(say, by.person_id, frozenset(chosen))
        if not (allowed and fits):
            raise NotAllowedError(STEERS)
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


def blocks_in(plan: UUID) -> Blocks:
    """Return who hides from whom, read once for a page."""
    rows = Block.objects.filter(plan_id=plan, reach=Block.Reach.EVERYTHING)
    return list(rows.values_list("by_id", "whom_id"))


def who_hide(blocks: Blocks, yes: Iterable[UUID]) -> frozenset[UUID]:
    """Return who hides from one of these: their yes is never waited for, which would show it."""
    said = set(yes)
    return frozenset(by for by, whom in blocks if whom in said)


def _held(row: GoalSteering, by: Member) -> tuple[GoalSteering, Goal, Member]:
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
        now, goal, seat = _held(row, by)
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
        now, goal, seat = _held(row, by)
        say = say_over(goal, by)
        if now.since or by.person_id not in say.steers | say.deciders | {now.person_id}:
            raise NotAllowedError(RIGHT)
        by.plan.record("deciding.declined", by=by, subject=seat, circle=goal.circle_id)
        now.delete()


def end(row: GoalSteering, *, by: Member) -> None:
    """Stop deciding about a goal, or let somebody stop: at once, without a reason."""
    with transaction.atomic():
        now, goal, seat = _held(row, by)
        mine = now.person_id == by.person_id
        if not (mine or by.may(STEERS)) or not may_take_back(
            say_over(goal, by), by.person_id, now.person_id
        ):
            raise NotAllowedError(RIGHT)
        by.plan.record("deciding.ended", by=by, subject=seat, circle=goal.circle_id)
        now.ended_at, now.lets_in = clock.now(), []
        now.save(update_fields=("ended_at", "lets_in"))


def given_to(member: Member, goal: Goal) -> list[GoalSteering]:
    """Return who was given a goal or is to be, as far as a member may know, oldest first."""
    rows = member.sees(GoalSteering).filter(goal_id=goal.pk, ended_at=None)
    return list(rows.order_by("began")[:12])
