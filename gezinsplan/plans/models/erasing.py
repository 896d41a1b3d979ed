"""Erasing for good, and doing it again after a backup was put back (S62, L25)."""

from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models, transaction

from gezinsplan.kit import keys
from gezinsplan.kit.models import Erased
from gezinsplan.people.models import Seat
from gezinsplan.plans.models.circle import Circle, Tie
from gezinsplan.plans.models.content import Content, Wording
from gezinsplan.plans.models.event import Event, Notice, subject_type
from gezinsplan.plans.models.look import LookTrace, erase_looks
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Detail, Person
from gezinsplan.plans.models.plan import NotAllowedError, Plan
from gezinsplan.plans.rows import PlanRow


def plan_models() -> list[type[PlanRow]]:
    """Return every table of a plan, of all apps."""
    return [m for m in apps.get_models() if issubclass(m, PlanRow)]


def _content_models() -> list[type[Content]]:
    return [m for m in plan_models() if issubclass(m, Content)]


def _rows(model: type[models.Model], plan: UUID, **which: Any) -> Any:
    manager: Any = model._default_manager
    return manager.filter(plan_id=plan, **which)


def _forget_lines(plan: UUID, subject: UUID) -> None:
    Event.objects.filter(plan_id=plan, subject=subject).delete()
    Notice.objects.filter(plan_id=plan, subject=subject).delete()
    Tie.objects.filter(plan_id=plan, subject=subject).delete()
    Wording.objects.filter(plan_id=plan, subject=subject).delete()
    erase_looks(plan, subject=subject)


def _drop_row(plan: UUID, row: Any) -> None:
    keys.note_erased(plan, row.pk, subject_type(row))
    _forget_lines(plan, row.pk)
    row.delete()


def erase_thing(row: Content, *, by: Member) -> None:
    """Erase one thing; its author may, and nobody else's word goes with it (rule 4)."""
    mine = Tie.objects.filter(
        plan_id=by.plan_id, subject=row.pk, person=by.person, how=Tie.How.AUTHOR
    )
    if row.voice_id != by.person_id and not (row.voice_id is None and mine.exists()):
        raise NotAllowedError("own.erase")
    with transaction.atomic():
        by.plan.record("thing.erased", by=by, subject=row)
        _drop_row(by.plan_id, row)


def erase_person(person: Person, *, by: Member) -> None:
    """Erase a person: their words, their name, their key. What others said stays (L25)."""
    own = person.pk == by.person_id
    with transaction.atomic():
        verb = "person.erased_self" if own else "person.erased"
        circle = by.shared_circle(Circle.Kind.FAMILY)
        by.plan.record(verb, by=by, subject=by.plan, circle=circle.pk)
        _erase_person(by.plan_id, person)
        transaction.on_commit(lambda: keys.destroy(by.plan_id, person.pk))


def _erase_person(plan: UUID, person: Person) -> None:
    for seat in Member.objects.filter(plan_id=plan, person=person):
        if seat.account_id:
            Seat.leave(seat.account_id, plan)
    for model in _content_models():
        for row in _rows(model, plan, voice_id=person.pk):
            _drop_row(plan, row)
    Wording.objects.filter(plan_id=plan, voice=person).delete()
    Detail.objects.filter(plan_id=plan, person=person).delete()
    keys.note_erased(plan, person.pk, "person")
    Event.objects.filter(plan_id=plan, actor=person.pk).delete()
    erase_looks(plan, actor=person.pk)
    _forget_lines(plan, person.pk)
    _blank(plan, person)


def _blank(plan: UUID, person: Person) -> None:
    # The row itself stays nameless, so that other people's agreements keep their place.
    person.name = person.word = person.function = person.portrait = ""
    person.born = person.died = None
    person.save()
    for seat in Member.objects.filter(plan_id=plan, person=person, ended_at=None):
        seat.end()
    Member.objects.filter(plan_id=plan, person=person).update(account=None, steers=False)


def erase_plan(*, by: Member) -> None:
    """Erase a whole plan: every row gone, every key destroyed. Only the family can (L1)."""
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
        _rows(model, pk).delete()
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


def replay_ledger() -> int:
    """After a restore: erase again whatever was erased before. Returns how many."""
    done = 0
    for erased in Erased.objects.order_by("at"):
        done += _again(erased)
    return done


def _again(erased: Erased) -> int:
    with transaction.atomic():
        if erased.kind == "plan":
            plan = Plan.objects.filter(pk=erased.plan).first()
            if plan:
                drop_plan(plan)
            return int(plan is not None)
        if erased.kind == "person":
            person = Person.objects.filter(plan_id=erased.plan, pk=erased.subject).first()
            if person:
                _erase_person(erased.plan, person)
            return int(person is not None)
        for model in _content_models():
            row = _rows(model, erased.plan, pk=erased.subject).first()
            if row:
                _drop_row(erased.plan, row)
                return 1
    return 0
