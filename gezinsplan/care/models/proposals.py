"""What others put forward: looked at when somebody wants to, set aside in one tap."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import F

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.keeping import Promise
from gezinsplan.care.models.step import Step
from gezinsplan.care.models.voice import Voice
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.deciding import deciders_of


def waiting_goals(member: Member, most: int | None = None) -> list[Goal]:
    """Return the goals that somebody proposed, oldest first."""
    rows = member.sees(Goal).filter(state=Goal.State.PROPOSED)
    return list(rows.order_by("began")[:most])


def waiting_agreements(member: Member, most: int | None = None) -> list[Agreement]:
    """Return the agreements that somebody proposed, oldest first."""
    rows = member.sees(Agreement).filter(state=Agreement.State.PROPOSED)
    return list(rows.order_by("made_at")[:most])


def waiting_steps(member: Member, most: int | None = None) -> list[Step]:
    """Return the steps that somebody proposed, oldest first."""
    rows = member.sees(Step).filter(state=Step.State.PROPOSED)
    return list(rows.order_by("began")[:most])


def waiting_wishes(member: Member, most: int | None = None) -> list[Voice]:
    """Return what somebody proposed should happen, oldest first."""
    rows = member.sees(Voice).filter(kind=Voice.Kind.WISH, gone_at=None, voice=F("proposed_by"))
    return list(rows.order_by("made_at")[:most])


def answerable(
    member: Member, steps: list[Step], deals: list[Agreement]
) -> tuple[list[Step], list[Agreement]]:
    """Keep what this member may answer: not what is for a goal that others decide about."""
    given = deciders_of(member.plan_id, {row.circle_id for row in (*steps, *deals)})
    known = {circle: who - member.reach.hidden for circle, who in given.items()}
    others = {circle for circle, who in known.items() if who and member.person_id not in who}
    mine = [step for step in steps if step.circle_id not in others]
    return mine, [deal for deal in deals if deal.circle_id not in others]


def set_all_aside(member: Member) -> None:
    """Say "not now" to every proposal that a member sees: one tap, no reason (house rule 7)."""
    with transaction.atomic():
        for goal in waiting_goals(member):
            goal.decline(by=member)
        steps, deals = answerable(member, waiting_steps(member), waiting_agreements(member))
        for deal in deals:
            deal.decline(by=member)
        for step in steps:
            step.decline(by=member)
        for wish in waiting_wishes(member):
            wish.decline(by=member)


def own_answers(member: Member, agreements: Iterable[UUID]) -> dict[UUID, Promise]:
    """Return what a member said to agreements; one's own answer is never hidden."""
    mine = Promise.objects.filter(plan_id=member.plan_id, person_id=member.person_id)
    return {one.agreement_id: one for one in mine.filter(agreement_id__in=list(agreements))}
