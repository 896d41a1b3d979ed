"""What comes round again: its next day, and until when somebody has something open."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.rules import rhythm_of
from gezinsplan.plans.models import Tie

_OPEN: dict[str, Any] = {"kept_at": None, "state": Agreement.State.MADE}


def move_on(plan: UUID, today: date) -> None:
    """Let what came round and wasn't ticked off wait for its next day: nobody is late (rule 24).

    Made each night; after nights without it, one time does what all would have done. What
    came round for the last time is over.
    """
    rows = Agreement.objects.filter(plan_id=plan, due__lt=today, **_OPEN).exclude(repeats="")
    for row in rows:
        now = Agreement.objects.filter(plan_id=plan, pk=row.pk, due=row.due, **_OPEN)
        coming = row.comes_on(today)
        now.update(**({"due": coming} if coming else {"state": Agreement.State.GONE}))


def open_due_days(plan: UUID, person: UUID) -> list[date | None]:
    """Return the last days of a person's open agreements: they decide when a link ends."""
    named = Tie.objects.filter(
        plan_id=plan, person_id=person, how=Tie.How.NAMED, subject=OuterRef("pk")
    )
    here = Exists(named.filter(plan_id=OuterRef("plan_id")))
    return [_last(row) for row in Agreement.objects.filter(here, plan_id=plan, **_OPEN)]


def _last(row: Agreement) -> date | None:
    rhythm = rhythm_of(row.repeats)
    return rhythm.until if rhythm else row.due
