"""Somebody who decides is asked to part: from deciding, from the plan, or because of a death."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django.db import connection, models
from django.db.models import Q

from gezinsplan.plans.models.block import Block
from gezinsplan.plans.models.clause import places, stored
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person, Seen
from gezinsplan.plans.rows import PlanForeignKey

_ABOUT = """SELECT 1 FROM plans_parting
    WHERE plan_id = %s AND person_id = %s AND over_at IS NULL
    AND asked_by_id NOT IN (SELECT whom_id FROM plans_block
        WHERE plan_id = %s AND by_id = %s AND reach = 'everything')
    AND (asked_by_id IN ({away})) IS NOT TRUE LIMIT 1"""


class Parting(Seen):
    """A question to take somebody's say away, and what came of it; it began when it was asked.

    It protects who decides from losing the plan in silence: they read it, and say no (L66).
    `due_at` is empty when time alone doesn't do it.
    """

    class What(models.TextChoices):
        """What would end."""

        STEERING = "steering"
        SEAT = "seat"
        LIFE = "life"

    class Came(models.TextChoices):
        """How it ended."""

        DONE = "done"
        TAKEN_BACK = "taken_back"
        VOID = "void"

    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    what = models.CharField(max_length=8, choices=What)
    day = models.DateField(null=True)
    asked_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    due_at = models.DateTimeField(null=True)
    agreed_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    refused_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    refused_at = models.DateTimeField(null=True)
    over_at = models.DateTimeField(null=True)
    came = models.CharField(max_length=10, choices=Came, blank=True)

    names: ClassVar[tuple[str, ...]] = ("person", "asked_by")
    goes_with: ClassVar[tuple[str, ...]] = ("person", "asked_by")
    dated: ClassVar[bool] = False

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "person", "asked_by"),
                condition=Q(over_at=None),
                name="plans_parting_one_question",
            ),
        )
        indexes = (
            models.Index(fields=("due_at",), condition=Q(over_at=None), name="plans_parting_due"),
        )

    def __str__(self) -> str:
        return f"{self.what} {self.came}"

    @classmethod
    def narrow(cls, rows: Any, member: Any) -> Any:
        """Only who decides reads it, and of who hides from them nobody but who asked it."""
        if not member.steers:
            return rows.none()
        away = Block.objects.filter(
            plan_id=member.plan_id, by_id=member.person_id, reach=Block.Reach.EVERYTHING
        ).values("whom_id")
        apart = Q(person__in=away) | Q(asked_by__in=away)
        return rows.filter(Q(asked_by=member.person_id) | ~apart)

    @classmethod
    def due(cls, now: datetime) -> list[tuple[UUID, UUID]]:
        """Return the plan and id of what time has come for: for the rounds alone."""
        rows = cls.objects.filter(over_at=None, due_at__lte=now)
        return list(rows.values_list("plan_id", "pk"))


def open_partings(member: Member) -> list[Parting]:
    """Return the questions that wait and that this member may read, the oldest first."""
    if not member.steers:
        return []
    deciding = Member.objects.filter(plan_id=member.plan_id, steers=True, ended_at=None)
    now = deciding.values("person_id")
    rows = member.sees(Parting).filter(over_at=None, person__in=now, asked_by__in=now)
    return list(rows.select_related("person", "asked_by").order_by("began"))


def waiting_for_me(member: Member) -> list[Parting]:
    """Return the questions that this member didn't answer yet: about them, or for a second yes."""
    me = member.person_id
    return [row for row in open_partings(member) if me not in (row.asked_by_id, row.refused_by_id)]


def about_me(member: Member) -> list[Parting]:
    """Return the questions about this member, for a page that nearly always has none to show.

    One plain statement asks whether there is any; one of somebody hidden asks no more.
    """
    if not member.steers:
        return []
    away, me = tuple(member.reach.hidden), (member.plan_id, member.person_id)
    with connection.cursor() as cursor:
        cursor.execute(_ABOUT.format(away=places(away)), stored((*me, *me, *away)))
        found = cursor.fetchone()
    return [row for row in waiting_for_me(member) if row.person_id == me[1]] if found else []


def apart(plan: UUID, one: UUID, other: UUID) -> bool:
    """Tell whether one of two people hides from the other: then nothing goes between them."""
    pair = Q(by_id=one, whom_id=other) | Q(by_id=other, whom_id=one)
    rows = Block.objects.filter(pair, plan_id=plan, reach=Block.Reach.EVERYTHING)
    return bool(rows.exists())


def others_deciding(member: Member, person: UUID) -> list[Person]:
    """Return who could say the second yes, as far as who asks may know."""
    away = Block.objects.filter(
        plan_id=member.plan_id, by_id=member.person_id, reach=Block.Reach.EVERYTHING
    ).values("whom_id")
    seats = member.sees(Member).filter(steers=True, ended_at=None).values("person_id")
    rows = member.sees(Person).filter(pk__in=seats, died=None).exclude(pk__in=away)
    return list(rows.exclude(pk__in=(member.person_id, person)).order_by("place", "began"))


def decides_too(seat: Member | None, by: Member) -> bool:
    """Tell whether ending somebody's seat is a question first, of one who decides to another."""
    other = seat is not None and seat.steers and bool(seat.account_id) and seat.pk != by.pk
    return other and by.may("member.end")
