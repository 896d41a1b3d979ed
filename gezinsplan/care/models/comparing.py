"""Writing goals apart, laying them side by side at one moment, and taking what fits (rule 10)."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from gezinsplan.care.models.apart import Apart, ApartGoal
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.taking import keep_proposed
from gezinsplan.kit import clock
from gezinsplan.plans.models import AlreadyDoneError, Member, NotAllowedError, Person
from gezinsplan.plans.models.closing import only_me
from gezinsplan.plans.rules import Ring

MOST, RUNNING = 12, 6


def aparts_of(member: Member) -> list[Apart]:
    """Return what a member writes apart or laid beside another's, newest first.

    What was stopped stays the family's to look at.
    """
    mine = Q(guide_id=member.person_id, ended_at=None) | Q(family_id=member.person_id)
    rows = member.sees(Apart).filter(mine)
    return list(rows.order_by("-made_at")[:RUNNING])


def begin_apart(other: Person, *, by: Member, key: str = "") -> Apart:
    """Begin to write apart with somebody; who does so already goes on with that."""
    family, guide = (by.person, other) if by.ring == Ring.FAMILY else (other, by.person)
    rings = (family.ring, guide.ring)
    if rings != (Ring.FAMILY, Ring.PROFESSIONAL) or not other.can_be_asked:
        raise NotAllowedError("apart.write")
    rows = by.sees(Apart).filter(family=family, guide=guide, ended_at=None)
    for running in rows:
        if not running.laid:
            return running
    with transaction.atomic():
        apart = Apart(plan=by.plan, circle=only_me(family), family=family, guide=guide)
        apart.save(force_insert=True)
        by.plan.record("apart.begun", by=by, subject=apart, key=key)
    return apart


def _held(apart: Apart, by: Member, *, over: bool = False) -> Apart:
    """Return it as it is now, held until the end of the change; `over`: also when stopped.

    Raises NotAllowedError for anybody but the two, AlreadyDoneError once it was stopped.
    """
    rows = Apart.objects.select_for_update(no_key=True)
    now: Apart = rows.get(plan_id=by.plan_id, pk=apart.pk)
    if not now.side_of(by):
        raise NotAllowedError("apart.write")
    if now.ended_at and not over:
        raise AlreadyDoneError("apart")
    now.plan = by.plan
    return now


def own_list(apart: Apart, by: Member) -> list[ApartGoal]:
    """Return what a member wrote there, in the order of writing."""
    return [row for row in both_lists(apart, by) if row.voice_id == by.person_id]


def both_lists(apart: Apart, member: Member) -> list[ApartGoal]:
    """Return what was written, as far as this member sees it: the own list until both are ready."""
    return list(member.sees(ApartGoal).filter(apart_id=apart.pk).order_by("place", "began"))


def write_apart(apart: Apart, words: str, *, by: Member, key: str = "") -> ApartGoal:
    """Write one goal on one's own list; no line of it reaches the other."""
    with transaction.atomic():
        now, mine = _held(apart, by), own_list(apart, by)
        if now.ready(by) or len(mine) >= MOST:
            raise NotAllowedError("apart.write")
        row = ApartGoal(
            plan=by.plan,
            circle=only_me(by.person),
            apart=now,
            voice=by.person,
            words=words,
            place=mine[-1].place + 1 if mine else 1,
            language=by.plan.language,
        )
        row.save(force_insert=True)
        row.tie(by)
        row.let_see([by.person_id])
        by.plan.record("apart.written", by=by, subject=row, key=key)
    return row


def say_ready(apart: Apart, *, on: bool, by: Member) -> None:
    """Say that one is ready, or not yet after all; the second to say so lays both down."""
    with transaction.atomic():
        now = _held(apart, by)
        both = now.laid
        if both or now.ready(by) is on:
            return
        setattr(now, f"{now.side_of(by)}_ready_at", clock.now() if on else None)
        now.save()
        by.plan.record("apart.ready" if on else "apart.paused", by=by, subject=now)
        if now.laid:
            _lay(now)
            by.plan.record("apart.laid", by=by, subject=now)


def _lay(apart: Apart) -> None:
    """Let both see both lists, at the same moment."""
    for row in ApartGoal.objects.filter(plan_id=apart.plan_id, apart=apart):
        row.let_see((apart.family_id, apart.guide_id))


def stop_apart(apart: Apart, *, by: Member) -> None:
    """Stop: nothing stays that only a professional would see; the family keeps its own words."""
    with transaction.atomic():
        now = _held(apart, by)
        by.plan.record("apart.stopped", by=by, subject=now)
        now.ended_at = clock.now()
        now.save(update_fields=("ended_at",))
        if not now.laid:
            now.drop_guides_list()


def _beside(apart: Apart, by: Member) -> Apart:
    now = _held(apart, by, over=True)
    if not (now.laid or now.ended_at) or now.family_id != by.person_id:
        raise NotAllowedError("apart.link")
    return now


def link_alike(apart: Apart, pairs: dict[UUID, UUID | None], *, by: Member) -> None:
    """The family says what looks alike, of its own list and the guide's."""
    with transaction.atomic():
        now = _beside(apart, by)
        by.plan.record("apart.linked", by=by, subject=now)
        rows = {row.pk: row for row in both_lists(now, by)}
        theirs = {pk for pk, row in rows.items() if row.voice_id != by.person_id}
        for pk, like in pairs.items():
            if pk in rows and pk not in theirs and (like is None or like in theirs):
                rows[pk].like_id = like
                rows[pk].save(update_fields=("like",))


def take_apart(apart: Apart, chosen: Iterable[UUID], *, by: Member) -> list[Goal]:
    """Put what the family chose on the plan: its own words, and ideas of the guide."""
    wanted = set(chosen)
    with transaction.atomic():
        now = _beside(apart, by)
        rows = [row for row in both_lists(now, by) if row.pk in wanted and not row.became]
        return [_become(row, now, by) for row in rows]


def _become(row: ApartGoal, apart: Apart, by: Member) -> Goal:
    fields: dict[str, Any] = {}
    if row.voice_id != by.person_id:
        fields["proposed_by"] = guide = Person.objects.get(plan_id=by.plan_id, pk=apart.guide_id)
        if not guide.name:
            raise NotAllowedError("goal.take")
    goal = Goal.write(row.words, by=by, **fields)
    if goal.proposed_by_id:
        keep_proposed(goal)
    row.became = goal.pk
    row.save(update_fields=("became",))
    return goal
