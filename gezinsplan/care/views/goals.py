"""A goal: saying it, seeing where it stands, giving a number, taking a proposal."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from gezinsplan.care.forms import CheckInForm, GoalForm, RewordForm
from gezinsplan.care.models import Agreement, CheckIn, Goal
from gezinsplan.care.views.overview import agreement_cards, goal_cards, stairs_of
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, WordsChangedError
from gezinsplan.plans.models.around import named_in, persons_around
from gezinsplan.plans.pages import page


def found(member: Member, goal: UUID) -> Goal:
    """Return a goal that the member sees; raises Http404."""
    row: Goal = get_object_or_404(member.sees(Goal), pk=goal)
    row.plan = member.plan
    return row


@on_plan("goal.write", "goal.propose")
def goal_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Say a goal in one sentence; the rest may stay open."""
    form = GoalForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return page(request, member, "care/goal_new.html", {"tab": "plan"}, form=form)
    said = form.cleaned_data
    goal = Goal.write(
        said["words"],
        by=member,
        key=form.sent_key(),
        why=said["why"],
        domain=said["domain"],
        wish=said["wish"],
    )
    if said["number"] is not None and member.may("checkin.make"):
        CheckIn.make(goal, said["number"], by=member, show=False)
    return see_other("care:goal", member.plan_id, goal.pk)


@on_plan("goal.read")
def goal(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Show a goal: its words, its stairs, who helps, and what was agreed for it."""
    row = found(member, goal)
    agreements = list(
        member.sees(Agreement)
        .filter(goal_id=row.pk, state=Agreement.State.MADE)
        .order_by("-kept_at", "due")[:40]
    )
    subjects = [row.pk, *(a.pk for a in agreements)]
    persons = persons_around(member, subjects)
    named = named_in(member, subjects, persons)
    checkins = member.sees(CheckIn).filter(goal_id=row.pk).order_by("-made_at")[:12]
    return page(
        request,
        member,
        "care/goal.html",
        {
            "tab": "plan",
            "card": goal_cards([row], named, stairs_of(member, persons))[0],
            "agreements": agreement_cards(member, agreements, named),
            "trail": [(c, persons.get(c.voice_id)) for c in checkins],
            "mine": row.voice_id == member.person_id,
            "proposer": persons.get(row.proposed_by_id),
            "owner": persons.get(row.voice_id),
        },
        subject=row,
    )


@on_plan("goal.write")
def goal_edit(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Change one's own words; the old ones stay with their owner."""
    row = found(member, goal)
    form = GoalForm(request.POST) if request.method == "POST" else GoalForm(initial=_said(row))
    context: dict[str, Any] = {"tab": "plan", "row": row}
    if not form.is_valid():
        return page(request, member, "care/goal_new.html", context, form=form, subject=row)
    said = form.cleaned_data
    try:
        row.reword(
            said["version"] or row.version,
            by=member,
            words=said["words"],
            why=said["why"],
            domain=said["domain"],
            wish=said["wish"],
        )
    except WordsChangedError as error:
        now = found(member, goal)
        context |= {"mine": said["words"], "theirs": error.theirs, "version": now.version}
        context |= {"field": "words", "others": {"why": said["why"], "domain": said["domain"]}}
        return render(request, "states/conflict.html", {"member": member, **context}, status=409)
    return see_other("care:goal", member.plan_id, row.pk)


def _said(row: Goal) -> dict[str, Any]:
    names = ("words", "why", "domain", "wish", "version")
    return {name: getattr(row, name) for name in names}


@on_plan("checkin.make")
def checkin(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Give one's own number, for oneself or to show."""
    row = found(member, goal)
    form = CheckInForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {"tab": "plan", "row": row}
        return page(request, member, "care/checkin.html", context, form=form, subject=row)
    said = form.cleaned_data
    CheckIn.make(
        row, said["number"], by=member, words=said["words"], show=said["show"], key=form.sent_key()
    )
    return see_other("care:goal", member.plan_id, row.pk)


@on_plan("goal.take")
def goal_take(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Make a proposal one's own, in other words if wished."""
    row = found(member, goal)
    if row.state != Goal.State.PROPOSED:
        return see_other("care:goal", member.plan_id, row.pk)
    form = RewordForm(request.POST or None, initial={"words": row.words})
    if not form.is_valid():
        context = {"tab": "plan", "row": row}
        return page(request, member, "care/goal_take.html", context, form=form, subject=row)
    row.take(by=member, words=form.cleaned_data["words"])
    return see_other("care:goal", member.plan_id, row.pk)


@on_plan("goal.take", methods=("POST",))
def goal_decline(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Not now; nobody asks why."""
    found(member, goal).decline(by=member)
    return see_other("care:proposals", member.plan_id)


@on_plan("goal.write", methods=("POST",))
def goal_state(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Say that a goal is reached, for later, or worked on again."""
    states = (Goal.State.WORKING, Goal.State.REACHED, Goal.State.LATER)
    state = request.POST.get("state", "")
    if state in states:
        found(member, goal).move(state, by=member)
    return see_other("care:goal", member.plan_id, goal)


@on_plan("goal.read")
def proposals(request: HttpRequest, member: Member) -> HttpResponse:
    """Show what others put forward, for whoever wants to look."""
    goals = list(member.sees(Goal).filter(state=Goal.State.PROPOSED).order_by("began"))
    rows = member.sees(Agreement).filter(state=Agreement.State.PROPOSED).order_by("made_at")
    agreements = list(rows)
    subjects = [row.pk for row in (*goals, *agreements)]
    persons = persons_around(member, subjects)
    named = named_in(member, subjects, persons)
    context = {
        "tab": "plan",
        "goals": [(row, persons.get(row.proposed_by_id)) for row in goals],
        "agreements": [
            (card, persons.get(card.row.proposed_by_id))
            for card in agreement_cards(member, agreements, named)
        ],
    }
    return page(request, member, "care/proposals.html", context)
