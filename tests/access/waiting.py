"""A goal that waits on something that isn't the family's, and who may do what with it."""

from typing import TYPE_CHECKING, Any

from gezinsplan.care.models import Goal, RightsAsk
from gezinsplan.care.models.asking_rights import ask_right, block, drop_ask, tell_more
from gezinsplan.care.models.own_words import say_strength
from gezinsplan.plans.models import Member
from tests.people_of_the_story import Story
from tests.pictures import picture

if TYPE_CHECKING:
    from tests.access.cast import Cast

OURS = "malika farid karim zestien imane hanae"
DONE_BY = {
    "rights.asked": f"{OURS} tom lien",
    "rights.answered": "malika",
    "rights.dropped": "malika",
}
"""Sofie and Mieke don't see the goal. Of a helper's line see `test_rights`."""


def things(story: Story) -> dict[str, Any]:
    """Let Malika write down what was asked for the goal about school, with the letter."""
    goal, malika = story.goal["school"], story.seat("malika")
    row = ask_right(goal, "Leerlingenvervoer", by=malika, letter=picture())
    return {"ask_line": row.pk}


def live(story: Story) -> None:
    """Let Yasmina ask, help to ask, and say what she did and what helps meanwhile."""
    goal, yasmina, malika = story.goal["school"], story.seat("yasmina"), story.seat("malika")
    ask_right(goal, "Een busabonnement", by=yasmina, letter=picture())
    ask_right(goal, "Een schooltoelage", by=malika, asked_with=yasmina.person)
    for part in ("did", ""):
        say_strength(goal, "Ik belde de bus", part, by=yasmina)
    own = Goal.write("Een eigen kot", by=yasmina)
    own.plan = story.plan
    block(own, by=yasmina, did="Ik keek overal")


def _goal(by: Member, cast: "Cast") -> Goal:
    row: Goal = Goal.objects.get(plan_id=by.plan_id, pk=cast.things["goal"])
    row.plan = by.plan
    return row


def _line(by: Member, cast: "Cast") -> RightsAsk:
    row: RightsAsk = RightsAsk.objects.get(plan_id=by.plan_id, pk=cast.things["ask_line"])
    row.plan = by.plan
    return row


ACTS: dict[str, Any] = {
    "rights.asked": lambda by, c: ask_right(_goal(by, c), "Een fiets", by=by),
    "rights.answered": lambda by, c: tell_more(_line(by, c), by=by, result="got"),
    "rights.dropped": lambda by, c: drop_ask(_line(by, c), by=by),
}
