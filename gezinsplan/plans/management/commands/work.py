"""`gezinsplan work`: does what was left for later, and makes the rounds, until stopped."""

import logging
from threading import Event, Thread
from typing import Any

from django.core.management import BaseCommand
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from gezinsplan.plans.management.rounds import keep_turning


class Command(BaseCommand):
    """The worker: tasks in this thread, a small clock in another."""

    help = "Do tasks, anchor the log and look after birthdays, until stopped."

    def handle(self, **options: Any) -> None:
        """Work."""
        logging.getLogger("django.tasks").setLevel(logging.WARNING)
        worker = Worker(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=1,
            batch=False,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=get_random_string(32),
        )
        worker.configure_signals()
        stop = Event()
        clock = Thread(target=keep_turning, args=(stop,), name="clock")
        clock.start()
        try:
            worker.run()
        finally:
            stop.set()
            clock.join()
