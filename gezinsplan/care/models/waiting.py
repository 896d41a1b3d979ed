"""What somebody can go on with: a goal talk that was begun, and words that wait for a look."""

from typing import NamedTuple
from uuid import UUID

from django.db import connection

from gezinsplan.plans.models import Member
from gezinsplan.plans.models.clause import known, stored

MOST = 6
_WAITING = """SELECT 'note', id, voice_id, noted_by_id, made_at FROM care_note
    WHERE plan_id = %s AND state = 'waiting' AND (voice_id = %s OR noted_by_id = %s)
    UNION ALL SELECT 'talk', id, voice_id, noted_by_id, made_at FROM care_goaltalk
    WHERE plan_id = %s AND finished_at IS NULL AND (voice_id = %s OR noted_by_id = %s)
    ORDER BY 5 DESC LIMIT 24"""


class Waiting(NamedTuple):
    """Something told or noted by this member; who else is in it is never hidden from them."""

    kind: str
    pk: UUID
    teller: UUID
    noter: UUID | None


def waiting_for(member: Member) -> list[Waiting]:
    """Return what a member told or noted that isn't finished, in one statement."""
    me = (member.plan_id, member.person_id, member.person_id)
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, stored((*me, *me)))
        rows = cursor.fetchall()
    found = [
        Waiting(kind, known(pk), known(teller), noter and known(noter))
        for kind, pk, teller, noter, _ in rows
    ]
    hidden = member.reach.hidden
    return [one for one in found if not {one.teller, one.noter} & hidden][:MOST]
