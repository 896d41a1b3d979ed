"""All plans of one account, in a table by account: no question goes over several plans."""

from uuid import UUID

from django.db import models

from gezinsplan.kit.record import Record
from gezinsplan.people.models.account import Account


class Seat(Record):
    """An account has a seat in a plan. The seat itself stands with the plan."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    plan = models.UUIDField()
    ring = models.CharField(max_length=12)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("account", "plan"), name="people_seat_once"),
        )
        indexes = (models.Index(fields=("plan",), name="people_seat_plan"),)

    def __str__(self) -> str:
        return self.ring

    @classmethod
    def take(cls, account: Account, plan: UUID, ring: str) -> None:
        """Note that an account sits at a plan."""
        cls.objects.update_or_create(account=account, plan=plan, defaults={"ring": ring})

    @classmethod
    def leave(cls, account_id: UUID, plan: UUID) -> None:
        """Note that an account no longer sits there."""
        cls.objects.filter(account_id=account_id, plan=plan).delete()

    @classmethod
    def leave_all(cls, plan: UUID) -> None:
        """Note that nobody sits there any more."""
        cls.objects.filter(plan=plan).delete()
