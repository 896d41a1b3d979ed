"""Where a goodbye and a beginning are found again: beside the people they are about."""

from typing import Any

from gezinsplan.care.models.about_me import given_to
from gezinsplan.care.models.hand_over import HandOver
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.models.beside import Sheet
from gezinsplan.plans.models.clause import Clause
from gezinsplan.plans.models.reading import read

SHOWN, _ANY = 3, Clause("leaving_id IS NOT NULL")


def lay_goodbyes(member: Member) -> Sheet | None:
    """Lay the last goodbyes beside the people, and the pages that a child gave to a member."""
    rows = read(member, HandOver, _ANY, f"ORDER BY made_at DESC LIMIT {SHOWN:d}")
    pages = given_to(member)
    if not (rows or pages):
        return None
    ids = [pk for row in rows for pk in (row.leaving_id, row.coming_id)]
    persons = persons_around(member, also=[*ids, *(page.voice_id for page in pages)])
    lines: list[dict[str, Any]] = [
        {"row": row, "leaving": persons[row.leaving_id], "coming": persons.get(row.coming_id)}
        for row in rows
        if row.leaving_id in persons
    ]
    given = [
        {"row": page, "who": persons[page.voice_id]} for page in pages if page.voice_id in persons
    ]
    return Sheet("care/hand_over_sheet.html", {"lines": lines, "given": given})
