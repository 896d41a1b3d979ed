"""A goal: saying it, seeing where it stands, saying it in other words."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.forms import GoalForm
from gezinsplan.care.models import Agreement, CheckIn, Goal, begin_goal
from gezinsplan.care.views.doors import doors
from gezinsplan.care.views.overview import (
    OPEN_FIRST,
    Stairs,
    agreement_cards,
    goal_cards,
    running_goals,
    stairs_of,
)
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member, NotAllowedError, Wording, WordsChangedError
from gezinsplan.plans.models.around import named_in, persons_around
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring

SHOWN, TRAIL = 40, 12
FIELDS = ("words", "why", "domain", "wish")


def found(member: Member, goal: UUID) -> Goal:
    """Return a goal that the member sees; raises Http404."""
    row: Goal = get_object_or_404(member.sees(Goal), pk=goal)
    row.plan = member.plan
    return row


def _new_form(request: HttpRequest, member: Member) -> GoalForm:
    own = persons_around(member).values() if member.may("goal.write") else ()
    family = [p for p in own if p.ring == Ring.FAMILY and p.can_be_asked]
    return GoalForm(request.POST if request.method == "POST" else None, family=family)


@on_plan("goal.write", "goal.propose")
def goal_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Say a goal in one sentence; the rest may stay open."""
    form = _new_form(request, member)
    if not form.is_valid():
        context = {"tab": "plan", "persons": form.family}
        return page(request, member, "care/goal_new.html", context, form=form)
    said = form.cleaned_data
    goal = begin_goal(
        said["words"],
        by=member,
        number=said.get("number"),
        key=form.sent_key(),
        whose=form.owners(),
        why=said["why"],
        domain=said["domain"],
        wish=said["wish"],
    )
    if not member.sees(Goal).filter(pk=goal.pk).exists():
        return see_other("care:proposals", member.plan_id)
    return see_other("care:goal", member.plan_id, goal.pk)


@on_plan("goal.read", methods=READ)
def goal(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Show a goal: its words, its stairs, who helps, and what was agreed for it."""
    row = found(member, goal)
    rows = member.sees(Agreement).filter(goal_id=row.pk, state=Agreement.State.MADE)
    agreements = list(rows.order_by(*OPEN_FIRST)[:SHOWN])
    subjects = [row.pk, *(a.pk for a in agreements)]
    persons = persons_around(member, subjects)
    named = named_in(member, subjects, persons)
    numbers = member.sees(CheckIn).filter(goal_id=row.pk).order_by("-made_at")[:TRAIL]
    stairs = stairs_of(member, persons, [row.pk])
    cards = agreement_cards(member, agreements, named)
    context = {
        "tab": "plan",
        "card": goal_cards([row], named, stairs)[0],
        "others": _others(stairs.get(row.pk, {}), row),
        "agreements": cards,
        "helpers": {p.pk: p for card in cards for p in card.persons}.values(),
        "trail": [(number, persons.get(number.voice_id)) for number in reversed(numbers)],
        "owner": persons.get(row.voice_id),
        "proposer": persons.get(row.proposed_by_id),
        "mine": row.voice_id == member.person_id,
        "is_mine": member.may("goal.write") and row.is_of(member),
        "earlier": _earlier(member, row),
        **doors(member),
    }
    return page(request, member, "care/goal.html", context, subject=row)


def _others(stairs: dict[UUID | None, Stairs], row: Goal) -> list[Stairs]:
    return [one for pk, one in stairs.items() if pk != row.voice_id and one.whose]


def _earlier(member: Member, row: Goal) -> list[Wording]:
    words = member.sees(Wording).filter(subject=row.pk, voice_id=member.person_id)
    return list(words.order_by("-version"))


@on_plan("goal.write")
def goal_edit(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Change one's own words; the old ones stay with their owner."""
    row = found(member, goal)
    if row.voice_id != member.person_id:
        raise NotAllowedError("goal.write")
    now: Any = {name: getattr(row, name) for name in (*FIELDS, "version")}
    form = GoalForm(request.POST if request.method == "POST" else None, initial=now)
    if not form.is_valid():
        context = {"tab": "plan", "row": row}
        return page(request, member, "care/goal_new.html", context, form=form, subject=row)
    said = form.cleaned_data
    words = {name: said[name] for name in FIELDS}
    try:
        row.reword(said["version"] or 0, by=member, key=form.sent_key(), **words)
    except WordsChangedError as error:
        return _both(request, member, row.pk, said, error.theirs)
    return see_other("care:goal", member.plan_id, row.pk)


def _both(
    request: HttpRequest, member: Member, goal: UUID, said: dict[str, Any], theirs: str
) -> HttpResponse:
    now = found(member, goal)
    context = {
        "version": now.version,
        "field": "words",
        "mine": said["words"],
        "theirs": theirs,
        "others": {name: said[name] for name in FIELDS if name != "words"},
        "action": request.path,
    }
    response = page(request, member, "states/conflict.html", context, subject=now)
    response.status_code = 409
    return response


@on_plan("goal.write", methods=("POST",))
def goal_state(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Say that a goal is reached, for later, or worked on again."""
    row = found(member, goal)
    state = request.POST.get("state", "")
    if state in (*Goal.ON_PLAN, Goal.State.LATER):
        row.move(state, by=member)
    return see_other("care:goal", member.plan_id, goal)


@on_plan("goal.write", methods=("POST",))
def goal_move(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Put a goal higher or lower in the family's order."""
    found(member, goal).swap(request.POST.get("naar") == "op", by=member)
    return see_other("care:order", member.plan_id)


@on_plan("goal.write", methods=READ)
def order(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the goals with what puts them higher or lower."""
    context = {"tab": "plan", "goals": list(running_goals(member))}
    return page(request, member, "care/order.html", context)
