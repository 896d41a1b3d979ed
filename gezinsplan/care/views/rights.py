"""The lines of a rights check: each its writer's own; the family takes a helper's away."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.forms.rights import RightsForm
from gezinsplan.care.models import Goal, RightsAsk
from gezinsplan.care.models.asking_rights import ask_right, drop_ask, may_drop, tell_more
from gezinsplan.care.models.under_goal import must_be_ours
from gezinsplan.care.views.appealing import answer_to, appealed
from gezinsplan.care.views.goals import found
from gezinsplan.kit import clock
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, NotAllowedError, Person
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page

FIELDS = ("words", "asked_on", "result", "answer", "answered_on", "appeal_until")
RIGHT = "rights.write"


def _ours(member: Member, goal: UUID) -> Goal:
    row = found(member, goal)
    must_be_ours(row, member, RIGHT)
    return row


def _form(request: HttpRequest, member: Member, **start: Any) -> RightsForm:
    """Offer who could have helped to ask: who is here, and nobody's own confidant."""
    here = [p for p in persons_around(member).values() if p.circle_id == p.plan_id]
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    today = clock.today(member.plan.time_zone)
    return RightsForm(
        *sent, persons=[p for p in here if p.can_be_asked], today=today, initial=start
    )


@on_plan(RIGHT)
def rights_ask_new(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Write down something that was asked, or that there may be a right to."""
    row, ask = _ours(member, goal), appealed(request, member)
    form = _form(request, member, **(answer_to(ask) if ask else {}))
    if not form.is_valid():
        context = {"row": row, "appeals": ask}
        return page(request, member, "care/rights_ask.html", context, form=form, subject=row)
    told = form.told()
    ask_right(row, told.pop("words"), by=member, key=form.sent_key(), **told)
    return see_other("care:blocked", member.plan_id, row.pk)


@on_plan(RIGHT)
def rights_ask(request: HttpRequest, member: Member, goal: UUID, ask: UUID) -> HttpResponse:
    """Say what came of it; or take it away, with its letter."""
    row = _ours(member, goal)
    line: RightsAsk = get_object_or_404(member.sees(RightsAsk), pk=ask, goal_id=row.pk)
    line.plan = member.plan
    if request.POST.get("go") == "weg":
        drop_ask(line, by=member)
        return see_other("care:blocked", member.plan_id, row.pk)
    if line.voice_id != member.person_id:
        return _of_another(request, member, row, line)
    now = {name: getattr(line, name) for name in FIELDS}
    form = _form(request, member, asked_with=str(line.asked_with_id or ""), **now)
    if not form.is_valid():
        context = {"row": row, "line": line}
        return page(request, member, "care/rights_ask.html", context, form=form, subject=row)
    tell_more(line, by=member, key=form.sent_key(), **form.told())
    return see_other("care:blocked", member.plan_id, row.pk)


def _of_another(request: HttpRequest, member: Member, goal: Goal, line: RightsAsk) -> HttpResponse:
    """Ask whether a helper's line goes; nobody changes another's words (house rule 4)."""
    persons = persons_around(member, also=[line.voice_id])
    writer: Person | None = persons.get(line.voice_id)
    if request.method == "POST" or not may_drop(line, writer, by=member):
        raise NotAllowedError(RIGHT)
    context = {"row": goal, "line": line, "writer": writer}
    return page(request, member, "care/rights_gone.html", context, subject=goal)
