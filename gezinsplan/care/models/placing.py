"""Where the family puts a worry: first, it can wait, or a thing to talk about."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Max

from gezinsplan.care.models.ordering import arrange
from gezinsplan.care.models.voice import Voice
from gezinsplan.plans.models import Member

IN_ORDER = (Voice.Mark.FIRST, Voice.Mark.WAIT)
"""The two groups that are one list: what leaves one at its edge comes into the other."""


def put(voice: Voice, mark: str, *, by: Member, at: int | None = None) -> None:
    """Put a worry last in a group, or at a place of those that this member sees in it.

    Where it stands already, nothing happens.
    """
    with transaction.atomic():
        rows = Voice.objects.filter(plan_id=by.plan_id)
        last = rows.aggregate(last=Max("place"))["last"] or 0
        moved = rows.filter(pk=voice.pk).exclude(mark=mark).update(mark=mark, place=last + 1)
        if at is not None:
            moved = arrange(voice, at, _group(mark, by)) or moved
        if moved:
            by.plan.record("voice.ordered", by=by, subject=voice)


def _group(mark: str, by: Member) -> Any:
    """Return what somebody sees of a group, in the family's order."""
    seen = by.sees(Voice).filter(mark=mark, kind=Voice.Kind.WORRY, gone_at=None)
    return seen.order_by("place", "made_at")


def move(voice: Voice, up: bool, *, by: Member) -> None:
    """Put a worry one higher or lower, among those that this member sees.

    Higher than the first of what can wait is the last of what comes first.
    """
    if voice.mark not in IN_ORDER:
        return
    with transaction.atomic():
        order = list(_group(voice.mark, by).values_list("pk", "place"))
        at = [pk for pk, _ in order].index(voice.pk)
        to = at - 1 if up else at + 1
        if 0 <= to < len(order):
            _swap(by, order[at], order[to])
        elif up == (voice.mark == Voice.Mark.WAIT):
            _cross(voice, up, by=by)
        else:
            return
        by.plan.record("voice.ordered", by=by, subject=voice)


def _swap(by: Member, one: tuple[UUID, int], other: tuple[UUID, int]) -> None:
    rows = Voice.objects.filter(plan_id=by.plan_id)
    rows.filter(pk=one[0]).update(place=other[1])
    rows.filter(pk=other[0]).update(place=one[1])


def _cross(voice: Voice, up: bool, *, by: Member) -> None:
    """Leave a group at its edge: to the end of the first, or to the head of the second."""
    rows = Voice.objects.filter(plan_id=by.plan_id)
    one = rows.filter(pk=voice.pk)
    if up:
        last = rows.aggregate(last=Max("place"))["last"]
        one.update(mark=Voice.Mark.FIRST, place=last + 1)
    else:
        rows.update(place=F("place") + 1)
        one.update(mark=Voice.Mark.WAIT, place=0)
