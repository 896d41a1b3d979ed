"""What people say under a goal, each about themselves: one question a page."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.forms.under_goal import EnoughForm, LetGoForm, OwnWordsForm, SayForm
from gezinsplan.care.models import Goal, Voice
from gezinsplan.care.models.names import UNDER_GOAL
from gezinsplan.care.models.own_words import let_go, say_enough, say_strength, say_why
from gezinsplan.care.models.under_goal import must_be_ours
from gezinsplan.care.views.goal_page import who_reads
from gezinsplan.care.views.goal_says import hearing, may_be_asked
from gezinsplan.care.views.goals import found
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, NotAllowedError, Wording
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.models.erasing import erase_thing
from gezinsplan.plans.models.readers import readers
from gezinsplan.plans.models.wordings import drop_wording
from gezinsplan.plans.pages import page
from gezinsplan.talks.models import Message

POST = ("POST",)
MEANWHILE = "tussen"
"""What helps while a goal waits: kept as what helped, without a part of own strength."""


def _ours(member: Member, goal: UUID) -> Goal:
    row = found(member, goal)
    must_be_ours(row, member, "goal.write")
    return row


def _sent(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _brought(request: HttpRequest) -> tuple[Any, ...]:
    return (request.POST, request.FILES) if request.method == "POST" else ()


def _reading(member: Member, row: Goal) -> dict[str, Any]:
    read_by = readers(member, row)
    return {"row": row, **who_reads(read_by, persons_around(member, also=read_by))}


@on_plan("goal.write")
def reason_new(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Say why this goal counts for oneself."""
    row, form = _ours(member, goal), OwnWordsForm(_sent(request))
    if not form.is_valid():
        context = _reading(member, row)
        return page(request, member, "care/reason_new.html", context, form=form, subject=row)
    say_why(row, form.cleaned_data["words"], by=member, key=form.sent_key())
    return see_other("care:goal", member.plan_id, row.pk)


@on_plan("goal.write")
def strength_new(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Say what one can, wants and dares, who helps, did or helps meanwhile: `deel` says which."""
    row, form = _ours(member, goal), OwnWordsForm(_sent(request))
    part = request.GET.get("deel", "") or Voice.Dimension.CAN
    if part not in (*Voice.Dimension, MEANWHILE):
        raise Http404
    if not form.is_valid():
        context = {"part": part, **_reading(member, row)}
        return page(request, member, "care/strength_new.html", context, form=form, subject=row)
    kept = "" if part == MEANWHILE else part
    say_strength(row, form.cleaned_data["words"], kept, by=member, key=form.sent_key())
    back = "care:goal" if part in Voice.PARTS else "care:blocked"
    return see_other(back, member.plan_id, row.pk)


@on_plan("goal.write")
def goal_enough(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Say what is different one step higher, of one's own goal."""
    row = _ours(member, goal)
    if row.voice_id != member.person_id:
        raise NotAllowedError("goal.write")
    form = EnoughForm(_sent(request), initial={"words": row.enough})
    if not form.is_valid():
        return page(request, member, "care/enough.html", {"row": row}, form=form, subject=row)
    say_enough(row, form.cleaned_data["words"], by=member, key=form.sent_key())
    return see_other("care:goal", member.plan_id, row.pk)


@on_plan("goal.write")
def goal_let_go(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Let one's own goal go, and keep what helped."""
    row, form = _ours(member, goal), LetGoForm(_sent(request))
    if not row.is_of(member):
        raise NotAllowedError("goal.write")
    if not form.is_valid():
        return page(request, member, "care/let_go.html", {"row": row}, form=form, subject=row)
    let_go(row, by=member, helped=form.cleaned_data["words"], key=form.sent_key())
    return see_other("care:goal", member.plan_id, row.pk)


@on_plan("talk.write")
def say(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Say something to whoever sees the goal; who that is stands on the page."""
    row = found(member, goal)
    must_be_ours(row, member, "talk.write")
    context = _reading(member, row)
    form = SayForm(*_brought(request), family=may_be_asked(context["read_by"]))
    if not form.is_valid():
        return hearing(page(request, member, "care/say.html", context, form=form, subject=row))
    words, key = form.cleaned_data["words"], form.sent_key()
    Message.say(row, words, by=member, key=key, beside=form.beside(), asks=form.asks())
    return see_other("care:goal", member.plan_id, row.pk)


@on_plan("own.erase", methods=POST)
def own_gone(request: HttpRequest, member: Member, goal: UUID, thing: UUID) -> HttpResponse:
    """Take away what one said oneself under a goal: a step, a reason, a word."""
    for model, about in UNDER_GOAL:
        own = member.sees(model).filter(voice_id=member.person_id, **{about: goal})
        row = own.filter(pk=thing).first()
        if row:
            erase_thing(row, by=member)
            return see_other("care:goal", member.plan_id, goal)
    raise Http404


@on_plan("own.write", methods=POST)
def wording_drop(request: HttpRequest, member: Member, goal: UUID, wording: UUID) -> HttpResponse:
    """Drop how one said it before; nobody else ever saw it."""
    own = member.sees(Wording).filter(voice_id=member.person_id, subject=goal)
    drop_wording(get_object_or_404(own, pk=wording), by=member)
    return see_other("care:goal", member.plan_id, goal)
