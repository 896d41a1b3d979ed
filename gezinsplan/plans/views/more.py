"""What else there is; and first, whom to call when there is danger."""

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.helplines import help_lines
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.opening import family_seat, waits_to_be_carried
from gezinsplan.plans.pages import page


@on_plan("plan.read", methods=READ)
def more(request: HttpRequest, member: Member) -> HttpResponse:
    """Show only the doors that open for this member."""
    context = {
        "tab": "more",
        "lines": help_lines(member.plan.jurisdiction),
        "access": member.may("access.read"),
        "looks": member.may("looks.read"),
        "words": member.may("plan.write"),
        "goals": member.may("goal.take"),
        "notes": member.may("note.write"),
        "carry": member.coordinates and waits_to_be_carried(family_seat(member.plan), member),
    }
    return page(request, member, "plans/more.html", context)
