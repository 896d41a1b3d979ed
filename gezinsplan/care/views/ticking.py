"""What is done with one agreement: yes, done, not done after all, another day."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsplan.care.forms import OtherDayForm
from gezinsplan.care.models import Agreement
from gezinsplan.care.models.answering import cannot as cannot_do
from gezinsplan.care.models.answering import rather as rather_do
from gezinsplan.care.models.answering import rest as rest_from
from gezinsplan.care.models.answering import say_yes as say_yes_to
from gezinsplan.care.views.agreements import cards_of, found
from gezinsplan.kit import clock
from gezinsplan.plans.addresses import back_to, see_other
from gezinsplan.plans.gate import by_link, on_plan
from gezinsplan.plans.models import Member, NotAllowedError
from gezinsplan.plans.pages import page

POST = ("POST",)
OWN_PAGE = "afspraak"
"""Where somebody came from: the agreement's own page."""


def _made(member: Member, agreement: UUID) -> Agreement:
    return found(member, agreement, state=Agreement.State.MADE)


def _after(request: HttpRequest, member: Member, row: Agreement) -> HttpResponse:
    """Go back to where the tick was, or give just that deed to a page that swaps it."""
    back = request.POST.get("back", "")
    if request.headers.get("HX-Request") and not member.through_link:
        on_own_page = back == OWN_PAGE
        context = {"member": member, "card": cards_of(member, [row])[0], "back": back[:40]}
        context |= {"days": on_own_page or not back, "asked_above": on_own_page, "swapped": True}
        return render(request, "care/deed.html", context)
    if member.through_link or back == "plan":
        return back_to(member)
    if back == OWN_PAGE:
        return see_other("care:agreement", member.plan_id, row.pk)
    try:
        return see_other("care:goal", member.plan_id, UUID(back))
    except ValueError:
        return see_other("care:agreements", member.plan_id)


def _key(request: HttpRequest) -> str:
    return request.POST.get("key", "")[:40]


def _day(request: HttpRequest) -> date | None:
    """Return the day that was ticked off, where it comes round; None for what no day is."""
    try:
        return date.fromisoformat(request.POST.get("day", ""))
    except ValueError:
        return None


def _keep(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    row = _made(member, agreement)
    row.keep(_day(request), by=member, key=_key(request))
    return _after(request, member, row)


def _unkeep(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    row = _made(member, agreement)
    row.unkeep(by=member, key=_key(request))
    return _after(request, member, row)


def _say_yes(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    row = _made(member, agreement)
    say_yes_to(row, by=member, key=_key(request))
    return _after(request, member, row)


def _rather(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    row = _made(member, agreement)
    form = OtherDayForm(request.POST, today=clock.today(member.plan.time_zone))
    if not form.is_valid():
        context = {"tab": "agreements", "row": row, "rather": True}
        return page(request, member, "care/other_day.html", context, form=form, subject=row)
    rather_do(row, form.cleaned_data["due"], by=member, key=form.sent_key())
    return _after(request, member, row)


def _cannot(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    cannot_do(_made(member, agreement), by=member, key=_key(request))
    return back_to(member)


def _rest(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    row = _made(member, agreement)
    rest_from(row, on=request.POST.get("go") != "weer", by=member, key=_key(request))
    return _after(request, member, row)


def _other_day(request: HttpRequest, member: Member, agreement: UUID) -> HttpResponse:
    row = _made(member, agreement)
    if not row.is_own(member):
        raise NotAllowedError("agreement.keep")
    today = clock.today(member.plan.time_zone)
    initial = {"due": row.due if row.due and row.due >= today else None}
    sent = request.POST if request.method == "POST" else None
    form = OtherDayForm(sent, initial=initial, today=today)
    if not form.is_valid():
        context = {"tab": "agreements", "row": row}
        return page(request, member, "care/other_day.html", context, form=form, subject=row)
    row.another_day(form.cleaned_data["due"], by=member, key=form.sent_key())
    return _after(request, member, row)


keep = on_plan("agreement.keep", methods=POST)(_keep)
unkeep = on_plan("agreement.keep", methods=POST)(_unkeep)
say_yes = on_plan("agreement.keep", methods=POST)(_say_yes)
other_day = on_plan("agreement.keep")(_other_day)
rather = on_plan("agreement.keep", methods=POST)(_rather)
cannot = on_plan("agreement.keep", methods=POST)(_cannot)
rest = on_plan("agreement.keep", methods=POST)(_rest)
link_keep = by_link("agreement.keep", methods=POST)(_keep)
link_unkeep = by_link("agreement.keep", methods=POST)(_unkeep)
link_say_yes = by_link("agreement.keep", methods=POST)(_say_yes)
link_other_day = by_link("agreement.keep")(_other_day)
link_rather = by_link("agreement.keep", methods=POST)(_rather)
link_cannot = by_link("agreement.keep", methods=POST)(_cannot)
link_rest = by_link("agreement.keep", methods=POST)(_rest)
