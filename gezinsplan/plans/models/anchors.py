"""Signed heads of all chains in a file outside the database (S15).

Against it a chain that was cut at its end, head and all, is found out.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings

from gezinsplan.kit import chain, clock, keys
from gezinsplan.people.models import StaffLog, StaffLook
from gezinsplan.people.models.staff_look import INSTANCE
from gezinsplan.plans.models.look import Log, Look, verify

type Anchored = dict[UUID, dict[int, str]]


def file() -> Path:
    """Return where the anchors stand."""
    path: Path = settings.ANCHORS / "heads.jsonl"
    return path


def _signed(line: dict[str, Any]) -> str:
    said = {name: line.get(name) for name in ("at", "heads")}
    return chain.sign("anchor", 0, chain.START, chain.digest(said)).hex()


def anchor() -> None:
    """Append a signed line with the heads of all chains."""
    ends: list[tuple[UUID, Any]] = [(log.plan_id, log) for log in Log.objects.all()]
    ends += [(log.pk, log) for log in StaffLog.objects.all()]
    heads = {str(pk): [log.n, bytes(log.mac).hex()] for pk, log in ends if log.n}
    line: dict[str, Any] = {"at": clock.now().isoformat(), "heads": heads}
    file().parent.mkdir(parents=True, exist_ok=True)
    with file().open("a") as anchors:
        anchors.write(json.dumps({**line, "mac": _signed(line)}) + "\n")


def read_anchors() -> tuple[Anchored, list[str]]:
    """Return the anchored signatures by chain and number, and which anchors are false."""
    found: Anchored = {}
    wrong = []
    lines = file().read_text().splitlines() if file().exists() else []
    for number, text in enumerate(lines, 1):
        heads = _heads(text)
        if heads is None:
            wrong.append(f"anchor {number} was changed")
        for name, (n, mac) in (heads or {}).items():
            found.setdefault(UUID(name), {})[n] = mac
    return found, wrong


def _heads(text: str) -> dict[str, tuple[int, str]] | None:
    try:
        line = json.loads(text)
        held = chain.same(bytes.fromhex(line["mac"]), bytes.fromhex(_signed(line)))
    except (ValueError, KeyError, TypeError):
        return None
    heads: dict[str, tuple[int, str]] = line["heads"]
    return heads if held else None


def verify_all() -> Iterator[tuple[str, list[str]]]:
    """Verify every chain: of each plan, of this instance, and the anchors themselves.

    A plan that was erased for good has no chain any more; the ledger of erasures says so.
    """
    anchored, wrong = read_anchors()
    yield "anchors", wrong
    yield "instance", StaffLook.verify(anchored.pop(INSTANCE, None))
    known = set(Log.objects.values_list("plan_id", flat=True))
    known |= set(Look.objects.values_list("plan_id", flat=True))
    for plan in sorted(known | set(anchored), key=str):
        if plan not in known and keys.was_erased(plan):
            continue
        yield f"plan {plan}", verify(plan, anchored.get(plan))
