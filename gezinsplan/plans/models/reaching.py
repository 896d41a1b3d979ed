"""How far a member reaches, read in one statement: every page of a plan begins with it."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from gezinsplan.plans.models.clause import stored

_STATEMENT = """
SELECT 'circle', c.circle_id, CAST(NULL AS date) FROM plans_consent c
    JOIN plans_circle k ON k.id = c.circle_id AND k.plan_id = c.plan_id
    WHERE c.plan_id = %(plan)s AND c.member_id = %(member)s AND k.closed_at IS NULL
    AND c.withdrawn_at IS NULL AND c.began <= %(now)s AND (c.until IS NULL OR c.until > %(now)s)
    AND c.circle_id NOT IN (SELECT t.subject FROM plans_tie t
        JOIN plans_block b ON b.by_id = t.person_id AND b.plan_id = t.plan_id
        WHERE t.plan_id = %(plan)s AND b.whom_id = %(person)s AND b.reach = 'everything')
UNION ALL SELECT reach, by_id, NULL FROM plans_block
    WHERE plan_id = %(plan)s AND whom_id = %(person)s
UNION ALL SELECT 'child', r.other_id, p.born FROM plans_relationship r
    JOIN plans_person p ON p.id = r.other_id AND p.plan_id = r.plan_id
    WHERE r.plan_id = %(plan)s AND r.person_id = %(person)s AND r.kind = 'parent'
    AND r.authority AND (r.until IS NULL OR r.until > %(today)s)
"""


class Found(NamedTuple):
    """A circle one is in, somebody who hides, or a child one has authority over."""

    kind: str
    id: UUID
    born: date | None


def reached(plan: UUID, member: UUID, person: UUID, now: datetime, today: date) -> Iterator[Found]:
    """Yield what a member may look into and what is hidden from them."""
    asked = {"plan": plan, "member": member, "person": person, "now": now, "today": today}
    with connection.cursor() as cursor:
        cursor.execute(_STATEMENT, dict(zip(asked, stored(asked.values()), strict=True)))
        for kind, pk, born in cursor.fetchall():
            day = date.fromisoformat(born) if isinstance(born, str) else born
            yield Found(kind, UUID(str(pk)), day)
