"""What a proposal was called by who put it forward, kept beside what the family made of it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from gezinsplan.plans.models import Member, Wording

KEPT = {"words": "proposed", "why": "proposed_why"}
"""Under which name the proposer's own words are kept."""


def keep_proposed(row: Any) -> None:
    """Keep how it was proposed, for who sees the row, sealed with the proposer's key.

    Call inside the transaction that takes it, before the words become the family's.
    """
    _kept(row).delete()
    for field, name in KEPT.items():
        if getattr(row, field, ""):
            Wording(
                plan_id=row.plan_id,
                subject=row.pk,
                field=name,
                voice_id=row.proposed_by_id,
                version=row.version,
                text=getattr(row, field),
                circle_id=row.circle_id,
            ).save(force_insert=True)


def _kept(row: Any) -> Any:
    names = list(KEPT.values())
    return Wording.objects.filter(plan_id=row.plan_id, subject=row.pk, field__in=names)


def give_back(row: Any, *, by: Member) -> None:
    """Give a taken row its proposer's words again; the family's stay with who said them.

    Where the proposer dropped them, or was erased, what stands there stays the family's.
    """
    kept = {wording.field: wording for wording in _kept(row)}
    if KEPT["words"] not in kept:
        return
    for field in [name for name in ("words", "why", "enough") if hasattr(row, name)]:
        wording = kept.get(KEPT.get(field, ""))
        text = wording.text if wording else ""
        if text != getattr(row, field):
            Wording.reword(row, field, text, by=by, seen_version=row.version)
            type(row).objects.filter(plan_id=row.plan_id, pk=row.pk).update(version=row.version)
        setattr(row, field, text)
    row.voice_id = kept[KEPT["words"]].voice_id
    _kept(row).delete()


def proposed_words(member: Member, rows: Iterable[UUID]) -> dict[UUID, str]:
    """Return how taken rows were proposed, as far as a member sees that."""
    kept = member.sees(Wording).filter(subject__in=list(rows), field=KEPT["words"])
    return {wording.subject: wording.text for wording in kept}
