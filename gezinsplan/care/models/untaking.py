"""Taking a proposal off the plan again: back to "not now", without a word (house rule 7)."""

from typing import Any

from django.db import transaction

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.keeping import Promise
from gezinsplan.care.models.step import Step
from gezinsplan.care.models.taking import give_back
from gezinsplan.plans.models import Member, NotAllowedError, Tie

LATEST = 6


def _held(row: Any, right: str, by: Member) -> Any:
    """Return a taken row as it is now; raises NotAllowedError for who didn't take it (rule 4)."""
    rows = type(row).objects.select_for_update(no_key=True)
    now = rows.get(plan_id=by.plan_id, pk=row.pk)
    if now.proposed_by_id is None or now.voice_id != by.person_id:
        raise NotAllowedError(right)
    now.plan = by.plan
    return now


def untake_goal(goal: Goal, *, by: Member) -> None:
    """Take a chosen goal off the plan again: whoever chose it. Twice does nothing."""
    with transaction.atomic():
        if goal.state in Goal.NOT_OURS:
            return
        now = _held(goal, "goal.take", by)
        by.plan.record("goal.untaken", by=by, subject=now)
        give_back(now, by=by)
        now.state, now.taken_by = Goal.State.NOT_NOW, None
        now.save()
        named = Tie.objects.filter(plan_id=by.plan_id, subject__in=now.tied(), person=by.person)
        named.filter(how=Tie.How.NAMED).delete()


def untake_agreement(agreement: Agreement, *, by: Member) -> None:
    """Take a chosen agreement off again, unless it was done; nobody's yes to it holds."""
    with transaction.atomic():
        if agreement.state != Agreement.State.MADE or agreement.kept_at:
            return
        now = _held(agreement, "agreement.take", by)
        by.plan.record("agreement.untaken", by=by, subject=now)
        give_back(now, by=by)
        now.state, now.moment = Agreement.State.NOT_NOW, str(now.moment)
        now.save()
        Promise.objects.filter(plan_id=by.plan_id, agreement=now).delete()


def taken_lately(member: Member) -> list[Any]:
    """Return what the family chose last of what was proposed, as far as a member sees it."""
    goals = member.sees(Goal).filter(state=Goal.State.WORKING, taken_by__isnull=False)
    deals = member.sees(Agreement).filter(state=Agreement.State.MADE, proposed_by__isnull=False)
    found = [*goals.order_by("-began")[:LATEST]]
    return [*found, *deals.filter(kept_at=None).order_by("-made_at")[:LATEST]]


def own_ideas(member: Member) -> list[Any]:
    """Return one's own words that one put forward, waiting or "not now": never who said so.

    Whoever proposes reads this of their own words, also who sees nothing else of the plan.
    """
    found: list[Any] = []
    kinds: tuple[Any, ...] = (Goal, Agreement, Step)
    me, here = member.person_id, {"plan_id": member.plan_id}
    for model in kinds:
        states = (model.State.PROPOSED, model.State.NOT_NOW)
        rows = model.objects.filter(**here, proposed_by_id=me, voice_id=me, state__in=states)
        found += rows.order_by("-began")[:LATEST]
    return found


def lying_still(member: Member) -> list[Goal]:
    """Return the ideas that lie still until a day to look again (house rule 6)."""
    rows = member.sees(Goal).filter(state=Goal.State.PARKED)
    return list(rows.order_by("began")[:LATEST])
