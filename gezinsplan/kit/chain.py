"""The arithmetic of a chain of log lines: each signs itself and the one before (S15)."""

import hashlib
import hmac
import json

from django.conf import settings

START = b"\x00" * 32


def digest(line: dict[str, object]) -> bytes:
    """Return the digest of a line's fields, the same for the same line always."""
    text = json.dumps(line, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).digest()


def sign(chain: str, number: int, previous: bytes, line_digest: bytes) -> bytes:
    """Sign line `number` of a chain, over the line before it."""
    text = b"|".join((chain.encode(), str(number).encode(), previous, line_digest))
    return hmac.digest(settings.LOG_KEY, text, "sha256")


def same(one: bytes, other: bytes) -> bool:
    """Compare two signatures without telling how far they agree."""
    return hmac.compare_digest(bytes(one), bytes(other))
