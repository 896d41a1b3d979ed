"""Giving one's own number for a goal, and showing it or keeping it to oneself."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.forms import CheckInForm
from gezinsplan.care.models import CheckIn
from gezinsplan.care.views.goals import found
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@on_plan("checkin.make")
def checkin(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Give one's own number, for oneself or to show."""
    row = found(member, goal)
    form = CheckInForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {"tab": "plan", "row": row}
        return page(request, member, "care/checkin.html", context, form=form, subject=row)
    said = form.cleaned_data
    CheckIn.make(
        row, said["number"], by=member, words=said["words"], show=said["show"], key=form.sent_key()
    )
    return see_other("care:goal", member.plan_id, row.pk)


@on_plan("checkin.make", methods=("POST",))
def checkin_show(request: HttpRequest, member: Member, goal: UUID, checkin: UUID) -> HttpResponse:
    """Show an own number to who sees the goal, or keep it to oneself again."""
    own = member.sees(CheckIn).filter(voice_id=member.person_id, goal_id=goal)
    row = get_object_or_404(own, pk=checkin)
    row.show(request.POST.get("show") == "ja", by=member)
    return see_other("care:goal", member.plan_id, goal)
