"""What happens by itself: a heartbeat, anchors, what had three days, and each night tidying.

Each round asks when it was last made, so that a worker which was away for two days does
everything once, and nothing twice.
"""

import logging
from datetime import datetime, time, timedelta
from threading import Event
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, close_old_connections
from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from gezinsplan.kit import clock
from gezinsplan.people.models import DeviceAsk, Kept, Knock, Pulse, SignIn
from gezinsplan.people.models.pulse import WORKER
from gezinsplan.plans import tasks
from gezinsplan.plans.models import Parting, Plan
from gezinsplan.plans.models.anchors import anchor
from gezinsplan.plans.models.arriving import departures
from gezinsplan.plans.models.by_itself import hourly

EVERY, ANCHOR, TRIES, KEPT_DAYS = 20, timedelta(minutes=10), 6, 14
PART, HOUR = timedelta(minutes=2), timedelta(hours=1)
logger = logging.getLogger(__name__)


def keep_turning(stop: Event) -> None:
    """Turn until asked to stop, and leave an anchor behind."""
    while not stop.wait(EVERY if _turn_safely() else 2 * EVERY):
        close_old_connections()
    anchor()


def _turn_safely() -> bool:
    try:
        turn()
    except (DatabaseError, OSError):
        logger.exception("A round failed; the next one tries again.")
        return False
    return True


def turn() -> None:
    """Make one round of whatever is due."""
    Pulse.beat(WORKER)
    try_again()
    if Pulse.take("anchor", clock.now() - ANCHOR):
        anchor()
    if Pulse.take("part", clock.now() - PART):
        part()
    if Pulse.take("hour", clock.now() - HOUR):
        for work in hourly:
            work()
    if Pulse.take("night", last_midnight()):
        spend_night()


def part() -> None:
    """Let what time has come for happen; each by itself, so that none holds up another."""
    for plan, parting in Parting.due(clock.now()):
        tasks.part.enqueue(str(plan), str(parting))
    for kind in departures:
        for plan, leaving in kind.due(clock.now()):
            tasks.depart.enqueue(str(plan), str(leaving))


def last_midnight() -> datetime:
    """Return when this day began, where the site is."""
    zone = settings.TIME_ZONE
    return datetime.combine(clock.today(zone), time(), ZoneInfo(zone))


def spend_night() -> None:
    """Look after each plan, and throw away what is over."""
    for plan in Plan.objects.values_list("pk", flat=True):
        tasks.night.enqueue(str(plan))
    for old in (Kept, DeviceAsk, Knock, SignIn):
        old.drop_old()
    call_command("clearsessions", verbosity=0)
    over = clock.now() - timedelta(days=KEPT_DAYS)
    DBTaskResult.objects.finished().filter(finished_at__lt=over).delete()


def try_again() -> None:
    """Give a failed task another chance: after 1, 4, 9, 16 and 25 minutes, then no more."""
    for failed in DBTaskResult.objects.failed():
        tries = len(failed.worker_ids)
        wait = timedelta(minutes=tries**2)
        if tries < TRIES and failed.finished_at and failed.finished_at + wait <= clock.now():
            failed.status, failed.run_after = TaskResultStatus.READY, clock.now()
            failed.save(update_fields=("status", "run_after"))
