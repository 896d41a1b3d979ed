"""Two views side by side, equal in size, and what goes on from there."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.models import Clash, Goal
from gezinsplan.care.models.differing import parts_of
from gezinsplan.care.models.looking_again import may_end, where_to_look
from gezinsplan.kit import clock
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member, Person
from gezinsplan.plans.models.around import People, persons_around
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring


def found(member: Member, clash: UUID) -> Clash:
    """Return what two people see differently, for who sees it; raises Http404."""
    row: Clash = get_object_or_404(member.sees(Clash), pk=clash)
    row.plan = member.plan
    return row


@on_plan("goal.read", methods=READ)
def clash(request: HttpRequest, member: Member, clash: UUID) -> HttpResponse:
    """Show both views in their own words, and what goes on from there."""
    row = found(member, clash)
    views, agreed = parts_of(row, member)
    persons = persons_around(member, also=row.sides)  # a third of one's own is named to nobody
    sides = _sides(row, persons, views)
    third = persons.get(row.third)
    running = row.is_of(member) and not row.ended_at
    context = {
        "tab": "plan",
        "row": row,
        "sides": sides,
        "agreed": agreed,
        "where": where_to_look(row, member),
        "third": third if third and third.can_be_asked else None,
        "ours": [person for person, _ in sides if person and person.ring == Ring.FAMILY],
        "helpers": [person for person, _ in sides if person and person.ring != Ring.FAMILY],
        "may_say": running,
        "may_choose": running and member.may("clash.choose"),
        "may_end": may_end(row, member),
        "today": clock.today(member.plan.time_zone),
        **_goals(member, row),
    }
    return page(request, member, "care/clash.html", context, subject=row)


def _goals(member: Member, row: Clash) -> dict[str, Goal | None]:
    """Return the goal that it is about, and the idea that lies still, as far as one sees them."""
    asked = [pk for pk in (row.goal_id, row.parked_id) if pk]
    goals: dict[Any, Goal] = {goal.pk: goal for goal in member.sees(Goal).filter(pk__in=asked)}
    return {"goal": goals.get(row.goal_id), "parked": goals.get(row.parked_id)}


def _sides(row: Clash, persons: People, views: dict[Any, Any]) -> list[tuple[Person | None, Any]]:
    """Return who and how, the family first; who isn't here any more has no face."""
    found: list[tuple[Person | None, Any]] = []
    for pk in row.sides:
        person = persons.get(pk)
        found.append((person if person and person.name else None, views.get(pk)))
    return sorted(found, key=lambda side: not (side[0] and side[0].ring == Ring.FAMILY))
