"""What the page of a goal asks for, each in one statement and never without an end."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F

from gezinsplan.care.models.checkin import CheckIn
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.helping import Help
from gezinsplan.care.models.ordering import steps_in_order
from gezinsplan.care.models.step import Step
from gezinsplan.care.models.voice import Voice
from gezinsplan.plans.models import Member
from gezinsplan.talks.models import Message

STEPS, VOICES, HELPS, TRAIL, SAID = 40, 60, 20, 12, 20
_SAID = (Voice.Kind.WISH, Voice.Kind.STRENGTH)


def steps_of(member: Member, goal: Goal) -> list[Step]:
    """Return the steps that are the family's, in its order."""
    return list(steps_in_order(member, goal.pk)[:STEPS])


def voices_of(member: Member, goal: Goal) -> list[Voice]:
    """Return why people want it and what strength they see, oldest first."""
    rows = member.sees(Voice).filter(goal_id=goal.pk, kind__in=_SAID, gone_at=None)
    return list(rows.order_by("-made_at")[:VOICES])[::-1]


def helps_for(member: Member, goal: Goal) -> list[Help]:
    """Return who helps with what for this goal."""
    rows = member.sees(Help).filter(goal_id=goal.pk, ended_at=None)
    return list(rows.order_by("began")[:HELPS])


def trail_of(member: Member, goal: Goal) -> list[CheckIn]:
    """Return the numbers that a member sees, oldest first: shown ones, and one's own."""
    rows = member.sees(CheckIn).filter(goal_id=goal.pk)
    return list(rows.order_by("-made_at")[:TRAIL])[::-1]


@dataclass
class Said:
    """Some of what was said under a goal, oldest first, and where to read what came before."""

    messages: list[Message]
    before: UUID | None = None


def said_under(rows: Any) -> Said:
    """Return the latest of some messages."""
    found: list[Message] = list(rows.order_by("-made_at")[: SAID + 1])
    latest = found[:SAID]
    return Said(latest[::-1], latest[-1].pk if len(found) > SAID else None)


def messages_about(member: Member, goal: Goal) -> Any:
    """Return what is said under a goal, as far as a member sees it, with how big its photos are."""
    sizes = {"photo_width": F("photo__width"), "photo_height": F("photo__height")}
    return member.sees(Message).filter(subject=goal.pk).annotate(**sizes)


def people_in(*rows: Iterable[Any]) -> set[UUID | None]:
    """Return who is in what a member sees: who said it, helps with it, or ticked it off."""
    fields = ("voice_id", "helper_id", "done_by", "noted_by_id", "asked_id")
    return {getattr(row, field, None) for some in rows for row in some for field in fields}
