"""What lives in the second database: wrapped keys and the ledger of erased ids."""

from uuid import uuid4

from django.db import models

from gezinsplan.kit import clock


class Key(models.Model):
    """A person's or a plan's own key, wrapped by a master key; empty when destroyed.

    Source: standards S60, S62. It has a backup of its own, so that a restored old
    content database stays unreadable for whoever was erased.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    plan = models.UUIDField()
    owner = models.UUIDField()
    master = models.PositiveSmallIntegerField(default=1)
    wrapped = models.BinaryField(default=b"")
    made_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("plan", "owner"), name="kit_key_one_per_owner"),
        )

    def __str__(self) -> str:
        return str(self.id)


class Erased(models.Model):
    """The ledger: an id that was erased, so that a restore can erase it again."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    plan = models.UUIDField()
    subject = models.UUIDField()
    kind = models.CharField(max_length=40)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("plan", "subject"), name="kit_erased_once"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"
