"""Getting at keys: all keys of a plan in one query, unwrapped when first needed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap, aes_key_wrap
from django.conf import settings
from django.db import connections

from gezinsplan.kit.databases import KEYS
from gezinsplan.kit.models import Erased, Key

_KEYS = "SELECT id, owner, wrapped FROM kit_key WHERE plan = %s"


class KeyGoneError(Exception):
    """The key was destroyed, or never was: nobody can read this any more."""


class KeyRing:
    """The keys of one plan, for the time of one request or task."""

    def __init__(self, plan: UUID) -> None:
        self.plan = plan
        self._wrapped: dict[UUID, bytes] = {}
        self._by_owner: dict[UUID, UUID] = {}
        self._open: dict[UUID, AESGCM] = {}
        self._read()

    def _read(self) -> None:
        driver: Any = connections[KEYS]
        plan = self.plan if driver.features.has_native_uuid_field else self.plan.hex
        with driver.cursor() as cursor:
            cursor.execute(_KEYS, [plan])
            for key, owner, wrapped in cursor.fetchall():
                self._add(UUID(str(key)), UUID(str(owner)), wrapped)

    def _add(self, key_id: UUID, owner: UUID, wrapped: bytes | memoryview) -> None:
        self._wrapped[key_id] = bytes(wrapped)
        self._by_owner[owner] = key_id

    def cipher(self, key_id: UUID) -> AESGCM:
        """Return the cipher for a key id; raises KeyGoneError."""
        if key_id not in self._open:
            if key_id not in self._wrapped:
                self._read()  # somebody else may have made it a moment ago
            wrapped = self._wrapped.get(key_id)
            if not wrapped:
                raise KeyGoneError(key_id)
            self._open[key_id] = AESGCM(aes_key_unwrap(settings.MASTER_KEY, wrapped))
        return self._open[key_id]

    def key_of(self, owner: UUID) -> UUID:
        """Return the key id of a person or plan; makes one that is stored at once."""
        if owner not in self._by_owner:
            wrapped = aes_key_wrap(settings.MASTER_KEY, AESGCM.generate_key(256))
            key, _ = Key.objects.get_or_create(
                plan=self.plan, owner=owner, defaults={"wrapped": wrapped}
            )
            self._add(key.id, key.owner, key.wrapped)
        return self._by_owner[owner]


_rings: ContextVar[dict[UUID, KeyRing] | None] = ContextVar("rings", default=None)


@contextmanager
def fresh() -> Iterator[None]:
    """Begin with no key in memory, and leave none: round each request and task."""
    token = _rings.set({})
    try:
        yield
    finally:
        _rings.reset(token)


def ring(plan: UUID) -> KeyRing:
    """Return the keys of a plan, read once within `fresh`."""
    rings = _rings.get()
    if rings is None:
        return KeyRing(plan)
    if plan not in rings:
        rings[plan] = KeyRing(plan)
    return rings[plan]


def _forget(plan: UUID) -> None:
    rings = _rings.get()
    if rings is not None:
        rings.pop(plan, None)


def destroy(plan: UUID, owner: UUID | None = None) -> None:
    """Destroy one owner's key, or all keys of a plan: what they sealed is gone for good."""
    keys = Key.objects.filter(plan=plan)
    if owner is not None:
        keys = keys.filter(owner=owner)
    keys.update(wrapped=b"")
    _forget(plan)


def note_erased(plan: UUID, subject: UUID, kind: str) -> None:
    """Write an erased id into the ledger that a restore replays."""
    Erased.objects.get_or_create(plan=plan, subject=subject, defaults={"kind": kind})


def was_erased(plan: UUID) -> bool:
    """Tell whether a whole plan was erased: its id is never used again."""
    return Erased.objects.filter(plan=plan, subject=plan).exists()


def new_nonce() -> bytes:
    """Return twelve random bytes, never used twice with one key."""
    return os.urandom(12)
