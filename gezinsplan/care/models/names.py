"""What goals and agreements are called, for who sees them."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.models.checkin import CheckIn
from gezinsplan.care.models.contact import Contact
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.rights_ask import RightsAsk
from gezinsplan.care.models.step import Step
from gezinsplan.care.models.voice import Voice
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.clause import Clause, places
from gezinsplan.plans.models.reading import read
from gezinsplan.talks.models import Message

UNDER_GOAL: tuple[tuple[Any, str], ...] = (
    (CheckIn, "goal_id"),
    (Step, "goal_id"),
    (Voice, "goal_id"),
    (Message, "subject"),
    (RightsAsk, "goal_id"),
)
"""What stands under a goal, and where it says which."""


def goal_names(member: Member, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return the words of goals, by the goal's id and by those of what stands under it."""
    asked = list(ids)
    first, *rest = (
        member.sees(model).filter(pk__in=asked).values_list("pk", goal)
        for model, goal in UNDER_GOAL
    )
    made: dict[UUID, UUID] = dict(first.union(*rest))
    seen = member.sees(Goal).filter(pk__in=[*asked, *made.values()])
    goals = {goal.pk: goal.words for goal in seen}
    return goals | {pk: goals[goal] for pk, goal in made.items() if goal in goals}


def goal_circle_names(member: Member, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return the words of goals by the circle that was born with each."""
    asked = tuple(ids)
    rows = read(member, Goal, Clause(f"circle_id IN ({places(asked)})", asked))
    return {goal.circle_id: goal.words for goal in rows}


def contact_names(member: Member, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return what was written down of calls and visits."""
    rows = member.sees(Contact).filter(pk__in=list(ids))
    return {contact.pk: contact.words for contact in rows}


def agreement_names(member: Member, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return the words of agreements."""
    rows = member.sees(Agreement).filter(pk__in=list(ids))
    return {agreement.pk: agreement.words for agreement in rows}
