"""The goal talk: one question a screen, kept at once; stopping and skipping are always fine."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from gezinsplan.care.forms.goal_talk import (
    ASKED_AT,
    CHOSEN,
    PATHS,
    AnswerForm,
    TellerForm,
    part_of,
    wording,
)
from gezinsplan.care.models import GoalTalk
from gezinsplan.care.models.goal_finding import (
    answer,
    begin_talk,
    drop_talk,
    finish_talk,
    running,
)
from gezinsplan.care.models.goal_talk import QUESTIONS
from gezinsplan.care.models.life_domain import choices
from gezinsplan.care.models.noting import finish_as_note
from gezinsplan.plans.addresses import back_to, see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, Person, WordsChangedError
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring

NEAREST = [ring.value for ring in Ring]
RIGHTS = ("goal.write", "note.write")


def family_of(member: Member) -> list[Person]:
    """Return who of the family can tell something to this member."""
    here = persons_around(member).values()
    own = member.person_id
    return [p for p in here if p.ring == Ring.FAMILY and p.can_be_asked and p.pk != own]


@on_plan(*RIGHTS)
def goal_talk(request: HttpRequest, member: Member) -> HttpResponse:
    """Begin a goal talk or go on with one: one's own, or beside somebody at the table."""
    own = member.ring == Ring.FAMILY
    sent = request.POST if request.method == "POST" else None
    form = TellerForm(sent, persons=() if own else family_of(member))
    if sent is not None and (own or form.is_valid()):
        row = begin_talk(member.person if own else form.chosen(), by=member)
        return _ask(row, row.at or "dream")
    talks = running(member)
    persons = persons_around(member, also=[pk for t in talks for pk in (t.voice_id, t.noted_by_id)])
    context = {
        "tab": "plan",
        "own": own,
        "persons": form.persons,
        "talks": [_card(talk, persons, member) for talk in talks],
        "begun": any(t.voice_id == member.person_id and not t.noted_by_id for t in talks),
    }
    return page(request, member, "care/goal_talk.html", context, form=None if own else form)


def _card(talk: GoalTalk, persons: Any, member: Member) -> dict[str, Any]:
    return {
        "row": talk,
        "path": PATHS[talk.at or "dream"],
        "teller": persons.get(talk.voice_id),
        "noter": persons.get(talk.noted_by_id),
        "mine": talk.voice_id == member.person_id,
    }


def _found(member: Member, talk: UUID) -> GoalTalk:
    row: GoalTalk = get_object_or_404(member.sees(GoalTalk), pk=talk, finished_at=None)
    if not row.may_write(member):
        raise Http404
    row.plan = member.plan
    return row


def _ask(talk: GoalTalk, question: str) -> HttpResponse:
    return see_other("care:goal_talk_step", talk.plan_id, talk.pk, PATHS[question])


def _choices(
    question: str, talk: GoalTalk, member: Member, persons: list[Person]
) -> list[tuple[str, Any]]:
    if question == "domain":
        return [("", _("Dat kies ik niet")), *choices(member, talk.domain)]
    return [(str(person.pk), person.name) for person in persons]


def _people(question: str, talk: GoalTalk, member: Member) -> list[Person]:
    if question not in CHOSEN:
        return []
    here = [p for p in persons_around(member).values() if p.can_be_asked]
    if question == "whose":
        return [p for p in here if p.ring == Ring.FAMILY]
    return sorted((p for p in here if p.pk != talk.voice_id), key=lambda p: NEAREST.index(p.ring))


@on_plan(*RIGHTS)
def goal_talk_step(request: HttpRequest, member: Member, talk: UUID, at: str) -> HttpResponse:
    """Ask one question; whatever was answered is kept, whichever way somebody goes on."""
    row, question = _found(member, talk), ASKED_AT.get(at, "")
    if question not in row.asked:
        raise Http404
    persons, said = _people(question, row, member), wording(row, question)
    form = AnswerForm(
        request.POST if request.method == "POST" else None,
        question=question,
        ask=said["ask"],
        choices=_choices(question, row, member, persons),
        initial={"answer": getattr(row, question), "version": row.version},
    )
    go = request.POST.get("go", "")
    if form.is_valid() and not _misses_its_sentence(form, question, go):
        try:
            return _go_on(row, question, form.cleaned_data, go, member)
        except WordsChangedError as error:
            return _both(request, member, row, form.cleaned_data["answer"], error.theirs)
    if go == "later" and row.after(question):
        return _ask(row, row.after(question))
    context = {"row": row, "question": question, "said": said, "persons": persons}
    context |= {"part": part_of(question), **_around(row, question, member)}
    return page(request, member, "care/goal_talk_step.html", context, form=form, subject=row)


def _around(row: GoalTalk, question: str, member: Member) -> dict[str, Any]:
    own = row.voice_id == member.person_id
    teller = None if own else persons_around(member, also=[row.voice_id]).get(row.voice_id)
    from_here = QUESTIONS[QUESTIONS.index("words") :]
    enough = question in from_here and (question == "words" or bool(row.words))
    return {"own": own, "teller": teller, "last": not row.after(question), "enough": enough}


def _misses_its_sentence(form: AnswerForm, question: str, go: str) -> bool:
    missing = question == "words" and go == "genoeg" and not form.cleaned_data["answer"]
    if missing:
        form.add_error("answer", _("Schrijf eerst één zin. Fouten zijn niet erg."))
    return missing


def _both(
    request: HttpRequest, member: Member, row: GoalTalk, mine: str, theirs: str
) -> HttpResponse:
    """Show both texts when the other at the table wrote here in the meantime."""
    context = {"version": row.version, "field": "answer", "mine": mine, "theirs": theirs}
    context |= {"action": request.path, "others": {"go": request.POST.get("go", "")}}
    response = page(request, member, "states/conflict.html", context, subject=row)
    response.status_code = 409
    return response


def _go_on(
    row: GoalTalk, question: str, sent: dict[str, Any], go: str, member: Member
) -> HttpResponse:
    """Keep the answer, and go where somebody wants to go. Raises WordsChangedError."""
    said, seen = sent["answer"], sent["version"]
    kept = {question: said}
    if go == "anders" and question == "dream":
        kept["opening"] = row.other_opening
    setattr(row, question, said)
    to = row.after(question, -1 if go == "terug" else 1)
    stays = go in ("genoeg", "stop", "anders") or not to
    now = answer(row, question if stays else to, by=member, seen_version=seen, **kept)
    if go == "stop":
        return back_to(member)
    if go == "anders":
        return _ask(now, question)
    if go == "genoeg" or (not to and go != "terug"):
        return _finished(now, member)
    return _ask(now, to) if to else see_other("care:goal_talk", member.plan_id)


def _finished(talk: GoalTalk, member: Member) -> HttpResponse:
    if not talk.words:
        return _ask(talk, "words")
    if talk.voice_id == member.person_id:
        return see_other("care:goal", member.plan_id, finish_talk(talk, by=member).pk)
    return see_other("care:note", member.plan_id, finish_as_note(talk, by=member).pk)


@on_plan(*RIGHTS, methods=("POST",))
def goal_talk_drop(request: HttpRequest, member: Member, talk: UUID) -> HttpResponse:
    """Away with it, every answer too."""
    drop_talk(_found(member, talk), by=member)
    return see_other("care:goal_talk", member.plan_id)
