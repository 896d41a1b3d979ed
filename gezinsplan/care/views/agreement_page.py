"""One agreement: what was said to it, who does the work, and that it isn't needed any more."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.care.forms import TurnForm, WhoForm
from gezinsplan.care.models import Agreement, Goal, Voice
from gezinsplan.care.models.answering import (
    answers_to,
    ask_others,
    drop,
    is_theirs,
    take_day,
    turn,
)
from gezinsplan.care.views.agreements import NEAREST, cards_of, found
from gezinsplan.kit import clock
from gezinsplan.plans.addresses import address, see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member, NotAllowedError, Person
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page

POST = ("POST",)


@on_plan("agreement.read", methods=READ)
def agreement(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    """Show one agreement with all that was said to it."""
    row = found(member, agreement, state=Agreement.State.MADE)
    persons = persons_around(member, [row.pk])
    context = {
        "tab": "agreements",
        "row": row,
        "card": cards_of(member, [row])[0],
        "answers": answers_to(member, row, persons),
        "theirs": is_theirs(row, member),
        "turns": member.may("agreement.take"),
        "rest": address("care:rest", member.plan_id, row.pk),
        **_for_what(member, row),
    }
    return page(request, member, "care/agreement_page.html", context, subject=row)


def _for_what(member: Member, row: Agreement) -> dict[str, Any]:
    """Return the goal or the worry that it is for, as far as a member sees that."""
    goal = member.sees(Goal).filter(pk=row.goal_id).first() if row.goal_id else None
    worry = member.sees(Voice).filter(pk=row.worry_id).first() if row.worry_id else None
    return {"goal": goal, "worry": worry}


def _theirs(member: Member, agreement: UUID) -> Agreement:
    """Return an agreement that a member may change; raises NotAllowedError."""
    row = found(member, agreement, state=Agreement.State.MADE)
    if not is_theirs(row, member):
        raise NotAllowedError("agreement.write")
    return row


def _sent(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _can_do_it(member: Member) -> list[Person]:
    around = sorted(persons_around(member).values(), key=lambda p: NEAREST.index(p.ring))
    return [person for person in around if person.can_be_asked]


@on_plan("agreement.write")
def agreement_who(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    """Ask somebody else; each who is new says yes or not."""
    row = _theirs(member, agreement)
    held = [str(person.pk) for person in cards_of(member, [row])[0].persons]
    form = WhoForm(_sent(request), initial={"who": held}, persons=_can_do_it(member))
    if not form.is_valid():
        context = {"tab": "agreements", "row": row, "persons": form.persons}
        return page(request, member, "care/agreement_others.html", context, form=form, subject=row)
    ask_others(row, form.chosen(), by=member, key=form.sent_key())
    return see_other("care:agreement", member.plan_id, row.pk)


@on_plan("agreement.take")
def agreement_turn(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    """Choose who does the work: for us, together or ourselves."""
    row = found(member, agreement, state=Agreement.State.MADE)
    today = clock.today(member.plan.time_zone)
    now = {"doing": row.doing, "look_on": row.look_on}
    form = TurnForm(_sent(request), initial=now, today=today)
    if not form.is_valid():
        context = {"tab": "agreements", "row": row}
        return page(request, member, "care/agreement_turn.html", context, form=form, subject=row)
    said = form.cleaned_data
    turn(row, said["doing"], said["look_on"], by=member, key=form.sent_key())
    return see_other("care:agreement", member.plan_id, row.pk)


@on_plan("agreement.write", methods=POST)
def agreement_drop(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    """It isn't needed any more."""
    row = _theirs(member, agreement)
    drop(row, by=member, key=request.POST.get("key", "")[:40])
    return see_other("care:agreements", member.plan_id)


@on_plan("agreement.write", methods=POST)
def agreement_day(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    """Take the day that somebody who does it proposed."""
    row = _theirs(member, agreement)
    persons = persons_around(member, [row.pk])
    for person, _answer in answers_to(member, row, persons):
        if str(person.pk) == request.POST.get("whose"):
            take_day(row, person, by=member, key=request.POST.get("key", "")[:40])
    return see_other("care:agreement", member.plan_id, row.pk)
