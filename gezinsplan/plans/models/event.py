"""What changed, in order: the timeline is made of events, and notices tell of them."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models

from gezinsplan.kit import clock
from gezinsplan.plans.models.people import Person, Seen
from gezinsplan.plans.rows import PlanForeignKey, PlanRow
from gezinsplan.plans.verbs import VERBS, Known, Verb, verb


class Event(PlanRow):
    """One thing that changed in a plan. No foreign keys, no free text.

    Only its circle may change afterwards, with its subject; a trigger refuses the rest.
    """

    number = models.PositiveIntegerField()
    actor = models.UUIDField()
    verb = models.CharField(max_length=40)
    subject_type = models.CharField(max_length=20)
    subject = models.UUIDField()
    circle = models.UUIDField()
    particulars = models.JSONField(default=dict)
    began = models.DateTimeField(default=clock.now)
    key = models.CharField(max_length=90, null=True)

    seen_by: ClassVar[str] = "subject"
    circle_column: ClassVar[str] = "circle"
    places: ClassVar[bool] = True

    class Meta(PlanRow.Meta):
        constraints = (
            models.UniqueConstraint(fields=("plan", "number"), name="plans_event_number"),
            models.UniqueConstraint(fields=("plan", "key"), name="plans_event_key"),
        )
        indexes = (models.Index(fields=("plan", "subject"), name="plans_event_subject"),)

    def __str__(self) -> str:
        return f"{self.number} {self.verb}"

    @property
    def kind(self) -> Verb:
        """Return the declared verb of this event."""
        return verb(self.verb)

    @classmethod
    def narrow(cls, rows: Any, member: Any) -> Any:
        """Keep what names an actor whose seat the member sees, and what may be told at all."""
        untold = [v.code for v in VERBS.values() if v.known is Known.NOBODY]
        if member.ring != "family":
            untold += [v.code for v in VERBS.values() if v.known is Known.FAMILY]
        persons = member.sees(Person).values("pk")
        return rows.filter(actor__in=persons).exclude(verb__in=untold)


class Notice(Seen):
    """Somebody is told of an event; filtered again whenever it is shown."""

    member: PlanForeignKey[Any, Any] = PlanForeignKey("plans.Member")
    event = models.UUIDField()
    subject = models.UUIDField()
    told_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)

    seen_by: ClassVar[str] = "subject"
    places: ClassVar[bool] = True

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(fields=("plan", "member", "event"), name="plans_notice_once"),
        )

    def __str__(self) -> str:
        return str(self.event)

    @classmethod
    def narrow(cls, rows: Any, member: Any) -> Any:
        """Keep one's own notices."""
        return rows.filter(member_id=member.pk)


def subject_type(row: PlanRow) -> str:
    """Return the stable word for a row's kind in events, looks and the ledger."""
    return str(row._meta.model_name)


def circle_of(row: Any) -> UUID:
    """Return the circle that a row stands in; a circle stands in itself.

    What is about the plan as a whole stands in the circle of everyone around it, which
    has the plan's own id.
    """
    found: UUID = getattr(row, "circle_id", None) or row.pk
    return found
