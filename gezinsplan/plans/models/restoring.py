"""After a backup was put back: erase again whatever was erased before (S62)."""

from typing import Any

from django.db import transaction

from gezinsplan.kit.models import Erased
from gezinsplan.plans.models.closing import content_models
from gezinsplan.plans.models.content import Wording
from gezinsplan.plans.models.erasing import drop_plan, drop_row, forget_person, rows_of
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import Plan


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
                forget_person(erased.plan, person)
            return int(person is not None)
        kinds: list[Any] = [*content_models(), Wording]
        for model in kinds:
            row = rows_of(model, erased.plan, pk=erased.subject).first()
            if row:
                drop_row(erased.plan, row)
                return 1
    return 0
