"""Order in the chaos: what people said, in the family's order, in columns, or by part of life."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.models import Voice
from gezinsplan.care.models.said import over
from gezinsplan.care.views.voice_cards import board
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page

SHAPES = {
    "": "care/voices.html",
    "kolommen": "care/voices_columns.html",
    "leefgebieden": "care/voices_domains.html",
}
_DOORS = {
    "may_say": "voice.write",
    "may_order": "voice.order",
    "may_take": "goal.take",
    "may_sort": "domain.write",
}


def found(member: Member, voice: UUID, **only: object) -> Voice:
    """Return what somebody said, of no goal in particular, that the member sees."""
    row: Voice = get_object_or_404(member.sees(Voice), pk=voice, goal__isnull=True, **only)
    row.plan = member.plan
    return row


def worry(member: Member, voice: UUID) -> Voice:
    """Return a worry that isn't over; raises Http404."""
    return found(member, voice, kind=Voice.Kind.WORRY, gone_at=None)


def _start(request: HttpRequest) -> int:
    asked = request.GET.get("vanaf", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 0


@on_plan("plan.read", methods=READ)
def voices(request: HttpRequest, member: Member) -> HttpResponse:
    """Show what people said; without any goal it is complete (house rule 9)."""
    shape = request.GET.get("vorm", "")
    if shape not in SHAPES:
        raise Http404
    start = _start(request)
    context = {
        "tab": "plan",
        "shape": shape,
        "board": board(member, start),
        "over": over(member),
        "may_drag": member.may("voice.order") and not start,
        **{door: member.may(right) for door, right in _DOORS.items()},
    }
    return page(request, member, SHAPES[shape], context)
