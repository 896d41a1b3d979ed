"""How the work in the background stands: counts and moments, never of whom or about what."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Min, Q
from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult


@dataclass(frozen=True)
class Line:
    """One kind of work: how much waits, failed or is done, since when, and when it last ended."""

    name: str
    waits: int
    failed: int
    done: int
    oldest: datetime | None
    last: datetime | None


def work_lines() -> list[Line]:
    """Return each kind of work of the last days, by name, in one query."""
    ready = Q(status__in=(TaskResultStatus.READY, TaskResultStatus.RUNNING))
    rows: Any = DBTaskResult.objects.values("task_path").annotate(
        waits=Count("pk", filter=ready),
        failed=Count("pk", filter=Q(status=TaskResultStatus.FAILED)),
        done=Count("pk", filter=Q(status=TaskResultStatus.SUCCESSFUL)),
        oldest=Min("enqueued_at", filter=ready),
        last=Max("finished_at"),
    )
    return [
        Line(row.pop("task_path").rpartition(".")[2], **row) for row in rows.order_by("task_path")
    ]
