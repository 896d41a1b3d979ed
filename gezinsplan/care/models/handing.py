"""What the new one may read, so that nobody tells the story again: chosen by us, and no more."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.hand_over import HandOver, HandOverLetter
from gezinsplan.kit import clock
from gezinsplan.plans.models import (
    Circle,
    Consent,
    Member,
    NotAllowedError,
    Person,
    Tie,
    Wording,
)
from gezinsplan.plans.models.asking import waited_for
from gezinsplan.plans.models.closing import only_me
from gezinsplan.plans.models.consenting import let_in, shut_out
from gezinsplan.plans.models.inviting import seat_of

DID, LETTER, GOAL = "did", "letter", "goal:"
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
    if LETTER in row.reads:
        passed = HandOverLetter.objects.filter(plan_id=row.plan_id, hand_over=row)
        letters = passed.exclude(passed_at=None).values_list("pk", flat=True)
        _tie(coming, letters, Tie.How.NAMED)


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
        letters = HandOverLetter.objects.filter(plan_id=row.plan_id, hand_over=row)
        ties.filter(subject__in=letters.values("pk"), how=Tie.How.NAMED).delete()


def open_for_new(member: Member) -> None:
    """Somebody takes a seat: what the family agreed before opens now."""
    rows = HandOver.objects.filter(plan_id=member.plan_id, coming=member.person_id)
    for row in rows.exclude(agreed_at=None):
        giver = Person.objects.filter(plan_id=row.plan_id, pk__in=row.agreed_by).first()
        if giver:
            open_agreed(row, giver)


def letter_of(row: HandOver, *, by: Member) -> HandOverLetter | None:
    """Return the letter of who leaves, for who may read it."""
    return by.sees(HandOverLetter).filter(hand_over=row.pk).first()


def write_letter(row: HandOver, words: str, *, by: Member, key: str = "") -> HandOverLetter:
    """Who leaves writes for who comes; the family reads it before it goes on."""
    if by.person_id != row.leaving_id or row.ended_at:
        raise NotAllowedError("hand_over.letter")
    with transaction.atomic():
        letter = letter_of(row, by=by)
        if letter is None:
            letter = HandOverLetter(
                plan=by.plan,
                circle_id=row.circle_id,
                hand_over=row,
                voice=by.person,
                words=words,
                language=by.plan.language,
            )
            letter.save(force_insert=True)
            letter.tie(by, named=[by.person])
        else:
            _again(letter, words, by)
        by.plan.record("hand_over.lettered", by=by, subject=letter, key=key)
    return letter


def _again(letter: HandOverLetter, words: str, by: Member) -> None:
    """Say it in other words; what the family agreed to pass on was what it read."""
    if letter.passed_at:
        raise NotAllowedError("hand_over.letter")
    only_me(by.person)
    Wording.reword(letter, "words", words, by=by, seen_version=letter.version)
    letter.back_at = None
    letter.save(update_fields=("words", "version", "back_at"))


def answer_letter(letter: HandOverLetter, row: HandOver, *, good: bool, by: Member) -> None:
    """The family read it: it may go on, or be said in another way first. Twice does nothing."""
    with transaction.atomic():
        rows = HandOverLetter.objects.filter(plan_id=by.plan_id, pk=letter.pk, passed_at=None)
        if not good:
            if rows.filter(back_at=None).update(back_at=clock.now()):
                by.plan.record("hand_over.sent_back", by=by, subject=letter)
            return
        if rows.update(passed_at=clock.now(), back_at=None):
            by.plan.record("hand_over.passed", by=by, subject=letter)
            open_agreed(row, by.person)
