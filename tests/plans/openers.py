"""Who opens a plan, and what they fill in."""

from typing import Any

from django.test import Client
from django.urls import get_resolver, reverse

from gezinsplan.people.models import Account
from gezinsplan.plans.models import Event, Member, Plan
from tests.visitors import signed_in

NEW = "/plannen/nieuw/"
FAMILY = {
    "own_name": "Malika",
    "plan_name": "Malika en de kinderen",
    "motto": "We willen weer lachen aan tafel",
    "place": "BE-VLG",
    "key": "k1",
}
GUIDE = {**FAMILY, "guide_name": "Lien", "guide_work": "1 Gezin 1 Plan"}


def device_of(name: str) -> Client:
    """Return the phone or tablet of somebody who has no plan yet."""
    return signed_in(Account.objects.create_user(f"{name}@example.org"))


def opened() -> Plan:
    """Return the one plan there is."""
    return Plan.objects.get()


def draft(lien: Client) -> Plan:
    """Let Lien open a draft with Malika beside her."""
    assert lien.post(NEW + "?samen", GUIDE).status_code == 303
    return opened()


def seat_of(plan: Plan, name: str) -> Member:
    """Return a seat by the person's name."""
    seats = Member.objects.select_related("plan", "person").filter(plan=plan)
    return next(seat for seat in seats if seat.person.name == name)


def verbs(member: Member) -> list[str]:
    """Return the changes that a member may know of, in order."""
    return list(member.sees(Event).order_by("number").values_list("verb", flat=True))


def plan_addresses(plan: Plan) -> list[tuple[str, str]]:
    """Return every address of a plan that needs no more than the plan, by name."""
    found = []
    for space, (_, resolver) in get_resolver().namespace_dict.items():
        for name in resolver.reverse_dict:
            if not isinstance(name, str) or space in ("demo", "people"):
                continue
            ways: Any = resolver.reverse_dict.getlist(name)
            if any(set(keys) == {"plan"} for possible, *_ in ways for _, keys in possible):
                found.append((f"{space}:{name}", reverse(f"{space}:{name}", args=[plan.pk])))
    assert len(found) > 10
    return found
