"""A login: one human, many seats."""

from typing import ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from gezinsplan.kit import clock
from gezinsplan.kit.record import Record


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts."""

    def create_user(self, email: str, **fields: object) -> "Account":
        """Make an account without a password: people come in by code or passkey."""
        from allauth.account.models import EmailAddress

        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_unusable_password()
        account.save(using=self._db)
        address = EmailAddress(user=account, email=account.email, primary=True, verified=True)
        address.save(force_insert=True)
        return account


class Account(Record, AbstractBaseUser):
    """A login. It says nothing about a family: that is what seats are for.

    It holds no row that changes at each sign-in (no `last_login`): plan tables point here.
    `strict` says that one of its seats is a professional's: the strictest seat counts.
    """

    email = models.EmailField(unique=True)
    language = models.CharField(max_length=5, choices=settings.LANGUAGES, blank=True)
    is_active = models.BooleanField(default=True)
    operator = models.BooleanField(default=False)
    strict = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=clock.now)
    last_login = None

    objects = AccountManager()

    USERNAME_FIELD = EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return str(self.id)

    @property
    def needs_two(self) -> bool:
        """Tell whether this account shows two things at the door: what it reaches is others'."""
        return self.strict or self.operator

    def has_address(self, email: str) -> bool:
        """Tell whether somebody showed that this mailbox is theirs; nobody has an empty one."""
        return email.strip().casefold() in {known.casefold() for known in self.addresses()}

    def addresses(self) -> list[str]:
        """Return the mailboxes that this person showed to be theirs."""
        from allauth.account.models import EmailAddress

        shown = EmailAddress.objects.filter(user=self, verified=True)
        return list(shown.order_by("-primary", "pk").values_list("email", flat=True))

    def speak(self, language: str) -> None:
        """Remember the language this person chose."""
        self.language = language
        self.save(update_fields=("language",))
