"""Devices that were let in, and who is signed in where (L65)."""

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import models
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit import clock
from gezinsplan.kit.record import Record
from gezinsplan.people.models.account import Account
from gezinsplan.people.sessions import stored

LONGEST = timedelta(hours=12)
COOKIE = "__Host-toestel" if settings.SESSION_COOKIE_SECURE else "toestel"


def new_secret() -> str:
    """Return a secret for a device's cookie: 256 bits, never stored as it is."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """Return what is kept of a device's secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


class DeviceKind(models.TextChoices):
    """What somebody calls such a thing; more is nobody's business."""

    PHONE = "phone", _("telefoon")
    TABLET = "tablet", _("tablet")
    COMPUTER = "computer", _("computer")


class Device(Record):
    """A browser that was let in for one account: there a code by mail is enough.

    It protects from who reads somebody's mail: a mailbox alone opens nothing (S33).
    """

    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    secret_hash = models.CharField(max_length=64)
    kind = models.CharField(max_length=10, choices=DeviceKind)
    let_in_at = models.DateTimeField(default=clock.now)
    last_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("account", "secret_hash"), name="people_device_once"),
        )

    def __str__(self) -> str:
        return self.kind

    @classmethod
    def let_in(cls, account: Account, secret: str, kind: str) -> "Device":
        """Let a browser in for an account; once is enough."""
        device, _made = cls.objects.get_or_create(
            account=account, secret_hash=hashed(secret), defaults={"kind": kind}
        )
        return device

    @classmethod
    def known(cls, account: Account, secret: str) -> "Device | None":
        """Return the device behind a cookie, if it was let in for this account."""
        found = cls.objects.filter(account=account, secret_hash=hashed(secret)) if secret else None
        return found.first() if found else None

    @classmethod
    def holds(cls, email: str, secret: str) -> bool:
        """Tell whether a cookie belongs to whoever has this e-mail address."""
        found = cls.objects.filter(account__email=email.lower(), secret_hash=hashed(secret))
        return bool(secret) and found.exists()

    @classmethod
    def of(cls, account: Account) -> list["Device"]:
        """Return the devices that an account let in, the latest first."""
        return list(cls.objects.filter(account=account).order_by("-last_at"))

    def used(self) -> None:
        """Note that somebody signed in here."""
        self.last_at = clock.now()
        self.save(update_fields=("last_at",))

    def forget(self, but: str | None = None) -> None:
        """Let it in no more; whoever is signed in there is out at once, `but` one session."""
        for one in SignIn.objects.filter(device=self).exclude(session_key=stored(but)):
            one.end()
        self.delete()


class SignIn(Record):
    """Somebody is signed in on a browser."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    device = models.ForeignKey(Device, models.SET_NULL, null=True, related_name="+")
    session_key = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=10, choices=DeviceKind)
    began_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return self.kind

    @classmethod
    def begin(cls, account_id: UUID, session_key: str, kind: str) -> None:
        """Note that a session began."""
        cls.objects.update_or_create(
            session_key=stored(session_key),
            defaults={"account_id": account_id, "kind": kind, "began_at": clock.now()},
        )

    @classmethod
    def at_device(cls, session_key: str, device: Device) -> None:
        """Note which device a session is on, so that it ends with the device."""
        cls.objects.filter(session_key=stored(session_key)).update(device=device)

    @classmethod
    def of(cls, account: Account) -> list["SignIn"]:
        """Return where an account is signed in, the latest first."""
        since = clock.now() - LONGEST
        return list(cls.objects.filter(account=account, began_at__gt=since).order_by("-began_at"))

    @classmethod
    def end_all(cls, account: Account) -> None:
        """Sign somebody out everywhere."""
        for one in cls.objects.filter(account=account):
            one.end()

    @classmethod
    def find(cls, account: Account, pk: UUID) -> "SignIn | None":
        """Return one of an account's own."""
        return cls.objects.filter(account=account, pk=pk).first()

    def end(self) -> None:
        """End it at once: the session is gone before the next page."""
        Session.objects.filter(session_key=self.session_key).delete()
        self.delete()

    @classmethod
    def left(cls, session_key: str) -> None:
        """Note that somebody signed out."""
        cls.objects.filter(session_key=stored(session_key)).delete()

    @classmethod
    def drop_old(cls) -> None:
        """Drop what ended by itself."""
        cls.objects.filter(began_at__lt=clock.now() - 2 * LONGEST).delete()
