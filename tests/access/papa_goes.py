"""Mama asks papa, who decides too, to go: what comes of it, and what should."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from gezinsplan.plans.models import NotAllowedError, Parting, letting_go, settling
from gezinsplan.plans.models.jobs import let_steer
from tests.access.small_plan import Expected, SmallPlan

type Do = Callable[[Callable[[], Any]], Any]


def ask_papa_to_go(real: SmallPlan, known: Expected, do: Do, *, no: bool, hours: int) -> None:
    """Let papa decide, ask, wait; who still decides after that steps back."""
    if "papa" not in known.seated - known.asleep or ("papa", "mama") in known.blocks:
        return
    do(lambda: let_steer(real.seat("papa"), by=real.seat("mama")))
    if ("mama", "papa") in known.blocks or known.papa_said_no:
        with pytest.raises(NotAllowedError):
            do(lambda: _ask(real))
    else:
        row = do(lambda: _ask(real))
        _answer_and_wait(real, known, do, row, no=no, hours=hours)
        if not no and hours > 72:
            known.ended("papa")
            return
        do(lambda: letting_go.take_back(row, by=real.seat("mama")))
    do(lambda: letting_go.step_back(real.seat("papa")))


def _ask(real: SmallPlan) -> Parting:
    what = Parting.What.SEAT
    return letting_go.ask_to_part(real.person["papa"], what, by=real.seat("mama"))


def _answer_and_wait(
    real: SmallPlan, known: Expected, do: Do, row: Parting, *, no: bool, hours: int
) -> None:
    if no:
        do(lambda: letting_go.say_no(row, by=real.seat("papa")))
    known.papa_said_no |= no
    known.now += timedelta(hours=hours)
    do(lambda: settling.finish(row.plan_id, row.pk))
