"""How somebody comes in: an invitation to a seat, or a personal link without an account."""

import hashlib
import secrets
from datetime import date, datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import models
from django.utils.crypto import salted_hmac

from gezinsplan.kit import clock
from gezinsplan.people.models import Account
from gezinsplan.people.two_words import words_of
from gezinsplan.plans import rules
from gezinsplan.plans.models.detail import Detail
from gezinsplan.plans.models.member import CHOICES, Basis
from gezinsplan.plans.models.people import RINGS, Person, Seen
from gezinsplan.plans.rows import PlanForeignKey
from gezinsplan.plans.rules import Choice

INVITATION_DAYS = 7


def new_token() -> str:
    """Return a token of 128 random bits (S34)."""
    return secrets.token_urlsafe(16)


def hashed(token: str) -> str:
    """Return what is stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def in_a_week() -> datetime:
    """Return when an invitation of now ends."""
    return clock.now() + timedelta(days=INVITATION_DAYS)


class Invitation(Seen):
    """Somebody is asked to take a seat. In force when who steers says so; one time, a week."""

    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    prepared_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    allowed_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    ring = models.CharField(max_length=12, choices=RINGS)
    choice = models.CharField(max_length=12, choices=CHOICES, default=Choice.OWN_ONLY)
    basis = models.CharField(max_length=8, choices=Basis, blank=True)
    goals = models.JSONField(default=list)
    steers = models.BooleanField(default=False)
    coordinates = models.BooleanField(default=False)
    token_hash = models.CharField(max_length=64, blank=True)
    allowed_at = models.DateTimeField(null=True)
    by_mail = models.BooleanField(default=False)
    wrong_words = models.PositiveSmallIntegerField(default=0)
    ends_at = models.DateTimeField(default=in_a_week)
    accepted_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    names: ClassVar[tuple[str, ...]] = ("person",)
    goes_with: ClassVar[tuple[str, ...]] = ("person",)
    dated: ClassVar[bool] = False

    class Meta(Seen.Meta):
        indexes = (models.Index(fields=("plan", "token_hash"), name="plans_invitation_token"),)

    def __str__(self) -> str:
        return str(self.id)

    def renew(self) -> str:
        """Make a new token while the mail is written, so that none waits anywhere in between.

        From now on it is for who reads that mailbox: a mail is passed on with one tap.
        """
        token = new_token()
        self.token_hash, self.by_mail = hashed(token), True
        self.save(update_fields=("token_hash", "by_mail"))
        return token

    def is_for(self, account: Account) -> bool:
        """Tell whether this account may answer: of a mailed one, who has that address (S34).

        What was handed over was given to somebody in person.
        """
        if not self.by_mail:
            return True
        return account.has_address(Detail.text_of(self.person, Detail.Kind.EMAIL))

    @property
    def two_words(self) -> str:
        """Return what the inviter says in person: in no mail and in no table (S34).

        They stay the same for one invitation: a mail that is sent anew changes no words.
        """
        about = f"{self.plan_id}|{self.pk}"
        made = salted_hmac("gezinsplan.invitation.two_words", about, algorithm="sha256")
        return words_of(int.from_bytes(made.digest()))

    def words_for(self, person: UUID) -> str:
        """Return the two words for who prepared or allowed what was mailed; else nothing."""
        on_its_way = self.by_mail and self.allowed_at
        return self.two_words if on_its_way and person in self._askers() else ""

    def _askers(self) -> tuple[UUID, UUID | None]:
        return (self.prepared_by_id, self.allowed_by_id)

    @staticmethod
    def open_now() -> models.Q:
        """Return what makes an invitation one that can be accepted."""
        fresh = models.Q(accepted_at=None, withdrawn_at=None, ends_at__gt=clock.now())
        living = models.Q(person__died=None, person__in_mind=False)
        return fresh & living & ~models.Q(allowed_at=None)


class Link(Seen):
    """A personal link: 128 bits, only its hash kept, for one device, withdrawn at any time."""

    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    given_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    token_hash = models.CharField(max_length=64)
    device_hash = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField(default=clock.now)
    bound_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    by_mail = models.BooleanField(default=False)

    names: ClassVar[tuple[str, ...]] = ("person",)
    goes_with: ClassVar[tuple[str, ...]] = ("person",)
    dated: ClassVar[bool] = False

    class Meta(Seen.Meta):
        indexes = (models.Index(fields=("plan", "token_hash"), name="plans_link_token"),)

    def __str__(self) -> str:
        return str(self.id)

    def runs(self, open_due_days: list[date | None], zone: str) -> bool:
        """Tell whether the link still opens, given the due days of the open agreements."""
        if self.withdrawn_at:
            return False
        made = self.made_at.astimezone(ZoneInfo(zone))
        return clock.today(zone) <= rules.link_ends(made, open_due_days)

    @classmethod
    def find(cls, plan: Any, **by: str) -> "Link | None":
        """Return a link of a plan that wasn't withdrawn, by token or device hash."""
        found: Link | None = cls.objects.filter(plan_id=plan, withdrawn_at=None, **by).first()
        return found
