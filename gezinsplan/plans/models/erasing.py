"""Erasing for good, and doing it again after a backup was put back (S62, L25)."""

from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models, transaction

from gezinsplan.kit import keys
from gezinsplan.people.models import Seat
from gezinsplan.plans.models.asking import is_last_who_steers
from gezinsplan.plans.models.circle import Circle, Tie
from gezinsplan.plans.models.closing import content_models, end_seat, only_me, stand_in
from gezinsplan.plans.models.content import Content, Wording
from gezinsplan.plans.models.detail import Detail
from gezinsplan.plans.models.event import Event, Notice, subject_type
from gezinsplan.plans.models.household import Residence
from gezinsplan.plans.models.look import LookTrace, erase_looks
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import NotAllowedError, Plan
from gezinsplan.plans.models.saying import who_said
from gezinsplan.plans.rows import PlanRow
from gezinsplan.plans.rules import Ring


def plan_models() -> list[type[PlanRow]]:
    """Return every table of a plan, of all apps."""
    return [m for m in apps.get_models() if issubclass(m, PlanRow)]


def rows_of(model: type[models.Model], plan: UUID, **which: Any) -> Any:
    """Return rows of a plan, whoever sees them: for erasing alone."""
    manager: Any = model._default_manager
    return manager.filter(plan_id=plan, **which)


_ABOUT = ((Detail, "person"), (Residence, "person"))


def _going_along() -> list[tuple[Any, str]]:
    """Return what goes with a person, of all apps, and where it says of whom it is."""
    return [*_ABOUT, *((model, who) for model in plan_models() for who in model.goes_with)]


def _forget_lines(plan: UUID, subject: UUID) -> None:
    for about in (Event, Notice, Tie, Wording):
        rows_of(about, plan, subject=subject).delete()
    erase_looks(plan, subject=subject)


def drop_row(plan: UUID, row: Any) -> None:
    """Take away one thing, with every line about it, and write its id into the ledger."""
    keys.note_erased(plan, row.pk, subject_type(row))
    _let_go(plan, row)
    _forget_lines(plan, row.pk)
    row.delete()


def _let_go(plan: UUID, row: Any) -> None:
    """Give what others said about a thing back to them; one's own parts go along."""
    model: Any
    for model in content_models():
        part_of = getattr(model, "part_of", "")
        whole = part_of and model._meta.get_field(part_of).related_model
        if not part_of or (whole and not isinstance(row, whole)):
            continue
        for part in rows_of(model, plan, **{part_of: row.pk}):
            if part.voice_id in (None, row.voice_id):
                drop_row(plan, part)
            else:
                stand_in(only_me(part.voice), model, [part.pk])


def erase_thing(row: Content, *, by: Member) -> None:
    """Erase one thing; its author may, and nobody else's word goes with it (rule 4)."""
    mine = Tie.objects.filter(
        plan_id=by.plan_id, subject=row.pk, person=by.person, how=Tie.How.AUTHOR
    )
    if row.voice_id != by.person_id and not (row.voice_id is None and mine.exists()):
        raise NotAllowedError("own.erase")
    with transaction.atomic():
        by.plan.record("thing.erased", by=by, subject=row)
        drop_row(by.plan_id, row)


def erase_person(person: Person, *, by: Member) -> None:
    """Erase a person: their words, their name, their key. What others said stays (L25).

    Nobody erases another family member who has a say of their own (house rule 4), the last
    who steers erases the plan instead, and a professional can't erase what was looked at.
    """
    own = person.pk == by.person_id
    verb = "person.erased_self" if own else "person.erased"
    if not _may_erase(person, by):
        raise NotAllowedError("own.erase" if own else "person.erase")
    with transaction.atomic():
        circle = by.shared_circle(Circle.Kind.FAMILY)
        by.plan.record(verb, by=by, subject=by.plan, circle=circle.pk)
        forget_person(by.plan_id, person)


def _may_erase(person: Person, by: Member) -> bool:
    if person.pk == by.person_id:
        return by.ring != Ring.PROFESSIONAL and not (by.steers and is_last_who_steers(by))
    seats = Member.objects.filter(plan_id=by.plan_id, person=person)
    has_say = person.ring == Ring.FAMILY and seats.exclude(account=None).exists()
    return not has_say or person.pk in by.own_or_self()


def forget_person(plan: UUID, person: Person) -> None:
    """Take away a person's words, lines and key; a nameless row stays. In a transaction."""
    _hush(plan, person)
    for model in content_models():
        for row in rows_of(model, plan, voice_id=person.pk):
            if rows_of(model, plan, pk=row.pk).exists():
                drop_row(plan, row)
    Wording.objects.filter(plan_id=plan, voice=person).delete()
    keys.note_erased(plan, person.pk, "person")
    for seat in Member.objects.filter(plan_id=plan, person=person):
        _forget_lines(plan, seat.pk)
        Notice.objects.filter(plan_id=plan, member=seat).delete()
        if seat.ended_at is None:
            end_seat(seat)
    for about, who in _going_along():
        for row in rows_of(about, plan, **{who: person}):
            _forget_lines(plan, row.pk)
            row.delete()
    Event.objects.filter(plan_id=plan, actor=person.pk).delete()
    erase_looks(plan, actor=person.pk)
    _forget_lines(plan, person.pk)
    _blank(plan, person)
    transaction.on_commit(lambda: keys.destroy(plan, person.pk))


def _hush(plan: UUID, person: Person) -> None:
    """Take away the plan's sentence when it was this person who said it."""
    if who_said(plan) == person.pk:
        here = Plan.objects.get(pk=plan)
        here.motto = ""
        here.save(update_fields=("motto",))


def _blank(plan: UUID, person: Person) -> None:
    # The row itself stays nameless, so that other people's agreements keep their place.
    person.empty()
    person.save()
    for circle in Circle.objects.filter(plan_id=plan, person=person):
        circle.name = ""
        circle.save(update_fields=("name",))
    Member.objects.filter(plan_id=plan, person=person).update(account=None, steers=False)


def erase_plan(*, by: Member) -> None:
    """Erase a whole plan: every row gone, every key destroyed. Only the family can (L1).

    While somebody else steers too, awake or asleep, nobody erases it alone (house rule 3):
    else who makes everything quiet first could destroy what the other wrote.
    """
    if not is_last_who_steers(by, asleep_too=True):
        raise NotAllowedError("plan.erase")
    with transaction.atomic():
        by.plan.record("plan.erased", by=by, subject=by.plan)
        drop_plan(by.plan)


def drop_plan(plan: Plan) -> None:
    """Take away a plan's rows and keys, children first."""
    pk = plan.pk
    keys.note_erased(pk, pk, "plan")
    Seat.leave_all(pk)
    erase_looks(pk)
    LookTrace.objects.filter(plan_id=pk).delete()
    Circle.objects.filter(plan_id=pk).update(person=None)
    for model in _children_first():
        rows_of(model, pk).delete()
    Plan.objects.filter(pk=pk).delete()
    transaction.on_commit(lambda: keys.destroy(pk))


_AROUND = (Circle, "person")
"""Where circles and persons point at each other: let go of before either is taken away."""


def _children_first() -> list[type[PlanRow]]:
    left, found = plan_models(), list[type[PlanRow]]()
    while left:
        aimed_at = {
            f.remote_field.model
            for m in left
            for f in m._meta.fields
            if f.remote_field and f.remote_field.model is not m and (m, f.name) != _AROUND
        }
        free = [m for m in left if m not in aimed_at] or left[:1]
        found += free
        left = [m for m in left if m not in free]
    return found
