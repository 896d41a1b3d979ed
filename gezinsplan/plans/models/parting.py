"""Somebody who decides is asked to part: from deciding, from the plan, or because of a death."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django.db import connection, models
from django.db.models import Q

from gezinsplan.plans.models.block import Block
from gezinsplan.plans.models.clause import places, stored
from gezinsplan.plans.models.deciding import deciders_of
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
    `due_at` is empty when time alone doesn't do it. Of one goal, and of somebody's own support
    figure, it stands in that circle.
    """

    class What(models.TextChoices):
        """What would end."""

        STEERING = "steering"
        SEAT = "seat"
        LIFE = "life"
        GOAL = "goal"
        SUPPORT = "support"

    PLAN_WIDE: ClassVar = (What.STEERING, What.SEAT, What.LIFE)

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
                fields=("plan", "person", "asked_by", "circle"),
                condition=Q(over_at=None),
                name="plans_parting_one_a_circle",
            ),
        )
        indexes = (
            models.Index(fields=("due_at",), condition=Q(over_at=None), name="plans_parting_due"),
        )

    def __str__(self) -> str:
        return f"{self.what} {self.came}"

    @classmethod
    def narrow(cls, rows: Any, member: Any) -> Any:
        """Only who has a say in it reads it, and of who hides from them nobody but who asked it.

        Of a goal who decides about it or about the plan, and whom it is about; of a support
        figure everybody of that circle.
        """
        away = Block.objects.filter(
            plan_id=member.plan_id, by_id=member.person_id, reach=Block.Reach.EVERYTHING
        ).values("whom_id")
        apart = Q(person__in=away) | Q(asked_by__in=away)
        return rows.filter(cls._has_say(member), Q(asked_by=member.person_id) | ~apart)

    @classmethod
    def _has_say(cls, member: Any) -> Q:
        narrow = Q(what=cls.What.SUPPORT) | Q(what=cls.What.GOAL, person=member.person_id)
        if member.steers:
            return narrow | Q(what=cls.What.GOAL) | Q(what__in=cls.PLAN_WIDE)
        given = deciders_of(member.plan_id, member.reach.circles)
        mine = [circle for circle, who in given.items() if member.person_id in who]
        asked = Q(asked_by=member.person_id) | Q(circle__in=mine)
        return narrow | (Q(what=cls.What.GOAL) & asked)

    @classmethod
    def due(cls, now: datetime) -> list[tuple[UUID, UUID]]:
        """Return the plan and id of what time has come for: for the rounds alone."""
        rows = cls.objects.filter(over_at=None, due_at__lte=now)
        return list(rows.values_list("plan_id", "pk"))


def open_partings(member: Member) -> list[Parting]:
    """Return the questions that wait and that this member may read, the oldest first."""
    here = Member.objects.filter(plan_id=member.plan_id, ended_at=None)
    wide, now = Q(what__in=Parting.PLAN_WIDE), here.filter(steers=True).values("person_id")
    deciding = wide & Q(person__in=now, asked_by__in=now)
    seated = ~wide & Q(person__in=here.values("person_id"))
    rows = member.sees(Parting).filter(deciding | seated, over_at=None)
    return list(rows.select_related("person", "asked_by").order_by("began"))


def asked_in(member: Member, circles: Iterable[UUID]) -> list[Parting]:
    """Return what waits about a say that stands in these circles: a goal's, a support figure's."""
    rows = member.sees(Parting).filter(circle_id__in=list(circles), over_at=None)
    narrow = rows.exclude(what__in=Parting.PLAN_WIDE)
    return list(narrow.select_related("person", "asked_by").order_by("began"))


def waiting_for_me(member: Member) -> list[Parting]:
    """Return the questions that this member didn't answer yet: about them, or for a second yes."""
    me = member.person_id
    return [row for row in open_partings(member) if me not in (row.asked_by_id, row.refused_by_id)]


def about_me(member: Member) -> list[Parting]:
    """Return the questions about this member, for a page that nearly always has none to show.

    One plain statement asks whether there is any; one of somebody hidden asks no more.
    """
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


def others_deciding(
    member: Member, person: UUID, among: Collection[UUID] | None = None
) -> list[Person]:
    """Return who could say the second yes, as far as who asks may know.

    `among`: who has a say in it, where that isn't who decides about the plan.
    """
    away = Block.objects.filter(
        plan_id=member.plan_id, by_id=member.person_id, reach=Block.Reach.EVERYTHING
    ).values("whom_id")
    seats = member.sees(Member).filter(ended_at=None, account__isnull=False)
    who = seats.filter(steers=True) if among is None else seats.filter(person__in=list(among))
    rows = member.sees(Person).filter(pk__in=who.values("person_id"), died=None)
    rows = rows.exclude(pk__in=away)
    return list(rows.exclude(pk__in=(member.person_id, person)).order_by("place", "began"))


def decides_too(seat: Member | None, by: Member) -> bool:
    """Tell whether ending somebody's seat is a question first, of one who decides to another."""
    other = seat is not None and seat.steers and bool(seat.account_id) and seat.pk != by.pk
    return other and by.may("member.end")
