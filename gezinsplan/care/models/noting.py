"""What somebody told and another wrote down: until the teller confirms it, it is nothing yet."""

from typing import Any

from django.db import transaction

from gezinsplan.care.models.audience import circle_for
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.goal_finding import goal_of, must_tell, tie_the_two
from gezinsplan.care.models.goal_talk import GoalTalk
from gezinsplan.care.models.note import Note
from gezinsplan.care.models.voice import Voice
from gezinsplan.kit import clock
from gezinsplan.plans.models import (
    AlreadyDoneError,
    Circle,
    Event,
    Member,
    NotAllowedError,
    Person,
)
from gezinsplan.plans.models.closing import only_me
from gezinsplan.plans.models.erasing import drop_row

_WAITING, _CONFIRMED = Note.State.WAITING, Note.State.CONFIRMED


def write_note(
    teller: Person,
    words: str,
    kind: str,
    *,
    by: Member,
    where: str = "",
    talk: GoalTalk | None = None,
    key: str = "",
) -> Note:
    """Write down what somebody of the family says; the two of them see it, and nobody else."""
    must_tell(teller, by)
    with transaction.atomic():
        note = Note(
            plan=by.plan,
            circle=only_me(teller),
            voice=teller,
            noted_by=by.person,
            words=words,
            kind=kind,
            where=where,
            talk=talk,
            language=by.plan.language,
        )
        note.save(force_insert=True)
        tie_the_two(note, by)
        by.plan.record("note.written", by=by, subject=note, key=key)
    return note


def finish_as_note(talk: GoalTalk, *, by: Member) -> Note:
    """Who wrote a goal talk down lays its sentence before who told it: no goal by itself."""
    with transaction.atomic():
        rows = GoalTalk.objects.select_for_update(no_key=True).filter(plan_id=by.plan_id)
        now: GoalTalk | None = rows.filter(pk=talk.pk, finished_at=None).first()
        if now is None or now.noted_by_id != by.person_id or not now.words:
            raise NotAllowedError("note.write")
        now.finished_at = clock.now()
        now.save(update_fields=("finished_at",))
        return write_note(teller_of(now), now.words, Note.Kind.GOAL, by=by, talk=now)


def teller_of(row: Any) -> Person:
    """Return who tells something, whoever may see that person."""
    found: Person = Person.objects.get(plan_id=row.plan_id, pk=row.voice_id)
    return found


def held(note: Note, by: Member, **only: Any) -> Note:
    """Return a note as it is now, held until the end of the change; raises AlreadyDoneError."""
    rows = Note.objects.select_for_update(no_key=True).filter(plan_id=by.plan_id, **only)
    now: Note | None = rows.filter(pk=note.pk).first()
    if now is None:
        raise AlreadyDoneError("note")
    now.plan = by.plan
    return now


def _must_be_told_by(note: Note, by: Member) -> None:
    if note.voice_id != by.person_id:
        raise NotAllowedError("note.answer")


def confirm(note: Note, *, by: Member, words: str = "", seen: str = "", key: str = "") -> Any:
    """The teller says yes, as it stands or in other words; returns the goal or voice it is now.

    `seen`: for whom a worry, a strength, a wish or the request is; the smallest without.
    """
    _must_be_told_by(note, by)
    with transaction.atomic():
        now = held(note, by, state=_WAITING)
        row = become(now, by=by, words=words, seen=seen)
        by.plan.record("note.confirmed", by=by, subject=row, key=key, **told_by(now))
        settle(now, row, Note.How.TAP)
    return row


def become(note: Note, *, by: Member, words: str = "", seen: str = "") -> Any:
    """Make the goal or voice that a note is from now on, in the teller's words and with their key.

    Raises NotAllowedError when the teller can't, or isn't here any more.
    """
    said = words or note.words
    if note.kind != Note.Kind.GOAL:
        circle = circle_for(seen or Circle.Kind.ONLY_ME, by)
        row: Any = Voice.say(said, note.kind, by=by, circle=circle)
        row.noted_by_id = note.noted_by_id
        row.save(update_fields=("noted_by",))
        return row
    talk = _talk(note)
    if talk is None:
        told = {"noted_by": str(note.noted_by_id)}
        return Goal.write(said, by=by, noted_by_id=note.noted_by_id, told=told)
    talk.plan = by.plan
    return goal_of(talk, by=by, words=said)


def told_by(note: Note) -> dict[str, str]:
    """Return what the timeline says of who wrote it down; of a goal its own line says so."""
    goal = note.kind == Note.Kind.GOAL
    return {} if goal else {"noted_by": str(note.noted_by_id)}


def _talk(note: Note) -> GoalTalk | None:
    rows: Any = GoalTalk.objects.filter(plan_id=note.plan_id)
    found: GoalTalk | None = rows.filter(pk=note.talk_id).first()
    return found


def settle(note: Note, row: Any, how: str) -> None:
    """Leave who, when and how; the words stand where the teller put them, and nowhere else."""
    note.state, note.how, note.became, note.words = _CONFIRMED, how, row.pk, ""
    note.save()


def drop_note(note: Note, *, by: Member) -> None:
    """Away with it: the words too, at once. The teller may, and until then who wrote it."""
    if by.person_id not in (note.voice_id, note.noted_by_id):
        raise NotAllowedError("note.answer")
    with transaction.atomic():
        now = held(note, by, state=_WAITING)
        talk = _talk(now)
        by.plan.record("note.dropped", by=by, subject=by.plan, circle=now.circle_id)
        for row in (now, talk):
            if row:
                drop_row(by.plan_id, row)


def take_back(note: Note, *, by: Member) -> None:
    """The teller takes back what was confirmed: the goal or voice goes, and the proof with it.

    What others said of it goes back to them (house rule 4).
    """
    _must_be_told_by(note, by)
    with transaction.atomic():
        now = held(note, by, state=_CONFIRMED)
        kind: Any = Goal if now.kind == Note.Kind.GOAL else Voice
        row = kind.objects.filter(plan_id=by.plan_id, pk=now.became, voice=by.person).first()
        by.plan.record("note.taken_back", by=by, subject=by.plan, circle=now.circle_id)
        drop_row(by.plan_id, row or now)


def told_how(row: Any, member: Member) -> str:
    """Return by what a goal was confirmed when who wrote it down brought the proof."""
    if row.noted_by_id is None:
        return ""
    lines = member.sees(Event).filter(subject=row.pk, verb="note.proven")
    told: Event | None = lines.first()
    return str(told.particulars.get("how", "")) if told else ""
