"""Which rows live in which database: keys and the ledger apart, with their own backup."""

from django.db import models

HERE, KEYS = "default", "keys"


class KeysApart:
    """A database router: the app `kit` in `keys`, all else in `default`."""

    def db_for_read(self, model: type[models.Model], **_: object) -> str:
        """Name the database to read from."""
        return KEYS if model._meta.app_label == "kit" else HERE

    def db_for_write(self, model: type[models.Model], **_: object) -> str:
        """Name the database to write to."""
        return self.db_for_read(model)

    def allow_relation(self, one: models.Model, other: models.Model, **_: object) -> bool:
        """Refuse a foreign key between the two."""
        return (one._meta.app_label == "kit") == (other._meta.app_label == "kit")

    def allow_migrate(self, db: str, app_label: str, **_: object) -> bool:
        """Make each table in its own database only."""
        return (db == KEYS) == (app_label == "kit")
