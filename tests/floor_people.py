"""The floor under the people page: what no page that shows these people could do without.

The same people, houses and numbers as the people page, in one statement for the keys and one
for everything else, opened, and written into a string as long as the page. What the page
costs above it is ours to keep small. `tests/test_floor_people.py` holds it where it is.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import connection, models
from django.http import HttpRequest, HttpResponse
from django.urls import path

from gezinsplan.people.entrance import account_of
from gezinsplan.plans.gate import signed_in
from tests.floor import ciphers
from tests.floor import urlpatterns as ground

LABELS = {
    "person": ("person.name", "person.portrait", "person.word", "person.function"),
    "detail": ("detail.text", "", "", ""),
    "household": ("household.name", "", "", ""),
    "residence": ("residence.words", "", "", ""),
    "plan": ("plan.name", "plan.motto", "", ""),
}
NOTHING = ("", "", "", "")
STATEMENT = """
WITH me AS NOT MATERIALIZED (
    SELECT id FROM plans_member
    WHERE plan_id = %(plan)s AND account_id = %(account)s AND ended_at IS NULL),
mine AS NOT MATERIALIZED (
    SELECT circle_id FROM plans_consent
    WHERE plan_id = %(plan)s AND withdrawn_at IS NULL AND member_id = (SELECT id FROM me)),
lives AS NOT MATERIALIZED (
    SELECT id, person_id, household_id, words FROM plans_residence
    WHERE plan_id = %(plan)s AND ended_at IS NULL AND circle_id IN (SELECT circle_id FROM mine))
SELECT 'plan', id, name, motto, NULL, NULL, '', NULL FROM plans_plan WHERE id = %(plan)s
UNION ALL SELECT 'person', p.id, p.name, p.portrait, p.word, p.function, p.ring, o.name
    FROM plans_person p LEFT JOIN people_organisation o ON o.id = p.organisation_id
    WHERE plan_id = %(plan)s AND circle_id IN (SELECT circle_id FROM mine)
UNION ALL SELECT 'detail', id, text, NULL, NULL, NULL, kind, CAST(person_id AS varchar(36))
    FROM plans_detail
    WHERE plan_id = %(plan)s AND kind = 'phone' AND circle_id IN (SELECT circle_id FROM mine)
UNION ALL SELECT 'residence', id, words, NULL, NULL, NULL, CAST(household_id AS varchar(36)),
    CAST(person_id AS varchar(36)) FROM lives
UNION ALL SELECT 'household', id, name, NULL, NULL, NULL, '', NULL FROM plans_household
    WHERE plan_id = %(plan)s AND id IN (SELECT household_id FROM lives)
UNION ALL SELECT 'seat', person_id, NULL, NULL, NULL, NULL, choice, CAST(ended_at AS varchar(30))
    FROM plans_member WHERE plan_id = %(plan)s AND circle_id IN (SELECT circle_id FROM mine)
UNION ALL SELECT 'look', member_id, NULL, NULL, NULL, NULL, CAST(circle_id AS varchar(36)), NULL
    FROM plans_consent
    WHERE plan_id = %(plan)s AND withdrawn_at IS NULL AND circle_id IN (SELECT circle_id FROM mine)
"""

type Row = tuple[Any, ...]


def _stored(value: UUID) -> Any:
    return models.UUIDField().get_db_prep_value(value, connection, prepared=False)


def rows(plan: UUID, account: UUID) -> list[Row]:
    """Read everything the page shows, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, {"plan": _stored(plan), "account": _stored(account)})
        found: list[Row] = cursor.fetchall()
        return found


def opened(plan: UUID, found: Iterable[Row]) -> list[str]:
    """Open every sealed value and write its row as one line."""
    keys, lines = ciphers(plan), []
    for kind, pk, *sealed, said, more in found:
        words = []
        for label, value in zip(LABELS.get(kind, NOTHING), sealed, strict=True):
            if value:
                key, nonce, text = bytes(value[1:17]), value[17:29], value[29:]
                known = f"{label}|{UUID(str(pk))}|{plan}".encode()
                words.append(keys[key].decrypt(nonce, text, known))
        lines.append(f"<li>{kind} {pk} {b' '.join(words).decode()} {said} {more}</li>")
    return lines


@signed_in
def floor(request: HttpRequest, plan: UUID, length: int) -> HttpResponse:
    """Answer with the page's rows, in a string of the page's length."""
    text = "\n".join(opened(plan, rows(plan, account_of(request).pk)))
    return HttpResponse((text * (length // len(text) + 1))[:length])


urlpatterns = [
    *ground,
    path("vloer-mensen/<uuid:plan>/<int:length>/", floor, name="floor_people"),
]
