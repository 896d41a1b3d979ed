"""The own plans of an account, each read with its own key."""

from typing import Any

from django.urls import reverse

from gezinsplan.people.models import Account
from gezinsplan.plans.models.vouching import own_seats


def plans_of(account: Account) -> list[dict[str, Any]]:
    """Return the name and address of each plan an account sits at, a draft's too."""
    return [
        {
            "name": seat.plan.name,
            "address": reverse(
                "care:plan" if seat.plan.confirmed_at else "plans:draft", args=[seat.plan_id]
            ),
        }
        for seat in own_seats(account)
    ]
