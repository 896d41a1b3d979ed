"""A new device asks for a yes: two words on the phone, ten minutes, one time.

A yes of one's own, on another device, opens at once. The yes of somebody else opens after a
day, and only on the browser that asked (S33).
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import models

from gezinsplan.kit import clock
from gezinsplan.kit.record import Record
from gezinsplan.people.models.account import Account
from gezinsplan.people.models.device import hashed
from gezinsplan.people.two_words import are_these, words_by_chance

MINUTES = 10
WAIT = timedelta(hours=24)
"""How long the yes of somebody else waits: time for the owner to say no (S33: 24 to 72 h)."""
OPEN_FOR, TRIES = timedelta(days=7), 5


def two_words() -> str:
    """Return two plain words that can be said on the phone."""
    return words_by_chance()


def _end() -> datetime:
    return clock.now() + timedelta(minutes=MINUTES)


class Stage(StrEnum):
    """How far an ask is."""

    ASKED = "asked"
    REFUSED = "refused"
    WAITING = "waiting"
    OPEN = "open"
    OVER = "over"


class DeviceAsk(Record):
    """Somebody with the right mail stands at the door with a device we don't know.

    It protects from who took over a mailbox: somebody must hear the two words and say yes.
    """

    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    words = models.CharField(max_length=40, default=two_words)
    made_at = models.DateTimeField(default=clock.now)
    ends_at = models.DateTimeField(default=_end)
    answered_at = models.DateTimeField(null=True)
    yes = models.BooleanField(default=False)
    used_at = models.DateTimeField(null=True)
    device_hash = models.CharField(max_length=64, blank=True)
    shared = models.BooleanField(default=False)
    opens_at = models.DateTimeField(null=True)
    vouched_in = models.UUIDField(null=True)
    vouched_by = models.UUIDField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        indexes = (models.Index(fields=("account", "ends_at"), name="people_deviceask_open"),)

    def __str__(self) -> str:
        return self.words

    @property
    def stage(self) -> Stage:
        """Return how far it is, by the clock of the house."""
        now = clock.now()
        if self.used_at or now >= self.ends_at:
            return Stage.OVER
        if self.answered_at is None:
            return Stage.ASKED
        if not self.yes:
            return Stage.REFUSED
        return Stage.WAITING if self.opens_at and now < self.opens_at else Stage.OPEN

    @property
    def needs_words(self) -> bool:
        """Tell whether the words are asked again: others can be at this device meanwhile."""
        return self.shared and self.opens_at is not None

    @classmethod
    def make(cls, account: Account, secret: str, *, shared: bool = False) -> "DeviceAsk":
        """Ask for a yes on the browser with this secret; what nobody answers ends by itself."""
        ask = cls(account=account, device_hash=hashed(secret), shared=shared)
        ask.save(force_insert=True)
        return ask

    @classmethod
    def at(cls, account: Account, pk: str | None, secret: str) -> "DeviceAsk | None":
        """Return what waits on a browser: a yes by its cookie, else the ask of this session."""
        rows = cls.objects.filter(account=account, ends_at__gt=clock.now(), used_at=None)
        said = rows.filter(device_hash=hashed(secret), yes=True, opens_at__isnull=False)
        found = said.order_by("opens_at").first() if secret else None
        return found or (rows.filter(pk=pk).first() if pk else None)

    @classmethod
    def waiting_for(cls, accounts: Iterable[UUID]) -> list["DeviceAsk"]:
        """Return what waits for an answer, for some accounts."""
        rows = cls.objects.filter(account_id__in=list(accounts), answered_at=None)
        return list(rows.filter(ends_at__gt=clock.now()).order_by("made_at"))

    @classmethod
    def vouched(cls, **whose: Any) -> list["DeviceAsk"]:
        """Return where somebody else said yes, which can still be refused or taken back."""
        rows = cls.objects.filter(yes=True, used_at=None, opens_at__isnull=False, **whose)
        return list(rows.filter(ends_at__gt=clock.now()).order_by("opens_at"))

    def _answer(self, **said: Any) -> bool:
        rows = DeviceAsk.objects.filter(pk=self.pk, answered_at=None, ends_at__gt=clock.now())
        return bool(rows.update(answered_at=clock.now(), **said))

    def answer(self, *, yes: bool) -> bool:
        """Say yes or no, once and in time; tells whether this answer counted."""
        return self._answer(yes=yes)

    def vouch(self, plan: UUID, seat: UUID) -> bool:
        """Somebody else says yes, from a seat: it opens after the wait, for some days."""
        opens_at = clock.now() + WAIT
        ends_at = opens_at + OPEN_FOR
        return self._answer(
            yes=True, opens_at=opens_at, ends_at=ends_at, vouched_in=plan, vouched_by=seat
        )

    def refuse(self) -> bool:
        """Say no after all, or take a yes back, until it was used."""
        rows = DeviceAsk.objects.filter(pk=self.pk, yes=True, used_at=None)
        return bool(rows.update(yes=False))

    def says(self, words: str) -> bool:
        """Tell whether somebody knows the two words; who guesses too often starts anew."""
        rows = DeviceAsk.objects.filter(pk=self.pk, tries__lt=TRIES)
        if not rows.update(tries=models.F("tries") + 1):
            self.refuse()
            return False
        return are_these(words, self.words)

    def use(self) -> bool:
        """Take the yes, once and when it is time; tells whether there still was one."""
        if self.vouched_by and not all(still(self) for still in still_vouch):
            self.refuse()
            return False
        now = clock.now()
        rows = DeviceAsk.objects.filter(pk=self.pk, yes=True, used_at=None, ends_at__gt=now)
        ripe = rows.filter(models.Q(opens_at=None) | models.Q(opens_at__lte=now))
        return bool(ripe.update(used_at=now))

    @classmethod
    def drop_old(cls) -> None:
        """Drop what ended a day ago."""
        cls.objects.filter(ends_at__lt=clock.now() - timedelta(days=1)).delete()


still_vouch: list[Callable[[DeviceAsk], bool]] = []
"""What tells whether who said yes may still do so: a seat can end, a block can be set."""
