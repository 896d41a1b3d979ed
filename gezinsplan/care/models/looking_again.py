"""Two views that differ, later on: a day to look again, and when it is over (rules 4, 6)."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from gezinsplan.care.models.clash import Clash, ClashPlace
from gezinsplan.care.models.differing import held, part, still_running
from gezinsplan.care.models.goal import Goal
from gezinsplan.kit import clock
from gezinsplan.plans.models import Member, NotAllowedError
from gezinsplan.plans.models.deciding import decides_about
from gezinsplan.plans.models.erasing import drop_row
from gezinsplan.plans.rules import Ring

CHOOSES = "clash.choose"


def look_again(
    clash: Clash, look_on: date | None, where: str, *, by: Member, key: str = ""
) -> None:
    """Say on which day to look again, and where; until then everything stays as it is."""
    with transaction.atomic():
        now = held(clash, by)
        by.plan.record("clash.dated", by=by, subject=now, key=key, now=str(look_on or ""))
        now.look_on = look_on
        now.save(update_fields=("look_on",))
        _say_where(now, where, by)


def _say_where(clash: Clash, words: str, by: Member) -> None:
    """Keep where in the words, and so with the key, of who said so: no erasure takes another's."""
    said: ClashPlace | None = ClashPlace.objects.filter(plan_id=by.plan_id, clash=clash).first()
    if said and said.words == words:
        return
    if said:
        drop_row(by.plan_id, said)
    if words:
        part(ClashPlace, clash, by, words=words)


def where_to_look(clash: Clash, member: Member) -> str:
    """Return where the two look again, as far as a member sees that."""
    said = member.sees(ClashPlace).filter(clash_id=clash.pk).first()
    return said.words if said else ""


def ours_here(plan: UUID, persons: Iterable[UUID | None]) -> set[UUID]:
    """Return who of these is family and can still look here."""
    seats = Member.objects.filter(plan_id=plan, ring=Ring.FAMILY, ended_at=None)
    here = seats.filter(account__isnull=False, person__died=None)
    asked = [pk for pk in persons if pk]
    return set(here.filter(person_id__in=asked).values_list("person_id", flat=True))


def may_end(clash: Clash, by: Member) -> bool:
    """Tell whether somebody says that it is over: the family of the two.

    Without any family left in it: who remains, or who decides about the goal.
    """
    if clash.ended_at or (clash.is_of(by) and by.may(CHOOSES)):
        return not clash.ended_at
    if ours_here(by.plan_id, clash.sides):
        return False
    return clash.is_of(by) or (bool(clash.goal_id) and decides_about(clash.circle_id, by))


def end_clash(clash: Clash, *, by: Member) -> None:
    """Say that it is over; an idea that lay still may be looked at again."""
    with transaction.atomic():
        now = still_running(clash, by)
        if not may_end(now, by):
            raise NotAllowedError(CHOOSES)
        _end(now, by)


def _end(clash: Clash, by: Member) -> None:
    by.plan.record("clash.ended", by=by, subject=clash)
    clash.let_lie(Goal.State.PARKED, Goal.State.PROPOSED)
    clash.ended_at = clock.now()
    clash.save(update_fields=("ended_at",))


def days_to_look(member: Member, ideas: list[Goal]) -> dict[Any, Clash]:
    """Return for ideas that lie still until when, as far as a member sees why."""
    rows = member.sees(Clash).filter(parked_id__in=[idea.pk for idea in ideas], ended_at=None)
    return {clash.parked_id: clash for clash in rows}


def left_lying(member: Member, ideas: Iterable[Goal]) -> list[Clash]:
    """Return why ideas lie still of which no family is left to look again.

    Of nobody who hides from this member: what they left behind is no trace of them.
    """
    asked = [idea.pk for idea in ideas]
    rows = Clash.objects.filter(plan_id=member.plan_id, parked_id__in=asked, ended_at=None)
    found: list[Clash] = list(rows)
    here = ours_here(member.plan_id, {pk for clash in found for pk in clash.sides})
    gone = here | member.reach.hidden
    return [clash for clash in found if gone.isdisjoint(clash.sides)]


def can_wake(member: Member, ideas: list[Goal]) -> set[Any]:
    """Return which of these ideas a member lets wait again: who decides about the plan."""
    left = {clash.parked_id for clash in left_lying(member, ideas)} if member.steers else set()
    return {idea.pk for idea in ideas if idea.pk in left}


def wake(idea: Goal, *, by: Member) -> None:
    """Let an idea wait again that nobody is left to look at together; twice does nothing.

    Who decides about the plan says so, also without seeing what the two said.
    """
    with transaction.atomic():
        if idea.state != Goal.State.PARKED:
            return
        if not can_wake(by, [idea]):
            raise NotAllowedError("access.change")
        for clash in left_lying(by, [idea]):
            _end(still_running(clash, by), by)
