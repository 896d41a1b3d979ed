"""The floor under the plan page: what no page that shows these rows could do without.

The same rows as the plan page, in one statement for the keys and one for everything else,
opened, and written into a string as long as the page. What the page costs above it is ours
to keep small. `tests/test_floor.py` holds the floor where it is.
"""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import aes_key_unwrap
from django.conf import settings
from django.db import connection, connections, models
from django.http import HttpRequest, HttpResponse
from django.urls import path

from gezinsplan.care.models.on_plan import SHOWN_DONE, SHOWN_GOALS, SHOWN_THIS_WEEK
from gezinsplan.kit import clock
from gezinsplan.people.entrance import account_of
from gezinsplan.plans.gate import signed_in
from gezinsplan.urls import urlpatterns as product

ZONE = "Europe/Brussels"
LABELS = {
    "plan": ("plan.name", "plan.motto"),
    "person": ("person.name", "person.portrait"),
    "goal": ("goal.words", ""),
    "agreement": ("agreement.words", "agreement.moment"),
}
STATEMENT = """
WITH mine AS NOT MATERIALIZED (
    SELECT circle_id FROM plans_consent
    WHERE plan_id = %(plan)s AND withdrawn_at IS NULL AND member_id = (
        SELECT id FROM plans_member
        WHERE plan_id = %(plan)s AND account_id = %(account)s AND ended_at IS NULL)),
made AS NOT MATERIALIZED (
    SELECT id, words, moment, due, kept_at, made_at FROM care_agreement
    WHERE plan_id = %(plan)s AND state = 'made' AND circle_id IN (SELECT circle_id FROM mine)),
week AS (
    SELECT * FROM made
    WHERE kept_at >= %(monday)s OR (kept_at IS NULL AND (due IS NULL OR due <= %(sunday)s))
    ORDER BY kept_at ASC NULLS FIRST, due ASC NULLS LAST, made_at LIMIT %(week)s),
done AS (
    SELECT * FROM made WHERE kept_at IS NOT NULL ORDER BY kept_at DESC LIMIT %(done)s),
agreements AS (SELECT * FROM week UNION SELECT * FROM done),
goals AS (
    SELECT id, words, domain FROM care_goal
    WHERE plan_id = %(plan)s AND state IN ('working', 'reached')
        AND circle_id IN (SELECT circle_id FROM mine)
    ORDER BY place, began LIMIT %(goals)s),
shown AS (SELECT id FROM agreements UNION SELECT id FROM goals)
SELECT 'plan', id, name, motto, '' FROM plans_plan WHERE id = %(plan)s
UNION ALL SELECT 'person', id, name, portrait, ring FROM plans_person
    WHERE plan_id = %(plan)s AND circle_id IN (SELECT circle_id FROM mine)
UNION ALL SELECT 'goal', id, words, NULL, domain FROM goals
UNION ALL SELECT 'agreement', id, words, moment, CAST(due AS varchar(10)) FROM agreements
UNION ALL SELECT 'tie', person_id, NULL, NULL, CAST(subject AS varchar(36)) FROM plans_tie
    WHERE plan_id = %(plan)s AND how = 'named' AND subject IN (SELECT id FROM shown)
UNION ALL SELECT 'number', goal_id, NULL, NULL, CAST(number AS varchar(2)) FROM care_checkin
    WHERE plan_id = %(plan)s AND shown AND circle_id IN (SELECT circle_id FROM mine)
"""

type Row = tuple[str, object, bytes | None, bytes | None, str | None]


def _stored(field: type[models.Field[object, object]], value: object) -> Any:
    return field().get_db_prep_value(value, connection, prepared=False)


def rows(plan: UUID, account: UUID) -> list[Row]:
    """Read everything the page shows, in one statement."""
    today = clock.today(ZONE)
    monday = today - timedelta(days=today.weekday())
    asked: dict[str, Any] = {
        "plan": _stored(models.UUIDField, plan),
        "account": _stored(models.UUIDField, account),
        "monday": _stored(
            models.DateTimeField, datetime.combine(monday, time(), tzinfo=ZoneInfo(ZONE))
        ),
        "sunday": _stored(models.DateField, monday + timedelta(days=6)),
        "week": SHOWN_THIS_WEEK,
        "done": SHOWN_DONE,
        "goals": SHOWN_GOALS,
    }
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, asked)
        found: list[Row] = cursor.fetchall()
        return found


def ciphers(plan: UUID) -> dict[bytes, AESGCM]:
    """Read the keys of the plan, in one statement."""
    with connections["keys"].cursor() as cursor:
        cursor.execute(
            "SELECT id, wrapped FROM kit_key WHERE plan = %s", [_stored(models.UUIDField, plan)]
        )
        return {
            UUID(str(pk)).bytes: AESGCM(aes_key_unwrap(settings.MASTER_KEY, bytes(wrapped)))
            for pk, wrapped in cursor.fetchall()
        }


def opened(plan: UUID, found: Iterable[Row]) -> list[str]:
    """Open every sealed value and write its row as one line."""
    keys, lines = ciphers(plan), []
    for kind, pk, *sealed, rest in found:
        row = UUID(str(pk)) if any(sealed) else pk
        words = []
        for label, value in zip(LABELS.get(kind, ("", "")), sealed, strict=True):
            if value:
                key, nonce, text = bytes(value[1:17]), value[17:29], value[29:]
                words.append(keys[key].decrypt(nonce, text, f"{label}|{row}|{plan}".encode()))
        lines.append(f"<li>{kind} {pk} {b' '.join(words).decode()} {rest}</li>")
    return lines


@signed_in
def floor(request: HttpRequest, plan: UUID, length: int) -> HttpResponse:
    """Answer with the page's rows, in a string of the page's length."""
    text = "\n".join(opened(plan, rows(plan, account_of(request).pk)))
    return HttpResponse((text * (length // len(text) + 1))[:length])


@signed_in
def session_only(request: HttpRequest) -> HttpResponse:
    """Answer after looking at the session, and at nothing else."""
    return HttpResponse(str(request.user.is_authenticated))


urlpatterns = [
    *product,
    path("vloer/<uuid:plan>/<int:length>/", floor, name="floor"),
    path("sessie/", session_only, name="session_only"),
]
