"""Somebody decides about a goal no more: they stop at once, or another asks it of them (L66)."""

from uuid import UUID

from django.db import transaction

from gezinsplan.care.models.deciding import RIGHT, held
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.goal_steering import GoalSteering
from gezinsplan.care.models.who_decides import say_in
from gezinsplan.kit import clock
from gezinsplan.plans.goal_rules import may_take_back
from gezinsplan.plans.models import Member, NotAllowedError, Parting, Plan
from gezinsplan.plans.models.letting_go import ask_to_part
from gezinsplan.plans.models.parting_kinds import Around, Kind, hold
from gezinsplan.plans.models.settling import void


def around_goal(plan: UUID, circle: UUID) -> Around:
    """Return who has a part in who decides about a goal: who steers, whose it is, who has it."""
    goal: Goal | None = Goal.objects.filter(plan_id=plan, circle_id=circle).first()
    if goal is None:
        return Around({}, frozenset())
    say = say_in(goal, Plan.objects.get(pk=plan))
    seats = hold(plan, person_id__in=say.steers | say.given | say.heard, account__isnull=False)
    return Around(seats, say.given)


def end(row: GoalSteering, *, by: Member, key: str = "") -> None:
    """Stop deciding about a goal, at once; or ask it of another, who has three days to say no.

    Raises NotAllowedError, also while nobody could say the second yes that it takes.
    """
    with transaction.atomic():
        now, goal, seat = held(row, by)
        if not may_take_back(say_in(goal, by.plan), by.person_id, now.person_id):
            raise NotAllowedError(RIGHT)
        if now.person_id == by.person_id:
            _over(now, seat, by, key)
            void(by.plan_id, now.person_id, goal.circle_id)
        else:
            what = Parting.What.GOAL
            ask_to_part(seat.person, what, by=by, key=key, circle=goal.circle_id)


def _over(row: GoalSteering, seat: Member, by: Member, key: str = "") -> None:
    by.plan.record("deciding.ended", by=by, subject=seat, key=key, circle=row.circle_id)
    row.ended_at, row.lets_in = clock.now(), []
    row.save(update_fields=("ended_at", "lets_in"))


def _end(asked: Parting, seat: Member, by: Member) -> None:
    running = {"plan_id": by.plan_id, "circle_id": asked.circle_id, "ended_at": None}
    for row in GoalSteering.objects.filter(**running, person_id=seat.person_id):
        _over(row, seat, by)


ABOUT_A_GOAL = Kind(RIGHT, around_goal, _end)
