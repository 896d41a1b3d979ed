"""The arithmetic of a chain of log lines: each signs itself and the one before (S15)."""

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.conf import settings

START = b"\x00" * 32


@dataclass(frozen=True)
class Link:
    """A line as it is stored: what its fields give now, and what was written beside them."""

    now: bytes
    digest: bytes
    mac: bytes


def digest(line: dict[str, object]) -> bytes:
    """Return the digest of a line's fields, the same for the same line always."""
    text = json.dumps(line, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).digest()


def sign(chain: str, number: int, previous: bytes, line_digest: bytes) -> bytes:
    """Sign line `number` of a chain, over the line before it."""
    text = b"|".join((chain.encode(), str(number).encode(), previous, line_digest))
    return hmac.digest(settings.LOG_KEY, text, "sha256")


def sign_erased(chain: str, number: int, line_digest: bytes, mac: bytes) -> bytes:
    """Sign that we ourselves erased a line: who owns the database alone can't say so."""
    return sign(f"erased {chain}", number, mac, line_digest)


def same(one: bytes, other: bytes) -> bool:
    """Compare two signatures without telling how far they agree."""
    return hmac.compare_digest(bytes(one), bytes(other))


def faults(
    chain: str,
    lines: Mapping[int, Link],
    head: tuple[int, bytes] | None,
    anchored: Mapping[int, str],
) -> Iterator[str]:
    """Name what was deleted, changed, moved or cut off, in words; nothing when all holds.

    `head`: the last number and signature as stored; `anchored`: signatures by number,
    kept outside. Only against those a chain is found out that was cut, head and all.
    """
    number, end = head or (0, START)
    previous: bytes | None = START
    for n in range(1, max([number, *lines, *anchored]) + 1):
        line = lines.get(n)
        if line is None:
            yield f"line {n} is missing"
        elif line.now != line.digest or (
            previous is not None and not same(line.mac, sign(chain, n, previous, line.digest))
        ):
            yield f"line {n} was changed or moved"
        elif n in anchored and line.mac.hex() != anchored[n]:
            yield f"line {n} is not the line that was anchored"
        previous = line.mac if line else None
    if head is None and (lines or anchored):
        yield "the head is missing"
    elif previous is not None and not same(end, previous):
        yield f"the end after line {number} was changed"
