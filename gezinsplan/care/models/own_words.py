"""Why somebody wants a goal, and their own strength for it: each in their own sentences."""

from django.db import transaction

from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.under_goal import must_be_ours
from gezinsplan.care.models.voice import Voice
from gezinsplan.plans.models import Member, NotAllowedError

_VERBS = {Voice.Kind.WISH: "goal.reasoned", Voice.Kind.STRENGTH: "goal.strengthened"}


def say_why(goal: Goal, words: str, *, by: Member, key: str = "") -> Voice:
    """Say why this goal counts for oneself, beside what its owner said."""
    return _say(goal, Voice.Kind.WISH, words, by=by, key=key)


def say_strength(
    goal: Goal, words: str, dimension: str = "", *, by: Member, key: str = ""
) -> Voice:
    """Say what one can, wants and dares, or who helps; without a part of it: what helped."""
    return _say(goal, Voice.Kind.STRENGTH, words, dimension, by=by, key=key)


def say_enough(goal: Goal, words: str, *, by: Member, key: str = "") -> None:
    """Say what is different one step higher: whose goal it is alone (house rule 4)."""
    if goal.voice_id != by.person_id:
        raise NotAllowedError("goal.write")
    with transaction.atomic():
        by.plan.record("goal.reworded", by=by, subject=goal, key=key)
        goal.enough = words
        goal.save(update_fields=("enough",))


def let_go(goal: Goal, *, by: Member, helped: str = "", key: str = "") -> None:
    """Let a goal go: nothing failed, and what helped is kept."""
    with transaction.atomic():
        goal.move(Goal.State.LET_GO, by=by)
        if helped:
            say_strength(goal, helped, by=by, key=key)


def _say(
    goal: Goal, kind: Voice.Kind, words: str, dimension: str = "", *, by: Member, key: str
) -> Voice:
    must_be_ours(goal, by, "goal.write")
    with transaction.atomic():
        voice = Voice(
            plan=by.plan,
            circle_id=goal.circle_id,
            goal=goal,
            voice=by.person,
            kind=kind,
            dimension=dimension,
            words=words,
            language=by.plan.language,
        )
        voice.save(force_insert=True)
        voice.tie(by)
        by.plan.record(_VERBS[kind], by=by, subject=voice, key=key)
    return voice
