"""The other plans that run beside this one: told as a fact, by whose words it is (rule 35)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import transaction

from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.helping import OtherPlan
from gezinsplan.care.models.names import goal_names
from gezinsplan.kit import clock
from gezinsplan.people.models import Organisation
from gezinsplan.plans.models import Circle, Member, NotAllowedError, Person, Tie
from gezinsplan.plans.models.around import named_in, persons_around
from gezinsplan.plans.models.beside import Sheet
from gezinsplan.plans.models.clause import Clause
from gezinsplan.plans.models.reading import read
from gezinsplan.plans.rules import Ring

FAMILY, GOAL, EVERYONE = "family", "goal", "everyone"
SHOWN, BESIDE = 40, 5


@dataclass
class Running:
    """Another plan that runs, with whose it is, for whom, and for which goal.

    `opens`: whether this member may say it anew, or that it is over.
    """

    row: OtherPlan
    work: str = ""
    holder: Person | None = None
    teller: Person | None = None
    whom: list[Person] = field(default_factory=list)
    goal: str = ""
    opens: bool = False


def tell_other_plan(
    words: str,
    *,
    by: Member,
    whom: Iterable[Person] = (),
    seen: str = FAMILY,
    organisation: str = "",
    key: str = "",
    **more: Any,
) -> OtherPlan:
    """Tell of another plan that runs; who it is for sees it too, and who told it.

    What a professional tells stands in the goal it is for, or with our family alone.
    """
    row = OtherPlan(plan=by.plan, voice=by.person, words=words, language=by.plan.language)
    row.organisation = _organisation(organisation)
    _fill(row, more)
    row.circle_id = _circle(row, seen, by)
    outside = [] if by.ring == Ring.FAMILY else [by.person]
    with transaction.atomic():
        row.save(force_insert=True)
        row.tie(by, named=[*whom, *outside])
        by.plan.record("other_plan.told", by=by, subject=row, key=key)
    return row


def _organisation(name: str) -> Organisation | None:
    return Organisation.objects.get_or_create(name=name)[0] if name else None


def _fill(row: OtherPlan, more: dict[str, Any]) -> None:
    for name in ("tuning", "holder", "goal", "review_on"):
        setattr(row, name, more.get(name, getattr(row, name)))


def _circle(row: OtherPlan, seen: str, by: Member) -> UUID:
    goal: Goal | None = row.goal if row.goal_id else None
    if goal is not None and (seen == GOAL or by.ring != Ring.FAMILY):
        return goal.circle_id
    wide = seen == EVERYONE and by.ring == Ring.FAMILY
    found: UUID = by.shared_circle(Circle.Kind.EVERYONE if wide else Circle.Kind.FAMILY).pk
    return found


def change_other_plan(
    row: OtherPlan,
    words: str,
    *,
    by: Member,
    whom: Iterable[Person] = (),
    organisation: str = "",
    key: str = "",
    **more: Any,
) -> None:
    """Say it anew; only who told it does (house rule 4). Who sees it stays as it was."""
    if row.voice_id != by.person_id:
        raise NotAllowedError("other_plan.tell")
    with transaction.atomic():
        by.plan.record("other_plan.changed", by=by, subject=row, key=key)
        row.words, row.organisation = words, _organisation(organisation)
        _fill(row, more)
        row.save()
        outside = [] if by.ring == Ring.FAMILY else [by.person_id]
        named = {*outside, *(p.pk for p in whom)}
        ties = Tie.objects.filter(plan_id=by.plan_id, subject=row.pk, how=Tie.How.NAMED)
        ties.exclude(person_id__in=named).delete()
        held = set(ties.values_list("person_id", flat=True))
        Tie.objects.bulk_create(
            Tie(plan_id=by.plan_id, subject=row.pk, person_id=pk, how=Tie.How.NAMED)
            for pk in named - held
        )


def may_end(row: OtherPlan, teller: Person | None, *, by: Member) -> bool:
    """Tell whether somebody may say that a plan doesn't run any more.

    Who told it; and the family, of what was told by who isn't family.
    """
    if row.voice_id == by.person_id:
        return by.may("other_plan.tell")
    return by.may("other_plan.end") and (teller is None or teller.ring != Ring.FAMILY)


def end_other_plan(row: OtherPlan, *, by: Member, key: str = "") -> None:
    """It doesn't run any more. Twice does nothing."""
    teller: Person | None = Person.objects.filter(plan_id=by.plan_id, pk__in=[row.voice_id]).first()
    if not may_end(row, teller, by=by):
        raise NotAllowedError("other_plan.end")
    with transaction.atomic():
        rows = OtherPlan.objects.filter(plan_id=by.plan_id, pk=row.pk, ended_at=None)
        if rows.update(ended_at=clock.now()):
            by.plan.record("other_plan.ended", by=by, subject=row, key=key)


def running_plans(member: Member, most: int = SHOWN, only: UUID | None = None) -> list[Running]:
    """Return the other plans that a member sees, in a constant number of statements."""
    runs = Clause("ended_at IS NULL AND id = %s", (only,)) if only else Clause("ended_at IS NULL")
    found = read(member, OtherPlan, runs, f"ORDER BY began LIMIT {most:d}")
    if not found:
        return []
    subjects = [row.pk for row in found]
    persons = persons_around(member, subjects)
    named = named_in(member, subjects, persons)
    work = Organisation.objects.in_bulk([row.organisation_id for row in found])
    goals = goal_names(member, [row.goal_id for row in found if row.goal_id])
    return [
        Running(
            row=row,
            work=str(work[row.organisation_id].name) if row.organisation_id in work else "",
            holder=persons.get(row.holder_id),
            teller=persons.get(row.voice_id),
            whom=[p for p in named.get(row.pk, []) if p.ring == Ring.FAMILY],
            goal=goals.get(row.goal_id, "") if row.goal_id else "",
            opens=may_end(row, persons.get(row.voice_id), by=member),
        )
        for row in found
    ]


def lay_beside_people(member: Member) -> Sheet | None:
    """Lay the other plans beside the people they are of."""
    rows = running_plans(member, BESIDE)
    asked = rows or member.ring == Ring.FAMILY
    return Sheet("care/other_plans_sheet.html", rows) if asked else None
