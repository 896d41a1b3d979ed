"""A new device asks for a yes: two words on the phone, ten minutes, one time."""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db import models

from gezinsplan.kit import clock
from gezinsplan.kit.record import Record
from gezinsplan.people.models.account import Account

MINUTES = 10
_WORDS = (
    *(
        "appel",
        "fiets",
        "zonnebloem",
        "trein",
        "ladder",
        "kaars",
        "lepel",
        "wolk",
        "hamer",
        "druif",
        "tulp",
    ),
    *(
        "emmer",
        "schaap",
        "kast",
        "boter",
        "vlieger",
        "brug",
        "kikker",
        "deken",
        "molen",
        "wortel",
        "sleutel",
    ),
    *(
        "eend",
        "paraplu",
        "koffer",
        "berg",
        "stoel",
        "konijn",
        "lamp",
        "tomaat",
        "boot",
        "muts",
        "trommel",
    ),
    *(
        "egel",
        "tafel",
        "kers",
        "vlinder",
        "schoen",
        "toren",
        "peer",
        "mand",
        "regenboog",
        "spiegel",
        "tent",
    ),
    *("bij", "kom", "anker", "haan", "ballon", "peper", "schelp", "wiel", "uil", "tas", "citroen"),
    *("hoed", "bloem", "vis", "jas", "beker", "maan", "kuif", "knoop", "touw"),
)


def two_words() -> str:
    """Return two plain words that can be said on the phone."""
    first = secrets.choice(_WORDS)
    return f"{first} · {secrets.choice([word for word in _WORDS if word != first])}"


def _end() -> datetime:
    return clock.now() + timedelta(minutes=MINUTES)


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

    class Meta:
        indexes = (models.Index(fields=("account", "ends_at"), name="people_deviceask_open"),)

    def __str__(self) -> str:
        return self.words

    @classmethod
    def make(cls, account: Account) -> "DeviceAsk":
        """Ask for a yes; what nobody answers ends by itself."""
        ask = cls(account=account)
        ask.save(force_insert=True)
        return ask

    @classmethod
    def running(cls, pk: str | None) -> "DeviceAsk | None":
        """Return the ask of a session while it runs."""
        if not pk:
            return None
        return cls.objects.filter(pk=pk, ends_at__gt=clock.now(), used_at=None).first()

    @classmethod
    def waiting_for(cls, accounts: Iterable[UUID]) -> list["DeviceAsk"]:
        """Return what waits for an answer, for some accounts."""
        rows = cls.objects.filter(account_id__in=list(accounts), answered_at=None)
        return list(rows.filter(ends_at__gt=clock.now()).order_by("made_at"))

    def answer(self, *, yes: bool) -> bool:
        """Say yes or no, once and in time; tells whether this answer counted."""
        rows = DeviceAsk.objects.filter(pk=self.pk, answered_at=None, ends_at__gt=clock.now())
        return bool(rows.update(answered_at=clock.now(), yes=yes))

    def use(self) -> bool:
        """Take the yes, once; tells whether there was one."""
        rows = DeviceAsk.objects.filter(pk=self.pk, yes=True, used_at=None)
        return bool(rows.filter(ends_at__gt=clock.now()).update(used_at=clock.now()))

    @classmethod
    def drop_old(cls) -> None:
        """Drop what ended a day ago."""
        cls.objects.filter(ends_at__lt=clock.now() - timedelta(days=1)).delete()
