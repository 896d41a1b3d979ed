"""Fields whose content only the holder of the right key can read (standards S60).

A stored value is `version | key id | nonce | ciphertext`. Its additional data are the
field's fixed label, the row's id and the plan's id, so that a value moved to another
row, field or plan doesn't open.
"""

from typing import Any, Protocol, cast
from uuid import UUID

from cryptography.exceptions import InvalidTag
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from gezinsplan.kit import keys

VERSION = b"\x01"
_KEY, _NONCE, _TEXT = 1, 17, 29


class SealedRow(Protocol):
    """What a row with sealed fields knows of itself."""

    id: UUID

    def seal_plan(self) -> UUID:
        """Return the plan whose keys are used."""

    def seal_owner(self) -> UUID:
        """Return the person, or the plan, whose key seals these words."""


class Sealed:
    """A value still as it was stored, until somebody reads it."""

    __slots__ = ("stored",)

    def __init__(self, stored: bytes) -> None:
        self.stored = stored

    def __str__(self) -> str:
        raise TypeError("A sealed value is read from its row, never by itself.")


def _additional(label: str, row: SealedRow) -> bytes:
    return f"{label}|{row.id}|{row.seal_plan()}".encode()


def seal(label: str, row: SealedRow, content: bytes) -> bytes:
    """Seal content for one field of one row; nothing at all stays nothing."""
    if not content:
        return b""
    ring = keys.ring(row.seal_plan())
    key = ring.key_of(row.seal_owner())
    nonce = keys.new_nonce()
    text = ring.cipher(key).encrypt(nonce, content, _additional(label, row))
    return VERSION + key.bytes + nonce + text


def unseal(label: str, row: SealedRow, stored: bytes) -> bytes:
    """Open a stored value; empty when its key was destroyed (an erasure).

    Raises InvalidTag when the value was moved or changed.
    """
    if not stored:
        return b""
    if stored[:_KEY] != VERSION:
        raise InvalidTag
    try:
        cipher = keys.ring(row.seal_plan()).cipher(UUID(bytes=stored[_KEY:_NONCE]))
    except keys.KeyGoneError:
        return b""
    return cipher.decrypt(stored[_NONCE:_TEXT], stored[_TEXT:], _additional(label, row))


class _SealedValue:
    """Opens the value when it is first read, and keeps it on the row."""

    def __init__(self, field: "_SealedField[Any]") -> None:
        self.field = field

    def __get__(self, row: models.Model | None, owner: type | None = None) -> Any:
        if row is None:
            return self
        name = self.field.attname
        if name not in row.__dict__:
            row.refresh_from_db(fields=[name])
        value = row.__dict__[name]
        if isinstance(value, Sealed):
            opened = unseal(self.field.label, cast("SealedRow", row), value.stored)
            value = row.__dict__[name] = self.field.from_bytes(opened)
        return value

    def __set__(self, row: models.Model, value: object) -> None:
        row.__dict__[self.field.attname] = value


class _SealedField[T](models.Field[T, T]):
    """What sealed text and sealed files share."""

    descriptor_class = _SealedValue

    def __init__(self, label: str = "", **options: Any) -> None:
        self.label = label
        super().__init__(**options)

    def to_bytes(self, value: T) -> bytes:
        """Turn what the row holds into what is sealed."""
        raise TypeError(value)

    def from_bytes(self, content: bytes) -> T:
        """Turn what was sealed into what the row holds."""
        raise TypeError(content)

    def get_internal_type(self) -> str:
        """Store as bytes."""
        return "BinaryField"

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Keep the label in migrations: it is part of every stored value."""
        name, path, args, options = super().deconstruct()
        return name, path, list(args), {**options, "label": self.label}

    def from_db_value(self, value: bytes | memoryview | None, *_: object) -> Sealed:
        """Leave a stored value closed."""
        return Sealed(bytes(value or b""))

    def pre_save(self, model_instance: models.Model, add: bool) -> bytes:
        """Seal what was written; what nobody opened goes back as it was."""
        value = model_instance.__dict__[self.attname]
        if isinstance(value, Sealed):
            return value.stored
        return seal(self.label, cast("SealedRow", model_instance), self.to_bytes(value))

    def get_db_prep_value(
        self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False
    ) -> Any:
        """Hand bytes to the database; words that nobody sealed never get there."""
        if not isinstance(value, bytes):
            raise TypeError(f"{self.name} is sealed: write it through its row.")
        driver: Any = connection
        return driver.Database.Binary(value)

    def get_db_prep_save(self, value: Any, connection: BaseDatabaseWrapper) -> Any:
        """Leave a new column of older rows empty: nothing was written there yet."""
        return super().get_db_prep_save(value or b"", connection)

    def get_lookup(self, lookup_name: str) -> None:
        """Refuse every lookup: the database can't read this."""


class SealedText(_SealedField[str]):
    """Text that people wrote."""

    def __init__(self, label: str = "", **options: Any) -> None:
        options.setdefault("default", "")
        options.setdefault("blank", True)
        super().__init__(label, **options)

    def to_bytes(self, value: str) -> bytes:
        """Encode the words."""
        return value.encode()

    def from_bytes(self, content: bytes) -> str:
        """Decode the words."""
        return content.decode()


class SealedBytes(_SealedField[bytes]):
    """A file that people gave."""

    def to_bytes(self, value: bytes) -> bytes:
        """Take the bytes as they are."""
        return bytes(value)

    def from_bytes(self, content: bytes) -> bytes:
        """Give the bytes as they are."""
        return content
