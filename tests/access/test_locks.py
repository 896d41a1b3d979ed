"""Each lock, taken away, turns a proof red: so the proofs look at the locks."""

from typing import Any

import pytest
from hypothesis import Phase

from gezinsplan.plans import gate
from gezinsplan.plans import verbs as declared
from gezinsplan.plans.models import Member, reading
from gezinsplan.plans.models import member as seats
from gezinsplan.plans.models.clause import Clause
from tests.access import test_canary as canary
from tests.access import test_machine as machine
from tests.access import test_matrix as matrix
from tests.access import test_verbs as verbs
from tests.access.cast import Cast, undone
from tests.access.routes import Route, routes
from tests.access.secrets import hide

pytestmark = pytest.mark.slow
CODES = ["plan.worded", "member.ended", "block.set"]


def some(*names: str) -> list[Route]:
    """Return a few addresses."""
    return [route for route in routes() if route.name in names]


def everything(member: Member, model: Any) -> Any:
    """Show every row of a plan, as if there were no rule."""
    return model.objects.filter(plan_id=member.plan_id)


def leaks(cast: Cast) -> set[str]:
    """Look for secrets as two people."""
    with undone():
        return canary.leaks(canary.found(cast, hide(cast), ["tom", "karim"]))


def test_with_all_locks_on_nothing_is_wrong(cast: Cast) -> None:
    assert matrix.faults(cast, some("care:goal", "plans:motto", "care:plan")) == []
    assert verbs.faults(cast, CODES) == []
    assert leaks(cast) == set()


def test_without_the_door_the_matrix_is_red(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "_seat", lambda *_: cast.story.seat("malika"))
    wrong = matrix.faults(cast, some("care:plan"))
    assert "GET care:plan: stranger got 200, not 404" in wrong


def test_without_the_right_at_the_door_the_matrix_is_red(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Member, "may", lambda *_: True)
    assert "GET plans:motto: tom got 200, not 403" in matrix.faults(cast, some("plans:motto"))


def test_without_the_rows_matrix_canary_and_machine_are_red(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seats, "visible", everything)
    assert "GET care:goal: sofie got 200, not 404" in matrix.faults(cast, some("care:goal"))
    assert len(leaks(cast)) > 10
    with undone(), pytest.raises(AssertionError):
        machine.run(examples=20, phases=[Phase.generate])


def test_without_the_rule_what_pages_read_at_once_is_red(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "rule", lambda *_: Clause("1 = 1"))
    assert {leak for leak in leaks(cast) if "care:plan" in leak}


def test_without_the_verb_direct_calls_are_red(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    kind = declared.verb

    def anybody(code: str) -> Any:
        return type("Open", (), {"needs": "plan.read", "code": kind(code).code})

    monkeypatch.setattr("gezinsplan.plans.models.plan.verb", anybody)
    assert {"tom plan.worded", "tom member.ended", "tom block.set"} <= set(
        verbs.faults(cast, CODES)
    )
