"""When something that repeats was last done: the worker's heartbeat, and its rounds."""

from datetime import datetime, timedelta

from django.db import IntegrityError, models, transaction

from gezinsplan.kit import clock
from gezinsplan.kit.record import Record

WORKER, ALIVE = "worker", timedelta(seconds=90)


class Pulse(Record):
    """A name and a moment. It belongs to no plan."""

    name = models.CharField(max_length=20)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("name",), name="people_pulse_name"),)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def beat(cls, name: str) -> None:
        """Note that something happens now."""
        cls.objects.update_or_create(name=name, defaults={"at": clock.now()})

    @classmethod
    def last(cls, name: str) -> datetime | None:
        """Return when it happened last."""
        return cls.objects.filter(name=name).values_list("at", flat=True).first()

    @classmethod
    def take(cls, name: str, before: datetime) -> bool:
        """Take a round that wasn't made since `before`; one of several workers gets it."""
        if cls.objects.filter(name=name, at__lt=before).update(at=clock.now()):
            return True
        if cls.last(name):
            return False
        try:
            with transaction.atomic():
                cls(name=name).save(force_insert=True)
        except IntegrityError:
            return False
        return True

    @classmethod
    def worker_is_alive(cls) -> bool:
        """Tell whether the worker's heart beat just now."""
        last = cls.last(WORKER)
        return last is not None and clock.now() - last < ALIVE
