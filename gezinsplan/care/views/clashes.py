"""What two people say who see something differently: each about oneself, one question a page."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.care.forms.clash import AgreedForm, ClashForm, LookAgainForm, ThirdForm, ViewForm
from gezinsplan.care.models import AgreedOn, Clash, waiting_goals
from gezinsplan.care.models.differing import (
    agree_on,
    choose_third,
    open_clash,
    parts_of,
    say_view,
)
from gezinsplan.care.models.looking_again import end_clash, look_again, wake, where_to_look
from gezinsplan.care.models.ordering import running_goals
from gezinsplan.care.models.two import with_a_seat
from gezinsplan.care.views.clash_page import found
from gezinsplan.care.views.goals import found as found_goal
from gezinsplan.kit import clock
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, NotAllowedError
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.models.erasing import erase_thing
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring


def _of_the_two(member: Member, clash: UUID, right: str = "clash.write") -> Clash:
    row = found(member, clash)
    if not row.is_of(member):
        raise NotAllowedError(right)
    return row


def _sent(request: HttpRequest) -> Any:
    return request.POST if request.method == "POST" else None


def _to(member: Member, row: Clash) -> HttpResponse:
    return see_other("care:clash", member.plan_id, row.pk)


def _new_form(request: HttpRequest, member: Member) -> ClashForm:
    """Offer who could answer: at least one of the two is family.

    Nobody's own confidant: whoever sees the goal would read that name.
    """
    here = (p for p in persons_around(member).values() if p.can_be_named)
    persons = with_a_seat(member, here)
    if member.ring != Ring.FAMILY:
        persons = [person for person in persons if person.ring == Ring.FAMILY]
    helpers = {p.pk for p in persons if p.ring != Ring.FAMILY} | {member.person_id}
    ideas = [row for row in waiting_goals(member)[:20] if row.proposed_by_id in helpers]
    asked = request.GET.get("doel", "")
    idea = next((row for row in ideas if str(row.pk) == asked), None)
    whose = str(idea.proposed_by_id) if idea else request.GET.get("met", "")
    start = {"other": whose, "goal": "" if idea else asked, "parked": asked if idea else ""}
    rows = list(running_goals(member))
    return ClashForm(_sent(request), persons=persons, goals=rows, ideas=ideas, initial=start)


@on_plan("clash.write")
def clash_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Say that one sees something differently, and how."""
    form = _new_form(request, member)
    if not form.is_valid():
        context = {"persons": form.persons}
        return page(request, member, "care/clash_new.html", context, form=form)
    said = form.cleaned_data
    row = open_clash(
        form.chosen(),
        said["words"],
        by=member,
        view=said["view"],
        why=said["why"],
        key=form.sent_key(),
        **form.about(),
    )
    return _to(member, row)


@on_plan("clash.write")
def clash_view(request: HttpRequest, member: Member, clash: UUID) -> HttpResponse:
    """Say how one sees it oneself; nobody changes what the other said."""
    row = _of_the_two(member, clash)
    mine = parts_of(row, member)[0].get(member.person_id)
    start = {"words": mine.words, "why": mine.why} if mine else {}
    form = ViewForm(_sent(request), initial=start)
    if not form.is_valid():
        return page(request, member, "care/clash_view.html", {"row": row}, form=form, subject=row)
    said = form.cleaned_data
    say_view(row, said["words"], said["why"], by=member, key=form.sent_key())
    return _to(member, row)


@on_plan("clash.write")
def clash_agree(request: HttpRequest, member: Member, clash: UUID) -> HttpResponse:
    """Write down something that both agree on; who wrote it can take it away."""
    row = _of_the_two(member, clash)
    if request.POST.get("go") == "weg":
        mine = member.sees(AgreedOn).filter(clash_id=row.pk, voice_id=member.person_id)
        for line in [one for one in mine if str(one.pk) == request.POST.get("regel", "")]:
            erase_thing(line, by=member)
        return _to(member, row)
    form = AgreedForm(_sent(request))
    if not form.is_valid():
        return page(request, member, "care/clash_agree.html", {"row": row}, form=form, subject=row)
    agree_on(row, form.cleaned_data["words"], by=member, key=form.sent_key())
    return _to(member, row)


@on_plan("clash.choose")
def clash_third(request: HttpRequest, member: Member, clash: UUID) -> HttpResponse:
    """The family member chooses who may help to talk."""
    row = _of_the_two(member, clash, "clash.choose")
    here = persons_around(member).values()
    persons = [p for p in here if p.can_be_asked and p.pk not in row.sides]
    form = ThirdForm(_sent(request), persons=persons, initial={"other": str(row.third or "")})
    if not form.is_valid():
        context = {"row": row, "persons": form.persons}
        return page(request, member, "care/clash_third.html", context, form=form, subject=row)
    choose_third(row, form.chosen(), by=member, key=form.sent_key())
    return _to(member, row)


@on_plan("clash.write")
def clash_date(request: HttpRequest, member: Member, clash: UUID) -> HttpResponse:
    """Choose a day to look again, and where."""
    row = _of_the_two(member, clash)
    today = clock.today(member.plan.time_zone)
    start = {"due": row.look_on, "where": where_to_look(row, member)}
    form = LookAgainForm(_sent(request), today=today, initial=start)
    if not form.is_valid():
        return page(request, member, "care/clash_date.html", {"row": row}, form=form, subject=row)
    said = form.cleaned_data
    look_again(row, said["due"], said["where"], by=member, key=form.sent_key())
    return _to(member, row)


@on_plan("clash.write", methods=("POST",))
def clash_end(request: HttpRequest, member: Member, clash: UUID) -> HttpResponse:
    """The family says that it is over; without family in it any more, who remains does."""
    row = found(member, clash)
    end_clash(row, by=member)
    return _to(member, row)


@on_plan("goal.take", methods=("POST",))
def goal_wake(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Let an idea wait again that nobody is left to look at together."""
    wake(found_goal(member, goal), by=member)
    return see_other("care:proposals", member.plan_id)
