"""Saves agreements in a process that is killed, again and again, and looks what is left.

Run by test_kill.py as a program of its own: it needs databases where things are committed.
"""

import json
import os
import select
import signal
import sys
from secrets import SystemRandom
from typing import Any

import django
from django.core.management import call_command

ROUNDS = 50
INSIDE, DONE = b"i", b"d"
INSIDE_OF_TEN = 7


def wait(seconds: float) -> None:
    """Let a moment pass."""
    select.select([], [], [], seconds)


class Hook:
    """Reports through a pipe that the first row of a change stands, before its commit."""

    def __init__(self, pipe: int) -> None:
        self.pipe = pipe

    def __call__(self, run: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """Let the statement through."""
        answer = run(sql, params, many, context)
        if sql.startswith('INSERT INTO "care_agreement"'):
            os.write(self.pipe, INSIDE)
        return answer


def save_on_and_on(account: Any, pipe: int) -> None:
    """Make and keep agreements until somebody kills us."""
    from django.db import connection

    from gezinsplan.care.models import Agreement
    from gezinsplan.plans.models import Look, Member

    seat = Member.objects.select_related("plan", "person").get(account=account)
    with connection.execute_wrapper(Hook(pipe)):
        while True:
            agreement = Agreement.make("Sami naar school brengen", [seat.person], by=seat)
            os.write(pipe, DONE)
            agreement.keep(by=seat)
            Look.write(seat, "agreement.read", agreement)


def kill_once(account: Any, chance: SystemRandom) -> bool:
    """Kill a saving process at some moment; tell whether it was inside a transaction."""
    from django.db import connections

    connections.close_all()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        save_on_and_on(account, writing)
    os.close(writing)
    told = b"".join(os.read(reading, 1) for _ in range(chance.randint(1, 6)))
    if chance.random() < INSIDE_OF_TEN / 10:
        while not told.endswith(INSIDE):
            told = os.read(reading, 1)
    else:
        wait(chance.random() / 200)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(reading, 64):
        told = more
    os.close(reading)
    return told.endswith(INSIDE)


def faults(plan: Any) -> list[str]:
    """Return what is half done."""
    from django.db import transaction

    from gezinsplan.care.models import Agreement, Keeping
    from gezinsplan.kit import keys
    from gezinsplan.plans.models import Event, Plan, Tie
    from gezinsplan.plans.models.look import verify

    _wait_for_others()
    with keys.fresh(), transaction.atomic():
        rows = {row.pk: row for row in Agreement.objects.filter(plan_id=plan)}
        events = list(Event.objects.filter(plan_id=plan).order_by("number"))
        made = [event.subject for event in events if event.verb == "agreement.made"]
        kept = [event.subject for event in events if event.verb == "agreement.kept"]
        held = list(Keeping.objects.filter(plan_id=plan).values_list("agreement_id", flat=True))
        ties = Tie.objects.filter(plan_id=plan, subject__in=list(rows))
        numbers = [event.number for event in events]
        last = Plan.objects.get(pk=plan).last_event
        checks = {
            "an agreement without its line": sorted(map(str, rows)) == sorted(map(str, made)),
            "a keeping without its line": sorted(map(str, held)) == sorted(map(str, kept)),
            "kept in one place only": {pk for pk, r in rows.items() if r.kept_at} == set(held),
            "ties missing": ties.count() == 2 * len(rows),
            "a gap in the numbers": numbers == list(range(1, last + 1)),
            "words that nobody can read": all(r.words for r in rows.values()),
            "a broken log": verify(plan) == [],
        }
    return [name for name, holds in checks.items() if not holds]


def _wait_for_others() -> None:
    from django.db import connection

    if connection.vendor != "postgresql":
        return
    asked = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    with connection.cursor() as cursor:
        cursor.execute(asked)
        while cursor.fetchone()[0] > 1:
            wait(0.002)
            cursor.execute(asked)


def main() -> None:
    """Kill fifty times, and print what came of it as JSON."""
    django.setup()
    from gezinsplan.kit import keys
    from gezinsplan.people.models import Account
    from gezinsplan.plans.models.opening import Start, open_plan

    for database in ("default", "keys"):
        call_command("migrate", database=database, verbosity=0)
    chance = SystemRandom()
    account = Account.objects.create_user("malika@example.org")
    with keys.fresh():
        seat = open_plan(Start("BE-VLG", "nl-be", "Ons", "Malika", "Samen"), account)
    inside, wrong = 0, []
    for number in range(ROUNDS):
        inside += kill_once(account, chance)
        wrong += [f"round {number}: {fault}" for fault in faults(seat.plan_id)]
    saved = seat.plan.__class__.objects.get(pk=seat.plan_id).last_event
    sys.stdout.write(json.dumps({"inside": inside, "wrong": wrong, "saved": saved}))


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gezinsplan.settings")
    main()
