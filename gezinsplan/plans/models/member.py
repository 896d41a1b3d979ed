"""A person's place around one plan, and what can be reached from it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID

from django.db import models
from django.db.models import Q

from gezinsplan.kit import clock
from gezinsplan.plans import rules
from gezinsplan.plans.models.block import Block
from gezinsplan.plans.models.circle import Circle, Consent
from gezinsplan.plans.models.people import RINGS, Person, Seen
from gezinsplan.plans.models.reaching import reached
from gezinsplan.plans.models.sight import visible
from gezinsplan.plans.rows import PlanForeignKey, PlanRow
from gezinsplan.plans.rules import Choice, Role

if TYPE_CHECKING:
    from gezinsplan.plans.rows import PlanQuerySet

CHOICES = [(choice.value, choice.value) for choice in Choice]


@dataclass(frozen=True)
class Reach:
    """What a member may look into, read once by the door: three queries."""

    circles: frozenset[UUID]
    hidden: frozenset[UUID]
    unplaced: frozenset[UUID]
    own_persons: frozenset[UUID]


class Basis(models.TextChoices):
    """An organisation's own legal basis; the family's consent is never the only one (L10)."""

    LAW = "law"
    CONTRACT = "contract"
    CONSENT = "consent"
    VITAL = "vital"


class Member(Seen):
    """A seat: what this person may see and do in this plan, since when, until when."""

    class Reminded(models.TextChoices):
        """How word comes before a day, as somebody wished; empty: as is usual for the ring."""

        NO = "no"
        MAIL = "mail"
        TEXT = "text"

    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    account = models.ForeignKey("people.Account", models.SET_NULL, null=True, related_name="+")
    ring = models.CharField(max_length=12, choices=RINGS)
    choice = models.CharField(max_length=12, choices=CHOICES, default=Choice.OWN_ONLY)
    steers = models.BooleanField(default=False)
    coordinates = models.BooleanField(default=False)
    basis = models.CharField(max_length=8, choices=Basis, blank=True)
    reminded = models.CharField(max_length=4, choices=Reminded, blank=True)
    asked = models.JSONField(default=dict)
    content_from = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    asleep_at = models.DateTimeField(null=True)
    joined_at = models.DateTimeField(null=True)

    names: ClassVar[tuple[str, ...]] = ("person",)
    dated: ClassVar[bool] = False
    through_link: bool = False
    right: ClassVar[str] = "seat"

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "person"),
                condition=Q(ended_at=None),
                name="plans_member_one_seat",
            ),
            models.UniqueConstraint(
                fields=("plan", "account"),
                condition=Q(ended_at=None, account__isnull=False),
                name="plans_member_one_account",
            ),
        )
        indexes = (models.Index(fields=("plan", "account"), name="plans_member_account"),)

    def __str__(self) -> str:
        return str(self.id)

    @cached_property
    def roles(self) -> frozenset[Role]:
        """Return what this member is, today."""
        if self.through_link:
            return frozenset({Role.LINK})
        found = {Role.COORDINATES} if self.coordinates else set()
        if self.ring != rules.Ring.FAMILY:
            return frozenset(found | {Role(self.ring)})
        today = clock.today(self.plan.time_zone)
        found.add(rules.role_by_age(self.person.born, today, self.plan.jurisdiction))
        if self.steers:
            found.add(Role.STEERS)
        return frozenset(found)

    def may(self, what: str) -> bool:
        """Tell whether this member may do something, by the one table in `rules`."""
        if self.ended_at or self.asleep_at:
            return False
        if self.plan.confirmed_at is None and what not in rules.IN_A_DRAFT:
            return False
        return rules.may(self.roles, what)

    @cached_property
    def reach(self) -> Reach:
        """Read circles, hidden persons and own persons: one query, whatever the size."""
        today, law = clock.today(self.plan.time_zone), self.plan.jurisdiction
        found = list(reached(self.plan_id, self.pk, self.person_id, clock.now(), today))
        circles = {f.id for f in found if f.kind == "circle" and not self.through_link}
        gone = {f.id for f in found if f.kind == Block.Reach.EVERYTHING}
        away = {f.id for f in found if f.kind == Block.Reach.WHEREABOUTS}
        own = {self.person_id}
        if self.ring != rules.Ring.PROFESSIONAL:
            children = [f for f in found if f.kind == "child"]
            own |= {f.id for f in children if rules.is_own_person(f.born, today, law)}
        return Reach(frozenset(circles), frozenset(gone), frozenset(gone | away), frozenset(own))

    def sees[M: PlanRow](self, model: type[M]) -> "PlanQuerySet[M]":
        """Return the rows of a model that this member may see: the one way to read."""
        rows: PlanQuerySet[M] = visible(self, model)
        return rows

    @property
    def stands_apart(self) -> bool:
        """Tell whether somebody was brought in for one of the family alone (house rule 5)."""
        return bool(self.person.circle_id != self.plan_id)

    def shared_circle(self, kind: str) -> "Circle":
        """Return one of the plan's first two circles; raises Circle.DoesNotExist.

        Who stands apart has the circle of the two alone: wider words would tell who they are.
        """
        here = {"pk": self.person.circle_id} if self.stands_apart else {"kind": kind}
        found: Circle = Circle.objects.get(plan_id=self.plan_id, **here)
        return found

    def end(self, at: datetime | None = None) -> None:
        """End the seat, and with it every look into a circle."""
        self.ended_at = at or clock.now()
        self.save(update_fields=("ended_at",))
        held = Consent.objects.filter(plan_id=self.plan_id, member_id=self.pk, withdrawn_at=None)
        held.update(withdrawn_at=self.ended_at)
        self._say_who_is_here(self.ended_at)

    def save(self, *args: Any, **options: Any) -> None:
        """Save; with a new seat somebody who had left is here again."""
        new = self._state.adding
        super().save(*args, **options)
        if new:
            self._say_who_is_here(None)

    def _say_who_is_here(self, left_at: datetime | None) -> None:
        """Family stays family, also without a seat."""
        person = Person.objects.filter(plan_id=self.plan_id, pk=self.person_id)
        person.exclude(ring=rules.Ring.FAMILY).update(left_at=left_at)

    def own_or_self(self) -> frozenset[UUID]:
        """Return the persons this member ticks off for: self, and a carer's young children."""
        return frozenset({self.person_id}) if self.through_link else self.reach.own_persons
