"""The family's sentence, and what the plan is called."""

from uuid import UUID

from django.db import transaction
from django.db.models import Q

from gezinsplan.plans.models.content import Wording
from gezinsplan.plans.models.event import Event
from gezinsplan.plans.models.member import Member

_SAID = ("plan.worded", "plan.confirmed", "plan.opened")


def say(motto: str, name: str, *, by: Member, seen_version: int, key: str = "") -> None:
    """Say it in other words; the earlier ones stay with who said them (house rule 12).

    Raises WordsChangedError when another who steers was first.
    """
    plan = by.plan
    with transaction.atomic():
        field, words = ("name", name) if motto == plan.motto else ("motto", motto)
        owner = who_said(by.plan_id, field) or by.person_id
        plan.record("plan.worded", by=by, subject=plan, key=key, part=field)
        Wording.reword(plan, field, words, by=by, seen_version=seen_version, owner=owner)
        plan.name = name
        plan.save(update_fields=("motto", "name", "version"))


def who_said(plan: UUID, field: str = "motto") -> UUID | None:
    """Return who gave the plan its sentence; who only gave it another name said no sentence."""
    lines = Event.objects.filter(plan_id=plan, verb__in=_SAID, subject=plan)
    lines = lines.filter(Q(particulars__part__isnull=True) | Q(particulars__part=field))
    found: UUID | None = lines.order_by("-number").values_list("actor", flat=True).first()
    return found


def heard(member: Member) -> str:
    """Return the plan's sentence, for who is in the circle of everyone around it.

    Never the words of somebody who is hidden.
    """
    if member.plan_id not in member.reach.circles:
        return ""
    hidden = member.reach.hidden
    return "" if hidden and who_said(member.plan_id) in hidden else member.plan.motto
