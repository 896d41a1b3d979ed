"""Opening a plan: by a family, or with a guide, where it stays a draft until the family's tap."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4, uuid5

from django.db import IntegrityError, transaction

from gezinsplan.kit import clock, keys
from gezinsplan.people.models import Account, Seat
from gezinsplan.plans.models.circle import Circle
from gezinsplan.plans.models.consenting import apply_choice, settle
from gezinsplan.plans.models.erasing import drop_plan
from gezinsplan.plans.models.event import Event
from gezinsplan.plans.models.invitation import Invitation
from gezinsplan.plans.models.inviting import prepare, withdraw
from gezinsplan.plans.models.look import Log
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.persons import place_person
from gezinsplan.plans.models.plan import AlreadyDoneError, NotAllowedError, Plan
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
    key: str = ""

    def plan_id(self, account: Account) -> UUID:
        """Return the plan's id: the same form sent twice by one account means one plan."""
        return uuid5(account.pk, self.key) if self.key else uuid4()


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


def _empty(start: Start, account: Account) -> tuple[Plan, Circle]:
    pk = start.plan_id(account)
    if Plan.objects.filter(pk=pk).exists() or keys.was_erased(pk):
        raise AlreadyDoneError("plan.opened")
    plan = Plan(
        id=pk,
        jurisdiction=start.jurisdiction,
        language=start.language,
        time_zone=ZONES[Jurisdiction(start.jurisdiction)],
        name=start.plan_name,
        motto=start.motto,
    )
    try:
        with transaction.atomic():
            plan.save(force_insert=True)
    except IntegrityError:
        raise AlreadyDoneError("plan.opened") from None
    Log(plan=plan, id=plan.pk).save(force_insert=True)
    everyone = Circle(id=plan.pk, plan=plan, kind=Circle.Kind.EVERYONE)
    everyone.save(force_insert=True)
    Circle(plan=plan, kind=Circle.Kind.FAMILY).save(force_insert=True)
    return plan, everyone


def open_plan(start: Start, account: Account) -> Member:
    """A family member opens the family's plan, and steers it. Raises AlreadyDoneError."""
    with transaction.atomic():
        plan, everyone = _empty(start, account)
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
    Raises AlreadyDoneError.
    """
    with transaction.atomic():
        plan, everyone = _empty(start, account)
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
        now = Plan.objects.select_for_update(no_key=True).get(pk=plan.pk)
        if now.confirmed_at or not guide.coordinates or guide.plan_id != plan.pk:
            raise NotAllowedError("plan.confirm")
        seat = family_seat(plan)
        plan.confirmed_at = clock.now()
        plan.save(update_fields=("confirmed_at",))
        settle(seat, Choice.EVERYTHING, given_by=seat.person)
        apply_choice(guide, choice, given_by=seat.person)
        device = str(guide.person_id)
        plan.record("plan.confirmed", by=seat, subject=plan, device_of=device)
    return seat


def drop_draft(plan: Plan, *, guide: Member) -> None:
    """Drop a draft that the family didn't want: nothing of it stays."""
    if plan.confirmed_at or not guide.coordinates or guide.plan_id != plan.pk:
        raise NotAllowedError("plan.erase")
    with transaction.atomic():
        drop_plan(plan)


def family_seat(plan: Plan) -> Member:
    """Return the seat of the family member a plan was opened for."""
    seats = Member.objects.select_related("person").filter(plan=plan, steers=True)
    seat: Member = seats.earliest("began")
    seat.plan = plan
    return seat


def take_along(plan: Plan, *, guide: Member) -> tuple[Invitation, str]:
    """Let who tapped on the guide's device take the seat on a device of their own.

    The invitation is theirs, in their name, to their own seat, and the family reads on
    whose device it was asked; earlier ones end. Raises NotAllowedError once the seat is
    taken, and for anybody but the guide who opened the plan beside them.
    """
    seat = family_seat(plan)
    if not waits_to_be_carried(seat, guide):
        raise NotAllowedError("invitation.allow")
    with transaction.atomic():
        waiting = Invitation.objects.filter(
            Invitation.open_now(), plan_id=plan.pk, person=seat.person
        )
        for earlier in waiting:
            withdraw(earlier, by=seat)
        device, family = str(guide.person_id), seat.shared_circle(Circle.Kind.FAMILY)
        plan.record("plan.carried", by=seat, subject=plan, circle=family.pk, device_of=device)
        return prepare(seat.person, Choice.EVERYTHING, by=seat, steers=True)


def waits_to_be_carried(seat: Member, guide: Member) -> bool:
    """Tell whether this guide opened the plan, and the family still has no way in itself."""
    if seat.account_id or seat.ended_at or not guide.coordinates:
        return False
    opened = Event.objects.filter(plan_id=seat.plan_id, verb="plan.opened")
    return bool(opened.filter(actor=guide.person_id).exists())
