"""Loads the demonstration, once, or anew."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.contrib.sessions.models import Session

from gezinsplan.demo.malika import malika
from gezinsplan.demo.models import Letter, Somebody
from gezinsplan.demo.pieter import pieter
from gezinsplan.demo.samira import samira
from gezinsplan.kit import keys
from gezinsplan.people.models import Account
from gezinsplan.plans import tasks, verbs
from gezinsplan.plans.models import Plan
from gezinsplan.plans.models.erasing import drop_plan

STORIES: dict[str, Callable[[], None]] = {"Malika": malika, "Pieter": pieter, "Samira": samira}


def is_loaded() -> bool:
    """Tell whether all families are there: their last line is who can be stepped in as."""
    return {"malika", "pieter", "samira"} <= set(Somebody.objects.values_list("slug", flat=True))


def empty() -> None:
    """Take away every plan, account, letter and session: a place to practise begins anew."""
    for plan in Plan.objects.all():
        drop_plan(plan)
    for model in (Somebody, Letter, Session, Account):
        model.objects.all().delete()


@contextmanager
def _told_at_once() -> Iterator[None]:
    """Let each change tell people at its own moment, not when the worker comes by."""
    usual = list(verbs.after_commit)
    verbs.after_commit[:] = [tasks.tell_now]
    try:
        yield
    finally:
        verbs.after_commit[:] = usual


def load(say: Callable[[str], object]) -> None:
    """Load all stories, saying where we are."""
    with keys.fresh(), _told_at_once():
        empty()
        for name, tell in STORIES.items():
            say(f"Loading the demonstration: the family of {name} ...")
            tell()
