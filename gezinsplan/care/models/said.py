"""What people said, in the order in which the family put it; each asked in one statement."""

from collections.abc import Iterable
from uuid import UUID

from gezinsplan.care.models.voice import Voice
from gezinsplan.plans.models import Content, Member, Wording
from gezinsplan.plans.models.clause import Clause
from gezinsplan.plans.models.reading import columns, read

SHOWN, OVER, EARLIER = 30, 20, 10
_HERE = Clause("gone_at IS NULL AND goal_id IS NULL")
_WORRY = Clause("kind = 'worry' AND beside_id IS NULL")
_SHARED = """circle_id IN (SELECT id FROM plans_circle
    WHERE plan_id = %s AND kind IN ('everyone', 'family'))"""
_GROUPS = "CASE mark WHEN 'first' THEN 0 WHEN 'wait' THEN 1 WHEN 'talk' THEN 2 ELSE 3 END"
_ORDER = f"ORDER BY {_GROUPS}, place, made_at"


def said(member: Member, start: int = 0) -> list[Voice]:
    """Return what people said of no goal in particular, one more than a page holds."""
    return read(member, Voice, _HERE, f"{_ORDER} LIMIT {SHOWN + 1:d} OFFSET {start:d}")


def worries_before(member: Member, start: int) -> int:
    """Return how many worries of the one numbered list stand before a page begins."""
    asks = f"CASE WHEN mark IN ('first', 'wait') AND {_WORRY.sql} THEN 1 ELSE 0 END"
    rows = columns(member, Voice, asks, _HERE, f"{_ORDER} LIMIT {start:d}")
    return sum(int(counts) for (counts,) in rows)


def first_worries(member: Member, most: int) -> list[Voice]:
    """Return the worries that come first in the family's order, of those that it shares.

    The page they stand on lies open on the table: what is said in confidence stays off it.
    """
    shared = _HERE & _WORRY & Clause(_SHARED, (member.plan_id,))
    return read(member, Voice, shared, f"{_ORDER} LIMIT {most:d}")


def has_said(member: Member) -> bool:
    """Tell whether this member sees words of no goal in particular, in confidence too."""
    return bool(read(member, Voice, _HERE, "LIMIT 1"))


def over(member: Member) -> list[Voice]:
    """Return one's own words that are over, the latest first: nobody else's."""
    rows = member.sees(Voice).filter(gone_at__isnull=False, goal__isnull=True)
    own = [row for row in rows.order_by("-gone_at")[:SHOWN] if row.is_own(member)]
    return own[:OVER]


def voice_names(member: Member, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Return the words that people said, of what isn't over."""
    rows = member.sees(Voice).filter(pk__in=list(ids), gone_at=None, goal__isnull=True)
    return {voice.pk: voice.words for voice in rows}


def earlier(member: Member, row: Content) -> list[Wording]:
    """Return how this member said it before, newest first: nobody else's (house rule 12)."""
    rows = member.sees(Wording).filter(subject=row.pk, voice_id=member.person_id)
    return list(rows.order_by("-version")[:EARLIER])
