"""Goals written apart: each on an own list, unseen until both are ready, then side by side."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.forms.apart import AlikeForm, ApartForm, TakeForm, WithWhomForm
from gezinsplan.care.models import Apart, ApartGoal
from gezinsplan.care.models.comparing import (
    MOST,
    begin_apart,
    both_lists,
    link_alike,
    say_ready,
    stop_apart,
    take_apart,
    write_apart,
)
from gezinsplan.care.models.two import across, with_a_seat
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, Person
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.models.erasing import erase_thing
from gezinsplan.plans.pages import page


def _found(member: Member, apart: UUID) -> Apart:
    """Return what this member writes apart; for anybody but the two it isn't there."""
    row: Apart = get_object_or_404(member.sees(Apart), pk=apart)
    if not row.side_of(member):
        raise Http404
    row.plan = member.plan
    return row


def _sent(request: HttpRequest, go: str = "") -> Any:
    mine = request.method == "POST" and request.POST.get("go", "") == go
    return request.POST if mine else None


@on_plan("apart.write")
def apart_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Ask somebody to write apart too."""
    persons = with_a_seat(member, across(member, persons_around(member).values()))
    form = WithWhomForm(_sent(request), persons=persons)
    if not form.is_valid():
        return page(request, member, "care/apart_new.html", {"persons": form.persons}, form=form)
    row = begin_apart(form.chosen(), by=member, key=form.sent_key())
    return see_other("care:apart", member.plan_id, row.pk)


@on_plan("goal.read")
def apart(request: HttpRequest, member: Member, apart: UUID) -> HttpResponse:
    """Show one's own list to write on; both, side by side, once both are ready.

    The log tells it as a look at goals, so that nobody counts lines from it.
    """
    row = _found(member, apart)
    if _sent(request, "weg"):
        mine = member.sees(ApartGoal).filter(apart_id=row.pk, voice_id=member.person_id)
        for line in _chosen(mine, request.POST.get("regel", "")):
            erase_thing(line, by=member)
        return see_other("care:apart", member.plan_id, row.pk)
    if row.laid or row.ended_at or row.ready(member):
        return _shown(request, member, row)
    form = ApartForm(_sent(request))
    if not form.is_valid():
        context = {**_two(member, row), "most": MOST}
        return page(request, member, "care/apart_write.html", context, form=form)
    write_apart(row, form.cleaned_data["words"], by=member, key=form.sent_key())
    return see_other("care:apart", member.plan_id, row.pk)


def _chosen(rows: Any, pk: str) -> list[ApartGoal]:
    return [row for row in rows if str(row.pk) == pk]


def _shown(request: HttpRequest, member: Member, row: Apart) -> HttpResponse:
    if request.method == "POST":
        return see_other("care:apart", member.plan_id, row.pk)
    if not (row.laid or row.ended_at):
        return page(request, member, "care/apart_write.html", {**_two(member, row), "ready": True})
    context = {"tab": "plan", **_two(member, row), **_forms(member, row)}
    return page(request, member, "care/apart.html", context)


@dataclass(frozen=True)
class Line:
    """One goal on a list: its number, and which number of the other list looks like it."""

    row: ApartGoal
    number: int
    like: int | None = None


def _lines(rows: list[ApartGoal], likes: dict[UUID, int]) -> list[Line]:
    return [Line(row, n, likes.get(row.pk)) for n, row in enumerate(rows, 1)]


def _two(member: Member, row: Apart) -> dict[str, Any]:
    """Return both people, and each list with what looks alike, as far as this member sees it."""
    persons = persons_around(member, also=(row.family_id, row.guide_id))
    rows = both_lists(row, member)
    ours = [one for one in rows if one.voice_id == row.family_id]
    theirs = [one for one in rows if one.voice_id == row.guide_id]
    at = {one.pk: n for n, one in enumerate(theirs, 1)}
    like = {one.pk: at[one.like_id] for one in ours if one.like_id in at}
    back = {one.like_id: n for n, one in enumerate(ours, 1) if one.like_id in at}
    return {
        "row": row,
        "family": _named(persons.get(row.family_id)),
        "guide": _named(persons.get(row.guide_id)),
        "ours": _lines(ours, like),
        "theirs": _lines(theirs, back),
        "mine": ours if row.side_of(member) == "family" else theirs,
        "other": _named(persons.get(row.other_of(member))),
    }


def _named(person: Person | None) -> Person | None:
    return person if person and person.name else None


def _forms(member: Member, row: Apart, sent: Any = None) -> dict[str, Any]:
    """Return what the family can link and take; nothing for who helps."""
    if row.side_of(member) != "family" or not member.may("apart.link"):
        return {}
    two = _two(member, row)
    ours, theirs = two["ours"], two["theirs"] if two["guide"] else []
    free = [line for line in theirs if line.like is None and member.may("goal.take")]
    offered = [line for line in (*ours, *free) if not line.row.became]
    alike = AlikeForm(sent, ours=[o.row for o in ours], theirs=[t.row for t in theirs])
    first = [str(line.row.pk) for line in ours if not line.row.became]
    take = TakeForm(sent, rows=[line.row for line in offered], initial={"chosen": first})
    options = list(zip(take["chosen"], offered, strict=True))
    return {"alike": alike if theirs else None, "take": take, "options": options}


@on_plan("apart.write", methods=("POST",))
def apart_ready(request: HttpRequest, member: Member, apart: UUID) -> HttpResponse:
    """Say that one is ready, or not yet after all, or stop."""
    row, go = _found(member, apart), request.POST.get("go", "")
    if go == "stop":
        stop_apart(row, by=member)
        return see_other("care:proposals", member.plan_id)
    if go in ("klaar", "nog-niet"):
        say_ready(row, on=go == "klaar", by=member)
    return see_other("care:apart", member.plan_id, row.pk)


@on_plan("apart.link", methods=("POST",))
def apart_take(request: HttpRequest, member: Member, apart: UUID) -> HttpResponse:
    """Say what looks alike, or put what was chosen on the plan."""
    row, go = _found(member, apart), request.POST.get("go", "")
    forms = _forms(member, row, request.POST)
    alike, take = forms.get("alike"), forms.get("take")
    if go == "koppel" and alike and alike.is_valid():
        link_alike(row, alike.pairs(), by=member)
    elif go == "neem" and take and take.is_valid() and take.wanted():
        take_apart(row, take.wanted(), by=member)
        return see_other("care:plan", member.plan_id)
    return see_other("care:apart", member.plan_id, row.pk)
