"""Who helps whom with what: a list, and fifteen helpers written down in one sitting."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.care.forms.helps import MARKS, HelpersForm, MarkForm
from gezinsplan.care.models import Help
from gezinsplan.care.models.helps import Helping, end_help, helping, mark_help, note_helps
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.on_people import persons_with_work
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring

ORDER = ("first", "talk", "wait", "")


def _grouped(rows: list[Helping]) -> list[tuple[str, list[Helping]]]:
    groups = [(mark, [row for row in rows if row.mark == mark]) for mark in ORDER]
    return [(mark, found) for mark, found in groups if found]


@on_plan("plan.read", methods=READ)
def helps(request: HttpRequest, member: Member) -> HttpResponse:
    """Show who helps with what; by mark for the family alone."""
    context = {
        "tab": "people",
        "groups": _grouped(helping(member)),
        "marks": MARKS,
        "family": member.ring == Ring.FAMILY,
        "may_note": member.may("help.write"),
        "may_end": member.may("help.end"),
    }
    return page(request, member, "care/helps.html", context)


@on_plan("help.write")
def helps_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Write down up to fifteen helpers; nobody is invited by it."""
    found = persons_with_work(member)
    here = [p for p, _ in found if p.can_be_asked and p.circle_id == p.plan_id]
    sent = request.POST if request.method == "POST" else None
    form = HelpersForm(sent, known=here, works={p.pk: work for p, work in found})
    if not form.is_valid():
        family = [p for p in here if p.ring == Ring.FAMILY]
        context = {"tab": "people", "known": here, "family": family}
        return page(request, member, "care/helps_new.html", context, form=form)
    note_helps(form.noted(), by=member, key=form.sent_key())
    return see_other("care:helps", member.plan_id)


def _found(member: Member, pk: UUID) -> Help:
    row = member.sees(Help).filter(pk=pk, ended_at=None).first()
    if row is None:
        raise Http404
    row.plan = member.plan
    return row


@on_plan("help.mark", methods=("POST",))
def help_mark(request: HttpRequest, member: Member, helped: UUID) -> HttpResponse:
    """Keep what the family thinks of a help, in one tap."""
    form = MarkForm(request.POST)
    row = _found(member, helped)
    if not form.is_valid():
        raise Http404
    mark_help(row, form.cleaned_data["mark"], by=member, key=form.sent_key())
    return see_other("care:helps", member.plan_id)


@on_plan("help.end", methods=("POST",))
def help_end(request: HttpRequest, member: Member, helped: UUID) -> HttpResponse:
    """Say that a help is over, with thanks."""
    end_help(_found(member, helped), by=member)
    return see_other("care:helps", member.plan_id)
