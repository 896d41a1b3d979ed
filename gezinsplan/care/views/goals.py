"""A goal: saying it, saying it in other words, saying where it stands."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.forms import GoalForm
from gezinsplan.care.models import Goal, begin_goal
from gezinsplan.care.models.life_domain import choices
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, NotAllowedError, WordsChangedError
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring

FIELDS = ("words", "why", "domain", "wish")


def found(member: Member, goal: UUID) -> Goal:
    """Return a goal that the member sees; raises Http404."""
    row: Goal = get_object_or_404(member.sees(Goal), pk=goal)
    row.plan = member.plan
    return row


def _new_form(request: HttpRequest, member: Member) -> GoalForm:
    ours = member.may("goal.write")
    own = persons_around(member).values() if ours else ()
    family = [p for p in own if p.ring == Ring.FAMILY and p.can_be_asked]
    sent = request.POST if request.method == "POST" else None
    return GoalForm(sent, family=family, proposing=not ours, domains=choices(member))


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
        wish=said.get("wish"),
    )
    if not member.sees(Goal).filter(pk=goal.pk).exists():
        return see_other("care:proposals", member.plan_id)
    return see_other("care:goal", member.plan_id, goal.pk)


@on_plan("goal.write")
def goal_edit(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Change one's own words; the old ones stay with their owner."""
    row = found(member, goal)
    if row.voice_id != member.person_id:
        raise NotAllowedError("goal.write")
    now: Any = {name: getattr(row, name) for name in (*FIELDS, "version")}
    sent = request.POST if request.method == "POST" else None
    form = GoalForm(sent, initial=now, domains=choices(member, row.domain))
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
    if state in (Goal.State.WORKING, Goal.State.REACHED, Goal.State.LATER):
        row.move(state, by=member)
    return see_other("care:goal", member.plan_id, goal)
