"""What the plan page asks for, each in one statement; the rule of sight is part of every one."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.models.checkin import CheckIn
from gezinsplan.care.models.goal import Goal
from gezinsplan.kit import clock
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.clause import Clause, known, places
from gezinsplan.plans.models.reading import columns, read

SHOWN_THIS_WEEK, SHOWN_GOALS, SHOWN_DONE = 8, 20, 4
_MADE = Clause("state = 'made'")
_OPEN = Clause("state = 'made' AND kept_at IS NULL AND NOT standing")
AT_REST = (Goal.State.LATER, Goal.State.LET_GO)
_AT_WORK_FIRST = """ORDER BY
    CASE state WHEN 'later' THEN 1 WHEN 'let_go' THEN 2 ELSE 0 END, place, began"""
_OPEN_FIRST = "ORDER BY kept_at ASC NULLS FIRST, due ASC NULLS LAST, made_at"

_WAITED = """(SELECT g.blocked_at FROM care_goal g WHERE g.plan_id = care_checkin.plan_id
    AND g.id = care_checkin.goal_id) <= made_at"""

_SAID = "CAST(made_at AS text) || ' ' || number"
_STAIRS = f"goal_id, voice_id, {_WAITED}, MIN({_SAID}), MAX({_SAID}), MAX(number)"

type Number = tuple[UUID, UUID | None, int, int]
"""Where somebody began with a goal and stands now: the goal, whose it is, and both numbers."""


def this_week(member: Member) -> list[Agreement]:
    """Return what is open until Sunday, and what was kept since Monday."""
    today = clock.today(member.plan.time_zone)
    sunday = today + timedelta(days=6 - today.weekday())
    monday = datetime.combine(
        sunday - timedelta(days=6), time(), tzinfo=ZoneInfo(member.plan.time_zone)
    )
    open_now = Clause("kept_at IS NULL AND NOT standing AND (due <= %s OR due IS NULL)", (sunday,))
    week = _MADE & (open_now | Clause("kept_at >= %s OR last_kept_at >= %s", (monday, monday)))
    return read(member, Agreement, week, f"{_OPEN_FIRST} LIMIT {SHOWN_THIS_WEEK}")


def lately_done(member: Member, most: int = SHOWN_DONE) -> list[Agreement]:
    """Return what was kept last."""
    kept = _MADE & Clause("kept_at IS NOT NULL")
    return read(member, Agreement, kept, f"ORDER BY kept_at DESC LIMIT {most:d}")


def count_open(member: Member) -> int:
    """Return how many agreements are still open, on whatever day."""
    return int(columns(member, Agreement, "COUNT(*)", _OPEN)[0][0])


def goals_on_plan(member: Member) -> list[Goal]:
    """Return the goals that the family works on, in its order; then what waits or was let go."""
    states = (*Goal.ON_PLAN, *AT_REST)
    shown = Clause(f"state IN ({places(states)})", states)
    return read(member, Goal, shown, f"{_AT_WORK_FIRST} LIMIT {SHOWN_GOALS}")


def numbers(member: Member, goals: Iterable[UUID]) -> list[Number]:
    """Return the first and the last number that each showed for goals: no others are read.

    While a goal waits on something that isn't ours no stairs fall (house rule 11).
    """
    asked = tuple(goals)
    shown = Clause(f"shown AND goal_id IN ({places(asked)})", asked)
    rows = columns(member, CheckIn, _STAIRS, shown, "GROUP BY 1, 2, 3")
    found: dict[tuple[UUID, UUID | None], list[tuple[Any, ...]]] = {}
    for goal, whose, *said in rows:
        found.setdefault((known(goal), whose and known(whose)), []).append(tuple(said))
    return [(*whose, *_stands(said)) for whose, said in found.items()]


def _stands(said: list[tuple[Any, ...]]) -> tuple[int, int]:
    """Return where somebody began and stands, of what came before a goal waited and since."""
    begin = min(first for _, first, _, _ in said)
    now = [most if waits else _number(last) for waits, _, last, most in said]
    return _number(begin), max(now)


def _number(said: str) -> int:
    return int(said.rpartition(" ")[2])
