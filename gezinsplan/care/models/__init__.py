"""The pages in the binder."""

from gezinsplan.care.models.agreement import Agreement, Keeping, Promise
from gezinsplan.care.models.goal import CheckIn, Goal

__all__ = ["Agreement", "CheckIn", "Goal", "Keeping", "Promise"]
