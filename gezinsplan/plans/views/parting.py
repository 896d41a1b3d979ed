"""Who decides about the plan stops, is asked to go, or says no to that (L66)."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.kit import clock
from gezinsplan.kit.forms import Asked
from gezinsplan.plans.addresses import back_to, see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, NotAllowedError, Parting
from gezinsplan.plans.models.asking import is_last_who_steers
from gezinsplan.plans.models.inviting import seat_of
from gezinsplan.plans.models.letting_go import (
    ask_to_part,
    goes_alone,
    say_no,
    say_yes,
    step_back,
    take_back,
)
from gezinsplan.plans.models.parting import open_partings, others_deciding
from gezinsplan.plans.pages import page
from gezinsplan.plans.parting_rules import may_go_alone
from gezinsplan.plans.views.person import found

ANSWERS = {"yes": say_yes, "no": say_no, "back": take_back}


def _waiting(member: Member, person: UUID) -> list[Parting]:
    return [row for row in open_partings(member) if row.person_id == person]


def _wide(rows: list[Parting]) -> list[Parting]:
    """Keep what is about the plan: of a goal and a support figure it stands on their own page."""
    return [row for row in rows if row.what in Parting.PLAN_WIDE]


def ask_first(
    request: HttpRequest, member: Member, seat: Member, what: str, form: Any
) -> HttpResponse:
    """Say what it takes to let go of somebody who decides too, and ask it."""
    who = seat.person
    if _wide(_waiting(member, who.pk)):
        return see_other("plans:stop", member.plan_id, who.pk)
    alone, others = goes_alone(seat, what, by=member), others_deciding(member, who.pk)
    if not form.is_valid() or not (alone or others):
        context = {"tab": "people", "who": who, "what": what, "alone": alone, "others": others}
        context["until"] = may_go_alone(clock.now())
        answer = page(request, member, "plans/part.html", context, form=form)
        answer.status_code = 422 if request.method == "POST" else answer.status_code
        return answer
    day = form.cleaned_data.get("died")
    ask_to_part(who, what, by=member, key=form.sent_key(), day=day)
    return see_other("plans:stop", member.plan_id, who.pk)


@on_plan("access.change", "parting.answer")
def stop(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Stop deciding, ask it of another, and answer what waits about somebody's say."""
    if "answer" not in request.POST and not member.may("access.change"):
        raise NotAllowedError("access.change")
    who = found(member, person)
    waiting, own = _waiting(member, person), person == member.person_id
    if "answer" in request.POST and (waiting or member.steers):
        return _answer(request, member, waiting)
    if not member.may("access.change"):
        raise NotAllowedError("access.change")
    waiting = _wide(waiting)
    form = Asked(request.POST if request.method == "POST" else None)
    if own:
        return _own(request, member, waiting, form)
    if waiting and request.method != "POST":
        context = {"tab": "people", "waiting": waiting, "who": who}
        return page(request, member, "plans/parting.html", context)
    seat = seat_of(who)
    if seat is None or not seat.steers:
        return see_other("plans:person", member.plan_id, person)
    return ask_first(request, member, seat, Parting.What.STEERING, form)


def _own(request: HttpRequest, member: Member, waiting: list[Parting], form: Asked) -> HttpResponse:
    last = is_last_who_steers(member, member.reach.hidden)
    if last or not form.is_valid():
        context = {"tab": "people", "waiting": waiting, "who": member.person, "last": last}
        answer = page(request, member, "plans/stop.html", context, form=form)
        answer.status_code = 422 if request.method == "POST" else answer.status_code
        return answer
    step_back(member, key=form.sent_key())
    return see_other("plans:person", member.plan_id, member.person_id)


def _answer(request: HttpRequest, member: Member, waiting: list[Parting]) -> HttpResponse:
    """Take an answer to a question that still waits; another one changes nothing any more."""
    act = ANSWERS.get(request.POST["answer"])
    for row in waiting:
        if act and str(row.pk) == request.POST.get("parting"):
            act(row, by=member, key=request.POST.get("key", "")[:40])
    return back_to(member)
