"""The pages in the binder."""

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.models.checkin import CheckIn, begin_goal
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.keeping import Keeping, Promise
from gezinsplan.care.models.proposals import (
    promised_by,
    set_all_aside,
    waiting_agreements,
    waiting_goals,
)

__all__ = [
    "Agreement",
    "CheckIn",
    "Goal",
    "Keeping",
    "Promise",
    "begin_goal",
    "promised_by",
    "set_all_aside",
    "waiting_agreements",
    "waiting_goals",
]
