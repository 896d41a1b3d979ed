"""Opening a plan: by a family, or with a guide, where it stays a draft until the family's tap."""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.people.models import Account, Seat
from gezinsplan.plans.models.circle import Circle
from gezinsplan.plans.models.consenting import apply_choice, settle
from gezinsplan.plans.models.erasing import drop_plan
from gezinsplan.plans.models.look import Log
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.persons import place_person
from gezinsplan.plans.models.plan import NotAllowedError, Plan
from gezinsplan.plans.rules import Choice, Jurisdiction, Ring

ZONES = {
    Jurisdiction.NETHERLANDS: "Europe/Amsterdam",
    Jurisdiction.FLANDERS: "Europe/Brussels",
}


@dataclass(frozen=True)
class Start:
    """What is needed to open a plan."""

    jurisdiction: str
    language: str
    plan_name: str
    own_name: str
    motto: str = ""
    guide: dict[str, Any] = field(default_factory=dict)


def _seat(person: Person, account: Account | None, **fields: Any) -> Member:
    member = Member(
        plan=person.plan,
        person=person,
        account=account,
        ring=person.ring,
        circle=person.circle,
        joined_at=clock.now() if account else None,
        **fields,
    )
    member.save(force_insert=True)
    if account:
        Seat.take(account, person.plan_id, person.ring)
    return member


def _empty(start: Start) -> tuple[Plan, Circle]:
    plan = Plan(
        jurisdiction=start.jurisdiction,
        language=start.language,
        time_zone=ZONES[Jurisdiction(start.jurisdiction)],
        name=start.plan_name,
        motto=start.motto,
    )
    plan.save(force_insert=True)
    Log(plan=plan, id=plan.pk).save(force_insert=True)
    everyone = Circle(plan=plan, kind=Circle.Kind.EVERYONE)
    everyone.save(force_insert=True)
    Circle(plan=plan, kind=Circle.Kind.FAMILY).save(force_insert=True)
    return plan, everyone


def open_plan(start: Start, account: Account) -> Member:
    """A family member opens the family's plan, and steers it."""
    with transaction.atomic():
        plan, everyone = _empty(start)
        plan.confirmed_at = clock.now()
        plan.save(update_fields=("confirmed_at",))
        person = place_person(plan, everyone, start.own_name, Ring.FAMILY)
        member = _seat(person, account, steers=True)
        settle(member, Choice.EVERYTHING, given_by=person)
        plan.record("plan.opened", by=member, subject=plan)
    return member


def open_with_guide(start: Start, account: Account) -> Member:
    """A guide opens a draft beside the family; only the family's own tap makes it a plan.

    Until then the guide can look at this draft and drop it, and nothing else (L10).
    """
    with transaction.atomic():
        plan, everyone = _empty(start)
        person = place_person(plan, everyone, start.own_name, Ring.FAMILY)
        _seat(person, None, steers=True)
        guide = place_person(plan, everyone, ring=Ring.PROFESSIONAL, **start.guide)
        member = _seat(guide, account, coordinates=True)
        plan.record("plan.opened", by=member, subject=plan)
    return member


def confirm(plan: Plan, choice: str, *, guide: Member) -> Member:
    """The family taps on the guide's device: now it is its plan.

    Recorded with the family member's name, and on whose device. The family chooses on
    the same page what the guide sees. Raises NotAllowedError for a plan that isn't a draft.
    """
    with transaction.atomic():
        seat = Member.objects.select_related("person", "plan").get(plan=plan, steers=True)
        if plan.confirmed_at or not guide.coordinates:
            raise NotAllowedError("plan.confirm")
        plan.confirmed_at = clock.now()
        plan.save(update_fields=("confirmed_at",))
        seat.plan = plan
        settle(seat, Choice.EVERYTHING, given_by=seat.person)
        apply_choice(guide, choice, given_by=seat.person)
        device = str(guide.person_id)
        plan.record("plan.confirmed", by=seat, subject=plan, device_of=device)
    return seat


def drop_draft(plan: Plan, *, guide: Member) -> None:
    """Drop a draft that the family didn't want: nothing of it stays."""
    if plan.confirmed_at or not guide.coordinates:
        raise NotAllowedError("plan.erase")
    with transaction.atomic():
        drop_plan(plan)
