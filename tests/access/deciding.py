"""Who decides about one goal, and who may do what with that."""

from typing import TYPE_CHECKING, Any

from gezinsplan.care.models import Goal, GoalSteering, Step
from gezinsplan.care.models.deciding import agree, decline, give
from gezinsplan.care.models.deciding_ends import end
from gezinsplan.care.models.showing import close, refuse, show
from gezinsplan.plans.models import Member
from tests.people_of_the_story import Story

if TYPE_CHECKING:
    from tests.access.cast import Cast

DONE_BY = {
    "deciding.asked": "malika",
    "deciding.given": "malika",
    "deciding.agreed": "zestien",
    "deciding.declined": "malika farid karim zestien",
    "deciding.ended": "malika imane",
    "deciding.opened": "imane",
    "deciding.wished": "imane",
    "deciding.refused": "imane",
    "deciding.closed": "imane",
}
"""Imane decides about her own goal. Where it waits, Zestien and Farid decide about the plan
too, and Karim is who would be given it."""


def things(story: Story) -> dict[str, Any]:
    """Let Imane, who is 13, decide about her own goal."""
    imane = story.seat("imane")
    goal = Goal.write("Ik wil op dansles", by=imane)
    goal.plan = story.plan
    give(goal, [imane.person], by=story.seat("malika"))
    return {"decided_goal": goal.pk}


def live(story: Story) -> None:
    """Let Yasmina be given a goal, show it, and be asked about another."""
    goal, malika, yasmina = story.goal["school"], story.seat("malika"), story.seat("yasmina")
    goal.plan = story.plan
    give(goal, [yasmina.person], by=malika)
    show(goal, story.seat("sofie"), by=yasmina)
    close(goal, story.seat("sofie"), by=yasmina)
    own = Goal.write("Een eigen kot", by=yasmina)
    own.plan = story.plan
    give(own, [yasmina.person], by=story.seat("malika"))
    Step.make(own, "Eens gaan kijken", by=story.seat("lien")).take(by=yasmina)


def _goal(cast: "Cast", thing: str = "decided_goal") -> Goal:
    story = cast.story
    row: Goal = Goal.objects.get(plan_id=story.plan.pk, pk=cast.things[thing])
    row.plan = story.plan
    return row


def _line(cast: "Cast", name: str, thing: str = "decided_goal") -> GoalSteering:
    rows = GoalSteering.objects.filter(plan_id=cast.story.plan.pk, goal_id=cast.things[thing])
    found: GoalSteering = rows.get(person=cast.story.person[name], ended_at=None)
    return found


def _steers(cast: "Cast", *names: str) -> None:
    Member.objects.filter(
        plan_id=cast.story.plan.pk, person__in=[cast.story.person[name] for name in names]
    ).update(steers=True)


def _asked(by: Member, cast: "Cast") -> None:
    goal = _goal(cast, "goal")
    give(goal, [cast.story.person["karim"], cast.story.person["malika"]], by=by)


def _waiting(cast: "Cast", *also: str) -> GoalSteering:
    _steers(cast, "zestien", *also)
    give(_goal(cast, "goal"), [cast.story.person["karim"]], by=cast.story.seat("malika"))
    return _line(cast, "karim", "goal")


def _agree(by: Member, cast: "Cast") -> None:
    row = _waiting(cast)
    agree(row, by=cast.story.seat(_name(by, cast)))


def _name(by: Member, cast: "Cast") -> str:
    people = cast.story.person.items()
    return next(name for name, person in people if person.pk == by.person_id)


def _decline(by: Member, cast: "Cast") -> None:
    decline(_waiting(cast, "farid"), by=by)


def _refuse(by: Member, cast: "Cast") -> None:
    refuse(_goal(cast), cast.story.seat("sofie"), by=by)


ACTS: dict[str, Any] = {
    "deciding.asked": _asked,
    "deciding.given": _asked,
    "deciding.agreed": _agree,
    "deciding.declined": _decline,
    "deciding.ended": lambda by, c: end(_line(c, "imane"), by=by),
    "deciding.opened": lambda by, c: show(_goal(c), c.story.seat("sofie"), by=by),
    "deciding.wished": lambda by, c: show(_goal(c), c.story.seat("sofie"), by=by),
    "deciding.refused": _refuse,
    "deciding.closed": lambda by, c: close(_goal(c), c.story.seat("griet"), by=by),
}
