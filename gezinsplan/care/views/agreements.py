"""Agreements: making one, saying yes, ticking it off, choosing another day."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.forms import AgreementForm, OtherDayForm
from gezinsplan.care.models import Agreement, Promise
from gezinsplan.care.views.overview import (
    agreement_cards,
    lately_done,
    open_agreements,
    running_goals,
)
from gezinsplan.kit import clock
from gezinsplan.plans.addresses import back_to, see_other
from gezinsplan.plans.gate import by_link, on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.around import named_in, persons_around
from gezinsplan.plans.pages import page

SHOWN = 60


def found(member: Member, agreement: UUID) -> Agreement:
    """Return an agreement that the member sees; raises Http404."""
    row: Agreement = get_object_or_404(member.sees(Agreement), pk=agreement)
    row.plan = member.plan
    return row


def _form(request: HttpRequest, member: Member) -> AgreementForm:
    persons = persons_around(member).values()
    return AgreementForm(
        request.POST if request.method == "POST" else None,
        initial={"goal": request.GET.get("doel", "")},
        persons=[p for p in persons if not p.in_mind and not p.died],
        goals=list(running_goals(member)),
        today=clock.today(member.plan.time_zone),
    )


@on_plan("agreement.write", "agreement.propose")
def agreement_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Make an agreement; a professional's waits for the family's yes."""
    form = _form(request, member)
    if not form.is_valid():
        return page(request, member, "care/agreement_new.html", {"tab": "agreements"}, form=form)
    said = form.cleaned_data
    goals = {str(g.pk): g for g in running_goals(member)} if said["goal"] else {}
    Agreement.make(
        said["words"],
        form.chosen(),
        by=member,
        due=said["due"],
        moment=said["moment"],
        goal=goals.get(said["goal"]),
        key=form.sent_key(),
    )
    return see_other("care:agreements", member.plan_id)


@on_plan("agreement.read")
def agreements(request: HttpRequest, member: Member) -> HttpResponse:
    """Show all open agreements, and what was done last."""
    open_rows = list(open_agreements(member)[:SHOWN])
    done = list(lately_done(member, SHOWN // 2))
    subjects = [row.pk for row in (*open_rows, *done)]
    persons = persons_around(member, subjects)
    named = named_in(member, subjects, persons)
    yes = set(
        member.sees(Promise)
        .filter(person_id=member.person_id)
        .values_list("agreement_id", flat=True)
    )
    context = {
        "tab": "agreements",
        "open": agreement_cards(member, open_rows, named),
        "done": agreement_cards(member, done, named),
        "said_yes": yes,
    }
    return page(request, member, "care/agreements.html", context)


def _after(request: HttpRequest, member: Member) -> HttpResponse:
    if member.through_link:
        return back_to(member)
    goal = request.POST.get("goal", "")
    if request.POST.get("back") == "plan":
        return back_to(member)
    try:
        return see_other("care:goal", member.plan_id, UUID(goal))
    except ValueError:
        return see_other("care:agreements", member.plan_id)


def _keep(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    found(member, agreement).keep(by=member, key=request.POST.get("key", "")[:40])
    return _after(request, member)


def _unkeep(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    found(member, agreement).unkeep(by=member, key=request.POST.get("key", "")[:40])
    return _after(request, member)


def _say_yes(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    found(member, agreement).say_yes(by=member, key=request.POST.get("key", "")[:40])
    return _after(request, member)


def _other_day(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    row = found(member, agreement)
    form = OtherDayForm(
        request.POST if request.method == "POST" else None,
        initial={"due": row.due},
        today=clock.today(member.plan.time_zone),
    )
    if not form.is_valid():
        context = {"tab": "agreements", "row": row}
        return page(request, member, "care/other_day.html", context, form=form, subject=row)
    row.another_day(form.cleaned_data["due"], by=member, key=form.sent_key())
    return _after(request, member)


keep = on_plan("agreement.keep", methods=("POST",))(_keep)
unkeep = on_plan("agreement.keep", methods=("POST",))(_unkeep)
say_yes = on_plan("agreement.keep", methods=("POST",))(_say_yes)
other_day = on_plan("agreement.keep")(_other_day)
link_keep = by_link("agreement.keep", methods=("POST",))(_keep)
link_unkeep = by_link("agreement.keep", methods=("POST",))(_unkeep)
link_say_yes = by_link("agreement.keep", methods=("POST",))(_say_yes)
link_other_day = by_link("agreement.keep")(_other_day)


@on_plan("agreement.take", methods=("POST",))
def agreement_take(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    """Take a proposed agreement."""
    found(member, agreement).take(by=member)
    return see_other("care:proposals", member.plan_id)


@on_plan("agreement.take", methods=("POST",))
def agreement_decline(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    """Not now; nobody asks why."""
    found(member, agreement).decline(by=member)
    return see_other("care:proposals", member.plan_id)


@by_link("agreement.read")
def link_page(request: HttpRequest, member: Member) -> HttpResponse:
    """Show somebody without an account their own agreements, and no names but those in them."""
    open_rows = list(open_agreements(member)[:SHOWN])
    done = list(lately_done(member))
    subjects = [row.pk for row in (*open_rows, *done)]
    persons = persons_around(member, subjects)
    named = named_in(member, subjects, persons)
    context = {
        "open": agreement_cards(member, open_rows, named),
        "done": agreement_cards(member, done, named),
        "me": persons.get(member.person_id),
    }
    return page(request, member, "care/link_page.html", context)
