"""What stands under a goal of the story, and who may do what with it."""

from typing import TYPE_CHECKING, Any

from gezinsplan.care.models import Goal, Step
from gezinsplan.care.models.ordering import put_step
from gezinsplan.care.models.own_words import say_strength, say_why
from gezinsplan.plans.models import Member, Wording
from gezinsplan.plans.models.closing import only_me
from gezinsplan.talks.models import Message
from tests.people_of_the_story import Story
from tests.pictures import picture

if TYPE_CHECKING:
    from tests.access.cast import Cast

OURS = "malika farid karim zestien imane hanae"
GROWN = "malika farid karim zestien imane"
DONE_BY = {
    "goal.reasoned": OURS,
    "goal.strengthened": OURS,
    "step.made": OURS,
    "step.proposed": "griet tom lien",
    "step.taken": GROWN,
    "step.declined": GROWN,
    "step.done": OURS,
    "step.undone": OURS,
    "step.ordered": OURS,
    "message.said": f"{OURS} griet tom lien",
    "message.asked": f"{OURS} griet tom lien",
    "message.answered": "malika",
}
"""Sofie and Mieke, who has a mandate, don't see the goal: they neither propose nor say anything."""


def things(story: Story) -> dict[str, Any]:
    """Write a step, a proposed one, a word and an earlier wording under the goal about school."""
    malika, goal = story.seat("malika"), story.goal["school"]
    Step.make(goal, "Sami legt zijn boekentas klaar", by=malika)
    earlier = Wording(
        plan=story.plan,
        circle=only_me(malika.person),
        subject=goal.pk,
        field="words",
        voice=malika.person,
        version=99,
        text="Sami moet naar school",
    )
    earlier.save(force_insert=True)
    asks, tom = story.person["malika"], story.seat("tom")
    pictured = Message.say(goal, "Ik en Milan", by=malika, beside=[picture()])
    return {
        "question": Message.say(goal, "Mag ik meekijken?", by=tom, asks=asks).pk,
        "pictured": pictured.pk,
        "said_photo": pictured.photo_id,
        "step": Step.make(goal, "Samen tot aan de poort", by=malika).pk,
        "proposed_step": Step.make(goal, "Een plaatje voor elke ochtend", by=story.seat("lien")).pk,
        "thing": Message.say(goal, "Hij zwaaide vandaag", by=malika).pk,
        "wording": earlier.pk,
    }


def _goal(by: Member, cast: "Cast") -> Goal:
    row: Goal = Goal.objects.get(plan_id=by.plan_id, pk=cast.things["goal"])
    row.plan = by.plan
    return row


def _step(by: Member, cast: "Cast", thing: str = "step") -> Step:
    row: Step = Step.objects.get(plan_id=by.plan_id, pk=cast.things[thing])
    row.plan = by.plan
    return row


def _question(by: Member, cast: "Cast") -> Message:
    row: Message = Message.objects.get(plan_id=by.plan_id, pk=cast.things["question"])
    return row


def _make(by: Member, cast: "Cast", *, family: bool) -> None:
    if (by.ring == "family") is family:
        Step.make(_goal(by, cast), "Iets kleins", by=by)
    else:
        by.plan.record("step.made" if family else "step.proposed", by=by, subject=by)


def _untick(by: Member, cast: "Cast") -> None:
    _step(by, cast).tick(by=cast.story.seat("malika"))
    _step(by, cast).untick(by=by)


ACTS: dict[str, Any] = {
    "goal.reasoned": lambda by, c: say_why(_goal(by, c), "Omdat", by=by),
    "goal.strengthened": lambda by, c: say_strength(_goal(by, c), "Ik kan", "can", by=by),
    "step.made": lambda by, c: _make(by, c, family=True),
    "step.proposed": lambda by, c: _make(by, c, family=False),
    "step.taken": lambda by, c: _step(by, c, "proposed_step").take(by=by),
    "step.declined": lambda by, c: _step(by, c, "proposed_step").decline(by=by),
    "step.done": lambda by, c: _step(by, c).tick(by=by),
    "step.undone": _untick,
    "step.ordered": lambda by, c: put_step(_step(by, c), 0, by=by),
    "message.said": lambda by, c: Message.say(_goal(by, c), "Fijn", by=by),
    "message.asked": lambda by, c: Message.say(
        _goal(by, c), "Mag dat?", by=by, asks=c.story.person["malika"]
    ),
    "message.answered": lambda by, c: _question(by, c).reply(by=by),
}
