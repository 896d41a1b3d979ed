"""Who helps whom with what: noted in one sitting, and what the family thinks of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction

from gezinsplan.care.models.helping import Help, HelpMark
from gezinsplan.kit import clock
from gezinsplan.people.models import Organisation
from gezinsplan.plans.models import Circle, Member, NotAllowedError, Person, Tie
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.models.beside import Sheet
from gezinsplan.plans.models.clause import Clause
from gezinsplan.plans.models.persons import add_person
from gezinsplan.plans.models.reading import read
from gezinsplan.plans.rules import Ring

SHOWN, ON_PAGE = 120, 12


@dataclass
class Noted:
    """One line as it was written: who helps, from where, for whom and with what."""

    name: str
    words: str
    organisation: str = ""
    helper: Person | None = None
    whom: list[Person] = field(default_factory=list)


@dataclass
class Helping:
    """A help as a page shows it; `mark` stays empty for who comes to help."""

    row: Help
    helper: Person
    whom: list[Person] = field(default_factory=list)
    mark: str = ""
    work: str = ""


def note_helps(lines: Iterable[Noted], *, by: Member, key: str = "") -> list[Help]:
    """Note up to fifteen helpers in one go. Nobody is invited, and nobody hears of it.

    All or nothing: a double post does nothing twice, and half a list is never kept.
    """
    with transaction.atomic():
        return [_note(line, by, f"{key}-{n}" if key else "") for n, line in enumerate(lines)]


def _note(line: Noted, by: Member, key: str) -> Help:
    helper = line.helper or _added(line, by, key and f"{key}-p")
    if helper.circle_id != helper.plan_id or not helper.can_be_asked:
        raise NotAllowedError("help.write")
    family = by.shared_circle(Circle.Kind.FAMILY)
    row = Help(plan=by.plan, circle=family, voice=by.person, helper=helper, words=line.words)
    row.language = by.plan.language
    row.save(force_insert=True)
    row.tie(by, named=[helper], about=line.whom)
    by.plan.record("help.noted", by=by, subject=row, key=key)
    return row


def _added(line: Noted, by: Member, key: str) -> Person:
    ring = Ring.PROFESSIONAL if line.organisation else Ring.NETWORK
    return add_person(line.name, ring, by=by, key=key, organisation_name=line.organisation)


def mark_help(row: Help, mark: str, *, by: Member, key: str = "") -> None:
    """Say that a help comes first, can wait, or is to be talked about; nothing takes it off.

    It is the family's alone: no helper reads it, nor that there is one.
    """
    if by.ring != Ring.FAMILY:
        raise NotAllowedError("help.mark")
    with transaction.atomic():
        by.plan.record("help.marked", by=by, subject=row, key=key)
        HelpMark.objects.filter(plan_id=by.plan_id, help=row).delete()
        if mark:
            family = by.shared_circle(Circle.Kind.FAMILY)
            HelpMark(plan=by.plan, circle=family, help=row, mark=HelpMark.Mark(mark)).save()


def may_end(row: Help, *, by: Member) -> bool:
    """Tell whether somebody may say that a help is over: the family, or who noted it."""
    return by.may("help.end") and (by.ring == Ring.FAMILY or row.voice_id == by.person_id)


def end_help(row: Help, *, by: Member, key: str = "") -> None:
    """A help is over. Twice does nothing."""
    if not may_end(row, by=by):
        raise NotAllowedError("help.end")
    with transaction.atomic():
        rows = Help.objects.filter(plan_id=by.plan_id, pk=row.pk, ended_at=None)
        if rows.update(ended_at=clock.now()):
            HelpMark.objects.filter(plan_id=by.plan_id, help=row).delete()
            by.plan.record("help.ended", by=by, subject=row, key=key)


def helping(member: Member, of: UUID | None = None, most: int = SHOWN) -> list[Helping]:
    """Return who helps with what, of what a member sees, in a constant number of statements."""
    runs = Clause("ended_at IS NULL")
    if of:
        runs &= Clause("helper_id = %s", (of,))
    rows = read(member, Help, runs, f"ORDER BY began LIMIT {most:d}")
    if not rows:
        return []
    subjects = [row.pk for row in rows]
    persons = persons_around(member, subjects)
    about, marks = _about(member, subjects, persons), marks_of(member, subjects)
    shown = [(row, persons[row.helper_id]) for row in rows if row.helper_id in persons]
    works = Organisation.names(p.organisation_id for _, p in shown if p.organisation_id)
    return [
        Helping(
            row,
            helper,
            about.get(row.pk, []),
            marks.get(row.pk, ""),
            works.get(helper.organisation_id or row.pk, ""),
        )
        for row, helper in shown
        if helper.name
    ]


def _about(member: Member, subjects: list[UUID], persons: Any) -> dict[UUID, list[Person]]:
    ties = Tie.objects.filter(plan_id=member.plan_id, subject__in=subjects, how=Tie.How.ABOUT)
    found: dict[UUID, list[Person]] = {}
    for subject, pk in ties.values_list("subject", "person_id"):
        if pk in persons and persons[pk].name:
            found.setdefault(subject, []).append(persons[pk])
    return found


def marks_of(member: Member, subjects: Iterable[UUID]) -> dict[UUID, str]:
    """Return what the family thinks of these; nothing for anybody else."""
    rows = member.sees(HelpMark).filter(help_id__in=list(subjects))
    return dict(rows.values_list("help_id", "mark"))


def lay_helps_beside(member: Member) -> Sheet | None:
    """Lay the door to who helps with what beside the people."""
    opens = member.ring == Ring.FAMILY or member.may("help.write")
    return Sheet("care/helps_door.html", None) if opens else None


def lay_helps_on_person(member: Member, person: UUID) -> Sheet | None:
    """Lay what somebody does on their own page."""
    rows = helping(member, of=person, most=ON_PAGE)
    return Sheet("care/helps_sheet.html", rows) if rows else None
