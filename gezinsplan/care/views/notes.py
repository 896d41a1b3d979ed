"""What one said and another wrote down: looked at by who said it, before it is anything."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.forms.notes import AnswerNoteForm, NoteForm, ProofForm
from gezinsplan.care.models import Goal, Note, Voice
from gezinsplan.care.models.noting import confirm, drop_note, take_back, write_note
from gezinsplan.care.models.proving import PROOF, may_prove, prove
from gezinsplan.care.models.waiting import waiting_for
from gezinsplan.care.views.goal_talk import family_of
from gezinsplan.plans.addresses import back_to, see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Media, Member, NotAllowedError
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page

NOTHING_RUNS = "default-src 'none'; sandbox"
EITHER = ("note.answer", "note.write")
ENDINGS = {"audio/webm": "webm", "audio/ogg": "ogg", "audio/mp4": "m4a", "image/jpeg": "jpg"}


def _found(member: Member, note: UUID, **only: Any) -> Note:
    row: Note = get_object_or_404(member.sees(Note), pk=note, **only)
    row.plan = member.plan
    return row


@on_plan("note.write")
def note_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Write down what somebody of the family says: it waits for who said it."""
    form = NoteForm(request.POST if request.method == "POST" else None, persons=family_of(member))
    if not form.is_valid():
        context = {"persons": form.persons, **_told_here(member)}
        return page(request, member, "care/note_new.html", context, form=form)
    said = form.cleaned_data
    row = write_note(
        form.chosen(),
        said["words"],
        said["kind"],
        by=member,
        where=said["where"],
        key=form.sent_key(),
    )
    return see_other("care:note", member.plan_id, row.pk)


def _told_here(member: Member) -> dict[str, Any]:
    found = [one for one in waiting_for(member) if one.kind == "note"]
    persons = persons_around(member, also=[one.teller for one in found])
    return {"waiting": [(one, persons.get(one.teller)) for one in found]}


def _told(member: Member, row: Note) -> dict[str, Any]:
    """Return who told, who wrote it down, and what this member may do with it."""
    persons = persons_around(member, also=[row.voice_id, row.noted_by_id])
    is_goal = row.kind == Note.Kind.GOAL
    kind: Any = Goal if is_goal else Voice
    rows = member.sees(kind).filter(pk=row.became)
    return {
        "row": row,
        "mine": row.voice_id == member.person_id,
        "teller": persons.get(row.voice_id),
        "noter": persons.get(row.noted_by_id),
        "is_goal": is_goal,
        "now": rows.first() if row.became else None,
        "may_prove": row.state == Note.State.WAITING and may_prove(row, member),
        "proofs": list(member.sees(Media).filter(of=row.pk, use=PROOF).defer("content")),
    }


@on_plan(*EITHER, methods=READ)
def note(request: HttpRequest, member: Member, note: UUID) -> HttpResponse:
    """Ask who said it whether it is right; show who wrote it that it waits."""
    row = _found(member, note)
    form = AnswerNoteForm(goal=row.kind == Note.Kind.GOAL)
    return page(request, member, "care/note.html", _told(member, row), form=form, subject=row)


@on_plan(*EITHER, methods=("POST",))
def note_answer(request: HttpRequest, member: Member, note: UUID) -> HttpResponse:
    """Yes, in other words, away with it, or back again."""
    row, go = _found(member, note), request.POST.get("go", "")
    if go in ("weg", "terug"):
        (drop_note if go == "weg" else take_back)(row, by=member)
        return back_to(member)
    is_goal = row.kind == Note.Kind.GOAL
    form = AnswerNoteForm(request.POST, goal=is_goal, other=go == "anders")
    if not form.is_valid():
        return page(request, member, "care/note.html", _told(member, row), form=form, subject=row)
    said = form.cleaned_data
    words = said["words"] if go == "anders" else ""
    confirm(row, by=member, words=words, seen=said.get("seen", ""), key=form.sent_key())
    return see_other("care:note", member.plan_id, row.pk)


@on_plan(*EITHER)
def note_proof(request: HttpRequest, member: Member, note: UUID) -> HttpResponse:
    """Confirm by a voice or by a signed sheet, which can be printed here."""
    row = _found(member, note, state=Note.State.WAITING)
    asked = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ProofForm(*asked)
    if asked and not may_prove(row, member):
        raise NotAllowedError("note.answer")
    if form.is_valid():
        prove(row, form.proof(), by=member, key=form.sent_key())
        return see_other("care:note", member.plan_id, row.pk)
    told = _told(member, row)
    response = page(request, member, "care/note_proof.html", told, form=form, subject=row)
    response.headers["Permissions-Policy"] = "microphone=(self), camera=(), geolocation=()"
    return response


@on_plan(*EITHER, methods=READ)
def proof(request: HttpRequest, member: Member, media: UUID) -> HttpResponse:
    """Give a recording or a photo of a sheet to the two who may, so that nothing in it runs."""
    row: Media = get_object_or_404(member.sees(Media), pk=media, use=PROOF)
    response = HttpResponse(row.content, content_type=row.kind)
    name = f"bewijs.{ENDINGS[row.kind]}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Content-Security-Policy"] = NOTHING_RUNS
    response.headers["X-Content-Type-Options"] = "nosniff"
    vars(response)["looked_at"] = row
    return response
