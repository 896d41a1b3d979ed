"""Who decides about one goal, and to whom those show it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from gezinsplan.care.forms.deciding import GiveForm
from gezinsplan.care.models import Goal, GoalSteering
from gezinsplan.care.models.deciding import agree, decline, give, waits_for
from gezinsplan.care.models.deciding_ends import end
from gezinsplan.care.models.showing import close, refuse, seats_to_show, show
from gezinsplan.care.models.under_goal import must_be_ours
from gezinsplan.care.models.who_decides import (
    Blocks,
    blocks_in,
    can_be_given,
    given_to,
    say_over,
)
from gezinsplan.care.views.goals import found
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.goal_rules import Say, may_give
from gezinsplan.plans.models import Member, NotAllowedError, Person
from gezinsplan.plans.models.around import People, persons_around
from gezinsplan.plans.models.parting import asked_in
from gezinsplan.plans.models.readers import readers
from gezinsplan.plans.pages import page

RIGHT, STEERS = "goal.decide", "access.change"
THEIRS = _("Van wie het doel is, beslist mee. Kies die persoon er ook bij.")


def _ours(member: Member, goal: UUID) -> Goal:
    row = found(member, goal)
    must_be_ours(row, member, RIGHT)
    return row


def _gives(member: Member, say: Say) -> bool:
    """Tell whether a member could give it to others: who steers, or whose goal it is."""
    return member.person_id in say.steers | say.heard


def _candidates(member: Member, row: Goal, say: Say, held: set[UUID]) -> list[Person]:
    """Return who sees the goal and could decide about it, as far as this member gives it."""
    if not _gives(member, say):
        return []
    sees = {member.person_id, *readers(member, row)} - held
    here = [p for p in persons_around(member).values() if p.pk in sees]
    return [person for person in here if can_be_given(row, person, member)]


@on_plan(RIGHT)
def goal_steering(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Show who decides about a goal; who steers gives it to others, and each can stop."""
    row = _ours(member, goal)
    if "go" in request.POST:
        return _answer(request, member, row)
    rows, say, blocks = given_to(member, row), say_over(row, member), blocks_in(member.plan_id)
    persons = persons_around(member, also=[one.person_id for one in rows])
    free = _candidates(member, row, say, {one.person_id for one in rows})
    form = GiveForm(request.POST if request.method == "POST" else None, persons=free)
    if request.method == "POST" and not _gives(member, say):
        raise NotAllowedError(STEERS)
    if form.is_valid():
        if not may_give(say, member.person_id, frozenset(p.pk for p in form.chosen())):
            form.add_error("who", THEIRS)
        else:
            give(row, form.chosen(), by=member, key=form.sent_key())
            return see_other("care:goal_steering", member.plan_id, row.pk)
    lines = [_line(one, persons, say, blocks, member) for one in rows if one.person_id in persons]
    context = {"row": row, "persons": form.persons, "given": lines, **_asked(member, row)}
    context |= {"is_given": member.person_id in say.deciders, "not_yet": "nog-niet" in request.GET}
    return page(request, member, "care/goal_steering.html", context, form=form, subject=row)


def _asked(member: Member, goal: Goal) -> dict[str, Any]:
    """Return what waits about who decides, and of whom this member asked it already."""
    rows = asked_in(member, [goal.circle_id])
    mine = {one.person_id for one in rows if one.asked_by_id == member.person_id}
    return {"asked": rows, "asked_of": mine}


def _line(
    one: GoalSteering, persons: People, say: Say, blocks: Blocks, member: Member
) -> dict[str, Any]:
    waits = frozenset[UUID]() if one.since else waits_for(one, say, blocks)
    mine = one.person_id == member.person_id
    return {
        "row": one,
        "person": persons[one.person_id],
        "mine": mine,
        "rests": one.person_id in say.asleep,
        "asks_me": member.person_id in waits,
        "may_decline": not one.since and (mine or member.person_id in say.steers | say.deciders),
        "may_end": one.since and (mine or _gives(member, say)),
    }


def _answer(request: HttpRequest, member: Member, goal: Goal) -> HttpResponse:
    """Say yes, not now, or stop: of one line."""
    rows = {str(one.pk): one for one in given_to(member, goal)}
    one, go = rows.get(request.POST.get("regel", "")), request.POST["go"]
    if one and go == "ja":
        agree(one, by=member, key=request.POST.get("key", "")[:40])
    elif one and go == "nee":
        decline(one, by=member)
    elif one and go == "stop":
        return _stop(one, member, goal)
    return see_other("care:goal_steering", member.plan_id, goal.pk)


def _stop(one: GoalSteering, member: Member, goal: Goal) -> HttpResponse:
    """Stop, or ask it of another; where nobody could say the second yes the page says so."""
    answer = see_other("care:goal_steering", member.plan_id, goal.pk)
    try:
        end(one, by=member)
    except NotAllowedError:
        if not _gives(member, say_over(goal, member)):
            raise
        answer["Location"] += "?nog-niet"
    return answer


@on_plan(RIGHT)
def goal_circle(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Who decides about a goal shows it to others, or closes it, person by person."""
    row = _ours(member, goal)
    if member.person_id not in say_over(row, member).deciders:
        raise NotAllowedError(RIGHT)
    if request.method == "POST":
        return _switch(request, member, row)
    shown = seats_to_show(member, row)
    context = {"row": row, "shown": shown}
    return page(request, member, "care/goal_circle.html", context, subject=row)


def _switch(request: HttpRequest, member: Member, goal: Goal) -> HttpResponse:
    doing: dict[str, Any] = {"open": show, "dicht": close, "nee": refuse}
    do = doing.get(request.POST.get("go", ""))
    seats = {str(one.seat.pk): one.seat for one in seats_to_show(member, goal)}
    seat = seats.get(request.POST.get("wie", ""))
    if do and seat:
        do(goal, seat, by=member)
    return see_other("care:goal_circle", member.plan_id, goal.pk)
