"""Every statement of every page says which plan it is about."""

from typing import Any

import pytest
from django.db import connection

from gezinsplan.care.models import Agreement, Goal
from gezinsplan.plans.models import Consent, Event, Plan
from gezinsplan.plans.verbs import VERBS
from tests.access.cast import Cast, undone
from tests.access.guard import loose, plan_tables
from tests.access.routes import answers, routes
from tests.access.test_verbs import may

ASKERS = ("malika", "karim", "griet", "tom", "lien", "fatima", "stranger", "guide")


class Listening:
    """Hears every statement and keeps those that name no plan."""

    def __init__(self) -> None:
        self.tables = plan_tables()
        self.heard = 0
        self.loose: set[str] = set()

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        """Let the statement through, and remember it when it is loose."""
        self.heard += 1
        found = loose(sql, self.tables)
        if found:
            self.loose.add(f"{sorted(found)}: {sql}")
        return execute(sql, params, many, context)


@pytest.mark.slow
def test_no_page_asks_over_several_plans(cast: Cast) -> None:
    ear = Listening()
    with connection.execute_wrapper(ear):
        for route in routes():
            for method in ("GET", "POST"):
                answers(route, method, cast, ASKERS)
    assert ear.heard > 1000
    assert sorted(ear.loose) == []


@pytest.mark.slow
def test_no_change_asks_over_several_plans(cast: Cast) -> None:
    ear = Listening()
    with connection.execute_wrapper(ear):
        for code in VERBS:
            for name in ("malika", "griet", "lien"):
                may(code, cast.story.seat(name), cast)
    assert ear.heard > 1000
    assert sorted(ear.loose) == []


@pytest.mark.parametrize(
    "question",
    [
        Agreement.objects.all,
        lambda: Consent.objects.filter(circle__kind="goal"),
        lambda: Plan.objects.filter(language="nl-be"),
        lambda: Agreement.objects.filter(pk__in=Goal.objects.values("pk")),
        lambda: Event.objects.filter(
            plan_id="9f6d0f1e-93f0-4f1c-a3c7-6f1d4a6d6d11", subject__in=Goal.objects.values("pk")
        ),
    ],
)
def test_the_guard_hears_a_question_without_a_plan(cast: Cast, question: Any) -> None:
    ear = Listening()
    with undone(), connection.execute_wrapper(ear):
        list(question())
    assert len(ear.loose) == 1


def test_the_guard_lets_a_question_inside_one_plan_through(cast: Cast) -> None:
    ear, plan = Listening(), cast.story.plan.pk
    with undone(), connection.execute_wrapper(ear):
        list(Consent.objects.filter(Consent.running(), plan_id=plan))
        list(cast.story.seat("malika").sees(Agreement))
        Event.objects.filter(plan_id=plan).exists()
    assert ear.heard > 2
    assert ear.loose == set()
