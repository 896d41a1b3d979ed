"""Where things lie in our house; and what who leaves says to the family."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.care.forms.hand_over import GoodbyeForm, HouseForm
from gezinsplan.care.models import HouseLine
from gezinsplan.care.models.house import MOST, drop_line, house_lines, say_where
from gezinsplan.care.models.letters import US, letter_of, write_letter
from gezinsplan.care.views.leaving import found
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, NotAllowedError
from gezinsplan.plans.pages import page


@on_plan("house.write")
def house(request: HttpRequest, member: Member) -> HttpResponse:
    """Write down where things lie, once; the family chooses later who reads it."""
    lines = house_lines(member)
    room = len(lines) < MOST
    form = HouseForm(request.POST if request.method == "POST" and room else None)
    if not form.is_valid():
        context = {"tab": "people", "lines": lines, "room": room}
        return page(request, member, "care/house.html", context, form=form)
    say_where(form.cleaned_data["words"], by=member, key=form.sent_key())
    return see_other("care:house", member.plan_id)


@on_plan("house.write", methods=("POST",))
def house_drop(request: HttpRequest, member: Member, line: UUID) -> HttpResponse:
    """Take one's own line away."""
    row: HouseLine | None = member.sees(HouseLine).filter(pk=line).first()
    if row is None:
        raise Http404
    drop_line(row, by=member)
    return see_other("care:house", member.plan_id)


@on_plan("hand_over.letter")
def hand_over_goodbye(request: HttpRequest, member: Member, hand_over: UUID) -> HttpResponse:
    """Who leaves says something to the family; only the family reads it."""
    row = found(member, hand_over)
    if row.leaving_id != member.person_id or row.ended_at:
        raise NotAllowedError("hand_over.letter")
    said = letter_of(row, by=member, whom=US)
    form = GoodbyeForm(
        request.POST if request.method == "POST" else None,
        initial={"words": said.words if said else ""},
    )
    if not form.is_valid():
        context = {"tab": "people", "row": row}
        return page(request, member, "care/hand_over_greet.html", context, form=form)
    write_letter(row, form.cleaned_data["words"], by=member, whom=US, key=form.sent_key())
    return see_other("care:hand_over", member.plan_id, row.pk)
