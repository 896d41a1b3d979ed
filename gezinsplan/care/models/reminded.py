"""Who gets word before a day, once: never of what is kept, gone or asleep (rule 24)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import models

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.rules import BEFORE, word_before
from gezinsplan.kit import clock
from gezinsplan.plans.models import Member, Person, Plan, Tie
from gezinsplan.plans.models.reminding import running_seats, wants_word
from gezinsplan.plans.rows import PlanForeignKey, PlanRow


class Reminded(PlanRow):
    """Word was sent to somebody so many days before an agreement's day; it holds no content."""

    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    agreement: PlanForeignKey[Any, Any] = PlanForeignKey(Agreement)
    day = models.DateField()
    before = models.PositiveSmallIntegerField()
    sent_at = models.DateTimeField(default=clock.now)

    seen_by: ClassVar[str] = "pk"
    goes_with: ClassVar[tuple[str, ...]] = ("person",)

    class Meta(PlanRow.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "person", "agreement", "day", "before"), name="care_reminded_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.day} -{self.before}"


def _coming(plan: Plan, now: datetime) -> list[tuple[UUID, date, int]]:
    """Return the agreements of a plan of which word is due, their day, and how long before."""
    local = now.astimezone(ZoneInfo(plan.time_zone))
    days = (local.date(), local.date() + timedelta(days=max(BEFORE)))
    rows = Agreement.objects.filter(
        plan_id=plan.pk, state=Agreement.State.MADE, kept_at=None, due__range=days
    )
    found = rows.values_list("pk", "due", "repeats")
    said = [(pk, day, word_before(day, local, again=bool(again))) for pk, day, again in found]
    return [(pk, day, before) for pk, day, before in said if before is not None]


def _silent(plan: UUID, subjects: list[UUID]) -> set[UUID]:
    """Return what somebody is in who died: silence on that person (house rule 28)."""
    dead = Person.objects.filter(plan_id=plan, died__isnull=False).values("pk")
    ties = Tie.objects.filter(plan_id=plan, subject__in=subjects, person_id__in=dead)
    return set(ties.values_list("subject", flat=True))


def _seen(seat: Member, subjects: set[UUID]) -> set[UUID]:
    """Return what somebody sees: word of a thing that is hidden would tell that it exists (L61)."""
    seat.through_link = seat.account_id is None
    rows = seat.sees(Agreement).filter(pk__in=subjects) if subjects else ()
    return {row.pk for row in rows}


def waiting_for(seat: Member, now: datetime) -> list[Reminded]:
    """Return the word that somebody is due now and wasn't sent yet."""
    if seat.ended_at or seat.asleep_at or seat.person.died or not wants_word(seat):
        return []
    coming = _coming(seat.plan, now)
    subjects = [pk for pk, *_ in coming]
    named = Tie.objects.filter(
        plan_id=seat.plan_id, subject__in=subjects, person_id=seat.person_id, how=Tie.How.NAMED
    )
    mine = set(named.values_list("subject", flat=True)) - _silent(seat.plan_id, subjects)
    mine &= _seen(seat, mine)
    told = Reminded.objects.filter(
        plan_id=seat.plan_id, person_id=seat.person_id, agreement__in=subjects
    )
    sent = set(told.values_list("agreement_id", "day", "before"))
    return [
        Reminded(plan=seat.plan, person=seat.person, agreement_id=pk, day=day, before=before)
        for pk, day, before in coming
        if pk in mine and (pk, day, before) not in sent
    ]


def who_waits(now: datetime) -> Iterator[Member]:
    """Yield the seats that are due word: only of plans in which a day comes near."""
    days = (now.date() - timedelta(days=1), now.date() + timedelta(days=max(BEFORE) + 1))
    near = Agreement.objects.filter(
        state=Agreement.State.MADE, kept_at=None, due__range=days
    ).values("plan_id")
    yield from (seat for seat in running_seats(near) if waiting_for(seat, now))


def claim(seat: Member, now: datetime) -> list[UUID]:
    """Note that word is sent now, once for all that is due; one of several workers gets it."""
    due = waiting_for(seat, now)
    Reminded.objects.bulk_create(due, ignore_conflicts=True)
    mine = Reminded.objects.filter(plan_id=seat.plan_id, pk__in=[row.pk for row in due])
    return list(mine.values_list("pk", flat=True))


def give_back(seat: Member, claimed: list[UUID]) -> None:
    """Word couldn't be sent: it is still due."""
    Reminded.objects.filter(plan_id=seat.plan_id, pk__in=claimed).delete()
