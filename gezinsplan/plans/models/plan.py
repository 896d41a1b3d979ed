"""The plan: a binder with a lock. It belongs to a family."""

from typing import Any
from uuid import UUID

from django.db import models, transaction

from gezinsplan.kit import clock
from gezinsplan.kit.record import Record, SealedQuerySet
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models.event import Event, circle_of, subject_type
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.rules import Jurisdiction
from gezinsplan.plans.verbs import Tells, after_commit, verb

JURISDICTIONS = [(j.value, j.value) for j in Jurisdiction]


class NotAllowedError(PermissionError):
    """A member did something that the table of rights doesn't give."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(what)


class AlreadyDoneError(ValueError):
    """The same form was sent twice; the first time did it."""


class Plan(Record):
    """The one shared plan of a family. Until the family's own tap it is a draft."""

    name = SealedText("plan.name")
    motto = SealedText("plan.motto")
    voice_id = models.UUIDField(null=True)
    version = models.PositiveIntegerField(default=1)
    language = models.CharField(max_length=5, default="nl-nl")
    jurisdiction = models.CharField(max_length=6, choices=JURISDICTIONS)
    time_zone = models.CharField(max_length=40, default="Europe/Brussels")
    flavour = models.ForeignKey("people.Flavour", models.PROTECT, null=True, related_name="+")
    opened_at = models.DateTimeField(default=clock.now)
    confirmed_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    last_event = models.PositiveIntegerField(default=0)

    objects = SealedQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.id)

    @property
    def plan_id(self) -> UUID:
        """Return its own id: a plan stands in itself."""
        return self.id

    def seal_plan(self) -> UUID:
        """Return the plan whose keys seal this row."""
        return self.id

    def seal_owner(self) -> UUID:
        """Seal with the key of whose sentence it is, or the plan's."""
        return self.voice_id or self.id

    def record(
        self, code: str, *, by: Member, subject: Any, key: str = "", **particulars: Any
    ) -> Event:
        """Write that something changed, inside the transaction of the change.

        Checks the right once more: a change through a task or a mis-declared view is
        rolled back. Raises NotAllowedError, AlreadyDoneError, UnknownVerbError.
        `particulars`: ids, days and codes, never words.
        """
        kind = verb(code)
        if not transaction.get_connection().in_atomic_block:
            raise RuntimeError("A change is recorded inside its own transaction.")
        if {by.plan_id, subject.plan_id} != {self.id} or not by.may(kind.needs):
            raise NotAllowedError(kind.needs)
        key = key.replace("\0", "")
        number = self._next_number(by, key)
        event = Event(
            plan=self,
            number=number,
            actor=by.person_id,
            verb=code,
            subject_type=subject_type(subject),
            subject=subject.pk,
            circle=particulars.pop("circle", None) or circle_of(subject),
            particulars=particulars,
            key=f"{by.pk}:{key}" if key else None,
        )
        event.save(force_insert=True)
        transaction.on_commit(lambda: self._tell(event))
        return event

    def _next_number(self, by: Member, key: str) -> int:
        locked = Plan.objects.select_for_update(no_key=True).only("last_event")
        number: int = locked.get(pk=self.pk).last_event + 1
        if key and Event.objects.filter(plan_id=self.pk, key=f"{by.pk}:{key}").exists():
            raise AlreadyDoneError(key)
        Plan.objects.filter(pk=self.pk).update(last_event=number)
        return number

    def _tell(self, event: Event) -> None:
        for tell in after_commit if event.kind.tells is not Tells.NOBODY else ():
            tell(str(self.pk), str(event.pk))
