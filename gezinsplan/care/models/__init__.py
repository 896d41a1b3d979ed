"""The pages in the binder."""

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.models.goal import CheckIn, Goal
from gezinsplan.care.models.keeping import Keeping, Promise

__all__ = ["Agreement", "CheckIn", "Goal", "Keeping", "Promise"]
