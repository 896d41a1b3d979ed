"""What was promised goes on: asking somebody, letting it rest, and answering."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.care.forms.hand_over import PassingForm
from gezinsplan.care.models import Passing
from gezinsplan.care.models.passing_on import answer_on, ask_on, going_on
from gezinsplan.care.views.leaving import both, found
from gezinsplan.plans.addresses import back_to, see_other
from gezinsplan.plans.gate import by_link, on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page

ONLY_SENT = ("POST",)


@on_plan("hand_over.write")
def passing(request: HttpRequest, member: Member, hand_over: UUID) -> HttpResponse:
    """Ask who takes on each promise, or let it rest."""
    row = found(member, hand_over)
    leaving, _ = both(member, row)
    around = persons_around(member).values()  # nobody's own confidant: others read who is asked
    persons = [p for p in around if p.can_be_named]
    form = PassingForm(
        request.POST if request.method == "POST" else None,
        persons=[p for p in persons if p.pk != row.leaving_id],
    )
    going = going_on(row, by=member)
    if not form.is_valid():
        context = {"tab": "people", "row": row, "who": leaving, "going": going}
        return page(request, member, "care/passing.html", context, form=form)
    one = next((g for g in going if str(g.agreement.pk) == request.POST.get("agreement")), None)
    if one is None:
        raise Http404
    one.agreement.plan = member.plan
    rests = "rests" in request.POST
    whom = None if rests else form.persons[form.cleaned_data["person"]]
    ask_on(row, one.agreement, whom, by=member, key=form.sent_key())
    return see_other("care:passing", member.plan_id, row.pk)


def _answer(request: HttpRequest, member: Member, passing: UUID) -> None:
    rows = member.sees(Passing).filter(pk=passing, person=member.person_id)
    row: Passing | None = rows.first()
    if row is None:
        raise Http404
    row.plan = member.plan
    answer_on(row, yes=request.POST.get("answer") == "yes", by=member)


@on_plan("hand_over.answer", methods=ONLY_SENT)
def passing_answer(request: HttpRequest, member: Member, passing: UUID) -> HttpResponse:
    """Say yes to what somebody else promised before, or not now."""
    _answer(request, member, passing)
    return see_other("care:agreements", member.plan_id)


@by_link("hand_over.answer", methods=ONLY_SENT)
def link_passing(request: HttpRequest, member: Member, passing: UUID) -> HttpResponse:
    """Say the same without an account."""
    _answer(request, member, passing)
    return back_to(member)
