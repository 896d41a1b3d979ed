"""What somebody typed when the door had closed: it waits, sealed, for half an hour."""

import json
import re
from datetime import datetime, timedelta
from uuid import UUID

from django.db import models

from gezinsplan.kit import clock
from gezinsplan.kit.record import Record, SealedQuerySet
from gezinsplan.kit.sealed import SealedText
from gezinsplan.people.models.account import Account

MINUTES, MOST = 30, 10
_CODE = re.compile(r"[a-z0-9_:.-]+")
_OURS = ("csrfmiddlewaretoken", "kept", "page")

type Fields = list[tuple[str, str]]


def _later() -> datetime:
    return clock.now() + timedelta(minutes=MINUTES)


class Kept(Record):
    """A form that came too late. Only the same account reads it, and sends it or drops it."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    path = models.CharField(max_length=400)
    text = SealedText("kept.text")
    until = models.DateTimeField(default=_later)

    objects = SealedQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.id)

    def seal_plan(self) -> UUID:
        """Return whose keys seal this: the account's own, no plan's."""
        return self.account_id

    def seal_owner(self) -> UUID:
        """Return whose words these are."""
        return self.account_id

    @classmethod
    def keep(cls, account_id: UUID, path: str, fields: Fields) -> "Kept":
        """Keep what was typed for a page; the oldest of many makes place."""
        said = [(name, value) for name, value in fields if name not in _OURS]
        kept = cls(account_id=account_id, path=path[:400], text=json.dumps(said))
        kept.save(force_insert=True)
        mine = cls.objects.filter(account_id=account_id).order_by("-until")
        cls.objects.filter(pk__in=list(mine.values_list("pk", flat=True)[MOST:])).delete()
        return kept

    @classmethod
    def of(cls, account: Account) -> list["Kept"]:
        """Return what waits for somebody."""
        rows = cls.objects.filter(account=account, until__gt=clock.now())
        return list(rows.order_by("until"))

    @classmethod
    def waits_for(cls, account: Account) -> bool:
        """Tell whether something waits for somebody."""
        return cls.objects.filter(account=account, until__gt=clock.now()).exists()

    @classmethod
    def latest(cls, account_id: UUID) -> datetime | None:
        """Return until when the last words of somebody wait."""
        rows = cls.objects.filter(account_id=account_id, until__gt=clock.now())
        last: datetime | None = rows.aggregate(last=models.Max("until"))["last"]
        return last

    @classmethod
    def drop(cls, account_id: UUID, pk: UUID) -> None:
        """Drop one of somebody's own, when it was sent or isn't wanted."""
        cls.objects.filter(account_id=account_id, pk=pk).delete()

    @classmethod
    def drop_old(cls) -> None:
        """Drop what waited long enough."""
        cls.objects.filter(until__lte=clock.now()).delete()

    @property
    def fields(self) -> Fields:
        """Return the fields exactly as they were sent."""
        return [(str(name), str(value)) for name, value in json.loads(self.text)]

    @property
    def words(self) -> list[str]:
        """Return what a person typed, without ids, marks and empty fields."""
        return [value for _, value in self.fields if _is_said(value)]

    @property
    def says(self) -> bool:
        """Tell whether a sentence waits, and no button alone: a tap is for who taps it."""
        return any(not _CODE.fullmatch(word) for word in self.words)


def _is_said(value: str) -> bool:
    bare = value.replace("-", "")
    is_id = len(bare) == 32 and all(sign in "0123456789abcdef" for sign in bare)
    return len(value.strip()) > 2 and not is_id
