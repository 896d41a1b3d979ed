"""What the new one may read, so that nobody tells the story again: chosen by us, and no more."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.hand_over import HandOver, HandOverLetter, HouseLine
from gezinsplan.kit import clock
from gezinsplan.plans.models import (
    Circle,
    Consent,
    Member,
    NotAllowedError,
    Person,
    Tie,
)
from gezinsplan.plans.models.asking import waited_for
from gezinsplan.plans.models.consenting import let_in, shut_out
from gezinsplan.plans.models.inviting import seat_of

DID, LETTER, HOUSE, GOAL = "did", "letter", "house", "goal:"
PURPOSE = "hand_over"


def agree(row: HandOver, reads: Iterable[str], *, by: Member, key: str = "") -> None:
    """Who decides chooses what the new one may read; the same choice again is a second yes.

    Opening waits for everybody who decides, closing works at once (house rule 3).
    """
    wanted = sorted(set(reads))
    goals = [UUID(one.removeprefix(GOAL)) for one in wanted if one.startswith(GOAL)]
    if row.coming_id is None or by.sees(Goal).filter(pk__in=goals).count() < len(goals):
        raise NotAllowedError("hand_over.write")
    with transaction.atomic():
        by.plan.record("hand_over.agreed", by=by, subject=row, key=key)
        yes = set(row.agreed_by) if wanted == row.reads else set()
        yes.add(str(by.person_id))
        waits = waited_for(by.plan_id, row.coming_id, {UUID(pk) for pk in yes})
        more = set(wanted) - set(row.reads if row.agreed_at else ())
        row.reads, row.agreed_by = wanted, sorted(yes)
        row.agreed_at = None if waits and more else clock.now()
        row.save(update_fields=("reads", "agreed_by", "agreed_at"))
        _close(row)
        open_agreed(row, by.person)


def open_agreed(row: HandOver, giver: Person) -> None:
    """Open exactly what was agreed, when the new one is here. Twice does nothing."""
    coming: Person | None = row.coming if row.coming_id else None
    seat = seat_of(coming) if coming else None
    if coming is None or seat is None or not row.agreed_at:
        return
    seat.plan = row.plan
    _tie(coming, [row.pk], Tie.How.NAMED)
    circles = Circle.objects.filter(plan_id=row.plan_id, kind=Circle.Kind.GOAL, closed_at=None)
    wanted = list(circles.filter(pk__in=_goal_circles(row)))
    if wanted:
        let_in(seat, wanted, given_by=giver, purpose=PURPOSE)
    if DID in row.reads:
        _tie(coming, _known_to_who_agreed(row), Tie.How.ABOUT, professional=True)
    _open_written(row, coming)


def open_written(row: HandOver) -> None:
    """Open what was written since the family agreed, and nothing that was closed since then."""
    coming: Person | None = row.coming if row.coming_id else None
    if coming and row.agreed_at and seat_of(coming):
        _open_written(row, coming)


def _open_written(row: HandOver, coming: Person) -> None:
    if LETTER in row.reads:
        passed = _letters(row).exclude(passed_at=None)
        _tie(coming, passed.values_list("pk", flat=True), Tie.How.NAMED)
    if HOUSE in row.reads:
        lines = HouseLine.objects.filter(plan_id=row.plan_id)
        _tie(coming, lines.values_list("pk", flat=True), Tie.How.NAMED)


def _letters(row: HandOver) -> Any:
    """Return the letter for who comes; what was said to the family isn't one."""
    return HandOverLetter.objects.filter(
        plan_id=row.plan_id, hand_over=row, whom=HandOverLetter.Whom.NEXT
    )


def _tie(person: Person, rows: Iterable[UUID], how: str, **more: Any) -> None:
    for pk in rows:
        Tie.objects.get_or_create(
            plan_id=person.plan_id, subject=pk, person=person, how=how, defaults=more
        )


def _goal_circles(row: HandOver) -> list[UUID]:
    goals = [UUID(one.removeprefix(GOAL)) for one in row.reads if one.startswith(GOAL)]
    found = Goal.objects.filter(plan_id=row.plan_id, pk__in=goals)
    return list(found.values_list("circle_id", flat=True))


def promised(row: HandOver) -> list[UUID]:
    """Return the agreements of who leaves, done and open ones, never out of a private circle."""
    ties = Tie.objects.filter(plan_id=row.plan_id, person_id=row.leaving_id, how=Tie.How.NAMED)
    rows = Agreement.objects.filter(
        plan_id=row.plan_id, pk__in=ties.values("subject"), state=Agreement.State.MADE
    ).exclude(circle__kind__in=Circle.PRIVATE)
    return list(rows.values_list("pk", flat=True))


def _known_to_who_agreed(row: HandOver) -> list[UUID]:
    """Return what who leaves promised, as far as everybody who said yes sees it themselves."""
    rows = set(promised(row))
    for person in Person.objects.filter(plan_id=row.plan_id, pk__in=row.agreed_by):
        seat = seat_of(person)
        if seat is None:
            return []
        seat.plan = row.plan
        rows &= set(seat.sees(Agreement).filter(pk__in=rows).values_list("pk", flat=True))
    return list(rows)


def _close(row: HandOver) -> None:
    """Close what isn't chosen any more, at once; what somebody may see for another reason stays."""
    coming: Person | None = row.coming if row.coming_id else None
    seat = seat_of(coming) if coming else None
    if coming is None or seat is None:
        return
    given = Consent.objects.filter(
        plan_id=row.plan_id, member=seat, purpose=PURPOSE, withdrawn_at=None
    )
    shut_out(seat, set(given.values_list("circle_id", flat=True)) - set(_goal_circles(row)))
    ties = Tie.objects.filter(plan_id=row.plan_id, person=coming)
    if DID not in row.reads:
        ties.filter(subject__in=promised(row), how=Tie.How.ABOUT).delete()
    if LETTER not in row.reads:
        ties.filter(subject__in=_letters(row).values("pk"), how=Tie.How.NAMED).delete()
    if HOUSE not in row.reads:
        lines = HouseLine.objects.filter(plan_id=row.plan_id)
        ties.filter(subject__in=lines.values("pk"), how=Tie.How.NAMED).delete()


def open_for_new(member: Member) -> None:
    """Somebody takes a seat: what the family agreed before opens now."""
    rows = HandOver.objects.filter(plan_id=member.plan_id, coming=member.person_id)
    for row in rows.exclude(agreed_at=None):
        giver = Person.objects.filter(plan_id=row.plan_id, pk__in=row.agreed_by).first()
        if giver:
            open_agreed(row, giver)
