"""The talk under a goal: what is said, asked and answered, each with what hangs on it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.forms.under_goal import ReplyForm, SayForm
from gezinsplan.care.models.on_goal import Said, messages_about
from gezinsplan.care.views.goals import found
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.files import handed
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member, Person
from gezinsplan.plans.models.around import People
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring
from gezinsplan.talks.beside import one_beside
from gezinsplan.talks.models import Message

MICROPHONE = "microphone=(self), camera=(), geolocation=()"


@dataclass
class Line:
    """One thing that was said, who said it, and what was answered to it."""

    row: Message
    person: Person | None
    asked: Person | None
    waits: bool
    replies: list["Line"] = field(default_factory=list)


def may_be_asked(reads: Iterable[Person | None]) -> list[Person]:
    """Return whom of the family one may ask something here, of who reads it."""
    return [p for p in reads if p and p.ring == Ring.FAMILY and p.can_be_asked]


def hearing(response: HttpResponse) -> HttpResponse:
    """Let a page ask for the microphone, which only its own button does."""
    response.headers["Permissions-Policy"] = MICROPHONE
    return response


def says(
    said: Said, persons: People, member: Member, read_by: Iterable[UUID], *, earlier: bool
) -> dict[str, Any]:
    """Return the talk, each answer under its question, and the form to say something."""
    lines: dict[UUID | None, Line] = {r.pk: _line(r, persons, member) for r in said.messages}
    loose: list[Line] = []
    for line in lines.values():
        question = lines.get(line.row.answers_id)
        (question.replies if question else loose).append(line)
    form = SayForm(family=may_be_asked(persons.get(pk) for pk in read_by))
    return {"said": said, "lines": loose, "say": form, "earlier_said": earlier}


def _line(row: Message, persons: People, member: Member) -> Line:
    asked = persons.get(row.asked_id) if row.asked_id else None
    return Line(row, persons.get(row.voice_id), asked, row.waits_for(member))


def _message(member: Member, goal: UUID, message: UUID) -> Message:
    rows = messages_about(member, found(member, goal))
    row: Message = get_object_or_404(rows, pk=message)
    row.plan = member.plan
    return row


@on_plan("goal.read", methods=READ)
def said_media(
    request: HttpRequest, member: Member, goal: UUID, message: UUID, media: UUID
) -> HttpResponse:
    """Give a photo or a voice to who can read the message it came with, and to nobody else."""
    one = one_beside(_message(member, goal, message), media)
    if one is None:
        raise Http404
    return handed(one, "gezegd")


@on_plan("talk.write")
def said_answer(request: HttpRequest, member: Member, goal: UUID, message: UUID) -> HttpResponse:
    """Answer what one was asked: yes in one tap, or otherwise in one's own words."""
    row = _message(member, goal, message)
    if row.asked_id != member.person_id:
        raise Http404
    form = ReplyForm(request.POST if request.method == "POST" else None)
    yes = request.POST.get("go") == "ja"
    if not (row.answer or yes or form.is_valid()):
        context = {"row": found(member, goal), "question": row}
        return page(request, member, "care/said_answer.html", context, form=form, subject=row)
    if not row.answer:
        words = "" if yes else form.cleaned_data["words"]
        row.reply(by=member, words=words, key=request.POST.get("key", "")[:40])
    return see_other("care:goal", member.plan_id, goal)
