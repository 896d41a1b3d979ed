"""What may be put under a goal, by whom."""

from gezinsplan.care.models.goal import Goal
from gezinsplan.plans.models import Member, NotAllowedError


def is_ours(goal: Goal) -> bool:
    """Tell whether a goal is the family's, and no proposal that nobody took (house rule 7)."""
    return goal.state not in Goal.NOT_OURS


def must_be_ours(goal: Goal, by: Member, right: str) -> None:
    """Raise NotAllowedError unless it is a goal of the family that this member sees."""
    if not is_ours(goal) or not by.sees(Goal).filter(pk=goal.pk).exists():
        raise NotAllowedError(right)
