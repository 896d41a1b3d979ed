"""A login: one human, many seats."""

from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from gezinsplan.kit import clock
from gezinsplan.kit.record import Record


class AccountManager(BaseUserManager["Account"]):
    """Makes accounts."""

    def create_user(self, email: str, **fields: object) -> "Account":
        """Make an account without a password: people come in by code or passkey."""
        account = self.model(email=self.normalize_email(email).lower(), **fields)
        account.set_unusable_password()
        account.save(using=self._db)
        return account


class Account(Record, AbstractBaseUser):
    """A login. It says nothing about a family: that is what seats are for.

    It holds no row that changes at each sign-in (no `last_login`): plan tables point here.
    """

    email = models.EmailField(unique=True)
    language = models.CharField(max_length=5, choices=settings.LANGUAGES, blank=True)
    is_active = models.BooleanField(default=True)
    operator = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=clock.now)
    last_login = None

    objects = AccountManager()

    USERNAME_FIELD = EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return str(self.id)
