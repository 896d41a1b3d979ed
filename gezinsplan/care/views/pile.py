"""The pile for whoever wants to look: what waits, what was chosen, what lies still."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from gezinsplan.care.forms import RewordForm
from gezinsplan.care.models import (
    Agreement,
    Goal,
    Step,
    Voice,
    waiting_agreements,
    waiting_goals,
    waiting_steps,
    waiting_wishes,
)
from gezinsplan.care.models.comparing import aparts_of
from gezinsplan.care.models.differing import running_clashes
from gezinsplan.care.models.looking_again import can_wake, days_to_look
from gezinsplan.care.models.proposals import answerable
from gezinsplan.care.models.taking import proposed_words
from gezinsplan.care.models.untaking import lying_still, own_ideas, taken_lately
from gezinsplan.care.views.doors import doors
from gezinsplan.plans.addresses import address
from gezinsplan.plans.models import Member, Person
from gezinsplan.plans.models.around import People, named_in, persons_around

SHOWN = 20


@dataclass(frozen=True)
class Idea:
    """One proposal: what it is, whose, for which goal, and where yes and "not now" go."""

    kind: str
    row: Any
    take: str
    decline: str
    person: Person | None = None
    aim: str = ""
    persons: list[Person] = field(default_factory=list)
    form: RewordForm | None = None


def _waiting(member: Member) -> tuple[list[tuple[str, Any, tuple[UUID, ...]]], bool]:
    """Return what waits, with what its addresses need, and whether there is more.

    A page holds a bounded number of each.
    """
    most = SHOWN + 1
    goals, steps = waiting_goals(member, most), waiting_steps(member, most)
    wishes, deals = waiting_wishes(member, most), waiting_agreements(member, most)
    if member.may("goal.take"):
        steps, deals = answerable(member, steps, deals)
    more = any(len(rows) > SHOWN for rows in (goals, steps, wishes, deals))
    goals, steps, wishes, deals = goals[:SHOWN], steps[:SHOWN], wishes[:SHOWN], deals[:SHOWN]
    return _with_addresses(goals, steps, wishes, deals), more


def _with_addresses(
    goals: list[Goal], steps: list[Step], wishes: list[Voice], deals: list[Agreement]
) -> list[tuple[str, Any, tuple[UUID, ...]]]:
    return [
        *(("goal", row, (row.pk,)) for row in goals),
        *(("step", row, (row.goal_id, row.pk)) for row in steps if row.goal_id),
        *(("voice", row, (row.pk,)) for row in wishes),
        *(("agreement", row, (row.pk,)) for row in deals),
    ]


def pile(member: Member, reworded: str = "") -> dict[str, Any]:
    """Return everything on the page; `reworded`: the proposal that is said in other words."""
    (waiting, more), taken = _waiting(member), taken_lately(member)
    still, aparts = lying_still(member), aparts_of(member)
    also = {pk for row in taken for pk in (row.voice_id, row.proposed_by_id)}
    also |= {pk for row in aparts for pk in (row.family_id, row.guide_id)}
    persons = persons_around(member, [row.pk for _, row, _ in waiting], also)
    ideas = _ideas(member, waiting, persons, reworded)
    return {
        "tab": "plan",
        "ideas": ideas,
        "more": more,
        "taken": _chosen(member, taken, persons),
        "still": _lying(member, still, persons),
        "own": [row for row in own_ideas(member) if row.pk not in {idea.row.pk for idea in ideas}],
        "aparts": [(row, persons.get(row.other_of(member))) for row in aparts],
        "clashes": running_clashes(member),
        **doors(member),
    }


def _ideas(
    member: Member, waiting: list[tuple[str, Any, tuple[UUID, ...]]], persons: People, reworded: str
) -> list[Idea]:
    named = named_in(member, [row.pk for _, row, _ in waiting], persons)
    goals = [getattr(row, "goal_id", None) for _, row, _ in waiting]
    asked = [pk for pk in goals if pk]
    aims: dict[Any, str] = {goal.pk: goal.words for goal in member.sees(Goal).filter(pk__in=asked)}
    return [
        Idea(
            kind=kind,
            row=row,
            take=address(f"care:{kind}_take", member.plan_id, *ids),
            decline=address(f"care:{kind}_decline", member.plan_id, *ids),
            person=persons.get(row.proposed_by_id),
            aim=aims.get(getattr(row, "goal_id", None), ""),
            persons=named.get(row.pk, []) if kind == "agreement" else [],
            form=RewordForm(initial={"words": row.words}) if str(row.pk) == reworded else None,
        )
        for kind, row, ids in waiting
    ]


def _chosen(member: Member, rows: list[Any], persons: People) -> list[dict[str, Any]]:
    """Return what the family chose: whose idea it was, in which words, and who chose it."""
    said = proposed_words(member, [row.pk for row in rows])
    found = []
    for row in rows:
        kind = "goal" if isinstance(row, Goal) else "agreement"
        words = said.get(row.pk, "")
        found.append(
            {
                "row": row,
                "proposer": persons.get(row.proposed_by_id),
                "chooser": persons.get(row.voice_id),
                "said": words if words != row.words else "",
                "mine": row.voice_id == member.person_id,
                "off": address(f"care:{kind}_untake", member.plan_id, row.pk),
            }
        )
    return found


def _lying(member: Member, rows: list[Goal], persons: People) -> list[dict[str, Any]]:
    """Return which ideas lie still, and until which day, as far as one sees why."""
    clashes, woken = days_to_look(member, rows), can_wake(member, rows)
    return [
        {
            "row": row,
            "person": persons.get(row.proposed_by_id),
            "clash": clashes.get(row.pk),
            "may_wake": row.pk in woken,
        }
        for row in rows
    ]
