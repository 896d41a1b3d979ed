"""All plans of one account, in a table by account: no question goes over several plans."""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from django.db import models

from gezinsplan.kit.record import Record
from gezinsplan.people.models.account import Account

STRICTEST = "professional"


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
        _strictest([account.pk])
        account.refresh_from_db(fields=("strict",))

    @classmethod
    def leave(cls, account_id: UUID, plan: UUID) -> None:
        """Note that an account no longer sits there."""
        cls.objects.filter(account_id=account_id, plan=plan).delete()
        _strictest([account_id])

    @classmethod
    def leave_all(cls, plan: UUID) -> None:
        """Note that nobody sits there any more."""
        seats = cls.objects.filter(plan=plan)
        accounts = list(seats.values_list("account_id", flat=True))
        seats.delete()
        _strictest(accounts)

    @classmethod
    def of(cls, account: Account) -> list[UUID]:
        """Return the plans an account sits at."""
        return list(cls.objects.filter(account=account).values_list("plan", flat=True))


def _strictest(accounts: Iterable[UUID]) -> None:
    """The strictest seat of an account counts; it stands with the account, read with it."""
    for account in accounts:
        held = Seat.objects.filter(account_id=account, ring=STRICTEST).exists()
        Account.objects.filter(pk=account).exclude(strict=held).update(strict=held)


own_plans: list[Callable[[Account], list[dict[str, Any]]]] = []
"""What tells the name and the address of each plan of an account."""
