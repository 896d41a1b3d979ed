"""How often somebody tried: each time the wait grows, and nobody is ever locked out (S36)."""

import hashlib
import hmac
from datetime import timedelta

from django.conf import settings
from django.db import models

from gezinsplan.kit import clock

FREE, FIRST, LONGEST = 3, 5, 900
QUIET = timedelta(hours=1)


def _key(parts: tuple[str, ...]) -> str:
    text = "|".join(parts).lower().encode()
    return hmac.new(settings.SECRET_KEY.encode(), text, hashlib.sha256).hexdigest()


class Knock(models.Model):
    """Tries for one thing from one place: account and address in one hash, to count only.

    The place is part of it, so who attacks waits and whose account it is does not.
    """

    key = models.CharField(max_length=64, primary_key=True)
    times = models.PositiveIntegerField(default=0)
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"{self.times}"

    @classmethod
    def wait(cls, *parts: str, free: int = FREE) -> int:
        """Return how many seconds to wait before the next try."""
        knock = cls.objects.filter(key=_key(parts)).first()
        if knock is None or knock.times < free or clock.now() - knock.at > QUIET:
            return 0
        pause = min(LONGEST, FIRST * 2 ** min(knock.times - free, 10))
        left = knock.at + timedelta(seconds=pause) - clock.now()
        return max(0, round(left.total_seconds()))

    @classmethod
    def note(cls, *parts: str) -> None:
        """Count a try; after an hour of quiet it counts from one again."""
        knock, made = cls.objects.get_or_create(key=_key(parts), defaults={"times": 1})
        if made:
            return
        again = 1 if clock.now() - knock.at > QUIET else models.F("times") + 1
        cls.objects.filter(key=knock.key).update(times=again, at=clock.now())

    @classmethod
    def forget(cls, *parts: str) -> None:
        """Count no more: it was them."""
        cls.objects.filter(key=_key(parts)).delete()

    @classmethod
    def drop_old(cls) -> None:
        """Drop what was quiet long enough."""
        cls.objects.filter(at__lt=clock.now() - QUIET).delete()
