"""What a goal that waits tells policy: how many families, without a name (house rule 11)."""

from collections import Counter

from gezinsplan.care.domains import ICONS
from gezinsplan.care.models.goal import Goal
from gezinsplan.plans.models import Plan

FEWEST = 5
"""Of fewer families than this nothing is said: they could be known by it."""
OTHER = "other"
"""A part of life that a family named itself, or none."""


def blocked_by_domain(jurisdiction: str, fewest: int = FEWEST) -> dict[str, int]:
    """Return in how many families a goal waits on something that isn't theirs, by part of life.

    A family counts once for each part; parts with few families are left out altogether. It
    holds no plan, no name and no word. Asked plan by plan: for a job, never for a page.
    """
    found: Counter[str] = Counter()
    plans = Plan.objects.filter(jurisdiction=jurisdiction, closed_at=None)
    for plan in plans.exclude(confirmed_at=None).values_list("pk", flat=True):
        waiting = Goal.objects.filter(plan_id=plan, state=Goal.State.BLOCKED)
        domains = waiting.values_list("domain", flat=True)
        found.update({domain if domain in ICONS else OTHER for domain in domains})
    return {domain: n for domain, n in sorted(found.items()) if n >= max(fewest, FEWEST)}
