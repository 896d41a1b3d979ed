"""Whoever keeps the site running sees what waits and what failed, and nothing of any plan."""

from typing import Any

from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from gezinsplan.plans.models.work import work_lines


def _task(status: str) -> None:
    DBTaskResult.objects.create(
        task_path="gezinsplan.plans.tasks.night",
        args_kwargs={"args": ["0d1f7e0c-0000-4000-8000-00000000c0de"], "kwargs": {}},
        status=status,
        backend_name="default",
        run_after=get_date_max(),
        exception_class_path="",
        traceback="",
    )


def test_each_kind_of_work_is_counted_in_one_query(
    db: None, django_assert_num_queries: Any
) -> None:
    for status in (TaskResultStatus.READY, TaskResultStatus.FAILED, TaskResultStatus.FAILED):
        _task(status)
    with django_assert_num_queries(1):
        [line] = work_lines()
    assert (line.name, line.waits, line.failed, line.done) == ("night", 1, 2, 0)
    assert line.oldest
