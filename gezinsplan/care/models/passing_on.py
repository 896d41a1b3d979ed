"""What somebody promised who leaves: another is asked and says yes, or it may rest."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.models.hand_over import HandOver, Passing
from gezinsplan.care.models.keeping import Promise
from gezinsplan.plans.models import Member, NotAllowedError, Person, Tie
from gezinsplan.plans.models.around import persons_around

SHOWN = 40


@dataclass
class Going:
    """An agreement of who leaves, and how it goes on: not asked yet, asked, yes, or at rest."""

    agreement: Agreement
    passing: Passing | None = None
    person: Person | None = None


@dataclass
class Asked:
    """What somebody is asked to take on, with its words and nothing more of the plan."""

    passing: Passing
    agreement: Agreement


def going_on(row: HandOver, *, by: Member) -> list[Going]:
    """Return what who leaves promised and isn't done, as far as a member sees it."""
    held = Passing.objects.filter(plan_id=by.plan_id, hand_over=row.pk).values("agreement_id")
    named = Tie.objects.filter(plan_id=by.plan_id, person_id=row.leaving_id, how=Tie.How.NAMED)
    rows = by.sees(Agreement).filter(state=Agreement.State.MADE, kept_at=None)
    theirs = rows.filter(pk__in=named.values("subject")) | rows.filter(pk__in=held)
    found = list(theirs.order_by("made_at")[:SHOWN])
    passings = {p.agreement_id: p for p in by.sees(Passing).filter(hand_over=row.pk)}
    persons = persons_around(by, also=[p.person_id for p in passings.values()])
    return [_going(one, passings.get(one.pk), persons) for one in found]


def _going(one: Agreement, passing: Passing | None, persons: dict[UUID | None, Person]) -> Going:
    return Going(one, passing, persons.get(passing.person_id) if passing else None)


def ask_on(
    row: HandOver, agreement: Agreement, person: Person | None, *, by: Member, key: str = ""
) -> Passing:
    """Ask somebody to take on what was promised; with nobody, it may rest.

    Raises NotAllowedError for who can't be asked, and for who leaves.
    """
    gone = person and (not person.can_be_named or person.pk == row.leaving_id)
    theirs = any(one.agreement.pk == agreement.pk for one in going_on(row, by=by))
    if gone or not theirs:
        raise NotAllowedError("hand_over.write")
    with transaction.atomic():
        _ask_anew(row, agreement)
        passing = Passing(
            plan=by.plan,
            circle_id=agreement.circle_id,
            hand_over=row,
            agreement=agreement,
            person=person,
            state=Passing.State.ASKED if person else Passing.State.RESTS,
        )
        passing.save(force_insert=True)
        if person:
            Tie(plan=by.plan, subject=passing.pk, person=person, how=Tie.How.NAMED).save()
        verb = "passing.asked" if person else "passing.rested"
        by.plan.record(verb, by=by, subject=passing, key=key)
        if person and person.pk == by.person_id:
            _take(passing, by)
    return passing


def _ask_anew(row: HandOver, agreement: Agreement) -> None:
    """Take an earlier question away; a yes that was given stays."""
    old = Passing.objects.filter(plan_id=row.plan_id, hand_over=row, agreement=agreement)
    if old.filter(state=Passing.State.YES).exists():
        raise NotAllowedError("hand_over.write")
    for before in old:
        _forget(before)


def _forget(passing: Passing) -> None:
    Tie.objects.filter(plan_id=passing.plan_id, subject=passing.pk).delete()
    passing.delete()


def asked_of(member: Member) -> list[Asked]:
    """Return what a member is asked to take on, in a constant number of statements.

    The words are what the family asks by; who hides from the member stands in none of them.
    """
    rows = member.sees(Passing).filter(person=member.person_id, state=Passing.State.ASKED)
    waiting = list(rows.order_by("began")[:SHOWN])
    if not waiting:
        return []
    hidden = Tie.objects.filter(plan_id=member.plan_id, person_id__in=member.reach.hidden)
    found = Agreement.objects.filter(
        plan_id=member.plan_id,
        pk__in=[p.agreement_id for p in waiting],
        kept_at=None,
        state=Agreement.State.MADE,
    ).exclude(pk__in=hidden.values("subject"))
    words = {row.pk: row for row in found}
    return [Asked(p, words[p.agreement_id]) for p in waiting if p.agreement_id in words]


def answer_on(passing: Passing, *, yes: bool, by: Member, key: str = "") -> None:
    """Who is asked says yes or not now; a no leaves no trace beside the open promise."""
    if passing.person_id != by.person_id:
        raise NotAllowedError("hand_over.answer")
    with transaction.atomic():
        waiting = Passing.objects.filter(plan_id=by.plan_id, pk=passing.pk)
        if not waiting.filter(state=Passing.State.ASKED).exists():
            return
        if yes:
            by.plan.record("passing.taken", by=by, subject=passing, key=key)
            _take(passing, by)
            return
        by.plan.record("passing.declined", by=by, subject=passing, key=key)
        _forget(passing)


def _take(passing: Passing, by: Member) -> None:
    """The yes puts the one name in the agreement, and takes the other one out of it."""
    here: dict[str, Any] = {"plan_id": passing.plan_id, "subject": passing.agreement_id}
    leaving = HandOver.objects.filter(plan_id=passing.plan_id, pk=passing.hand_over_id)
    Tie.objects.filter(
        **here, how=Tie.How.NAMED, person_id__in=leaving.values("leaving_id")
    ).delete()
    Tie.objects.get_or_create(**here, how=Tie.How.NAMED, person_id=by.person_id)
    Promise.objects.get_or_create(
        plan_id=passing.plan_id,
        agreement_id=passing.agreement_id,
        person=by.person,
        defaults={"circle_id": passing.circle_id},
    )
    passing.state = Passing.State.YES
    passing.save(update_fields=("state",))
