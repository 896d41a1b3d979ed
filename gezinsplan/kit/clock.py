"""The one clock of the house, which tests and the demonstration can set."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

_moment: ContextVar[datetime | None] = ContextVar("moment", default=None)


def now() -> datetime:
    """Return this moment, in UTC."""
    return _moment.get() or timezone.now()


def is_set() -> bool:
    """Tell whether somebody set the clock."""
    return _moment.get() is not None


def today(zone: str) -> date:
    """Return the local date in a time zone: days are the family's, not the server's."""
    return now().astimezone(ZoneInfo(zone)).date()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Let everything inside happen at `moment`, which must know its time zone."""
    if moment.tzinfo is None:
        raise ValueError("A moment without a time zone is no moment.")
    token = _moment.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _moment.reset(token)
