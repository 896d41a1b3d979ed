"""Blocks, sleep and birthdays: what makes somebody see less, at once."""

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.plans.models.block import Block
from gezinsplan.plans.models.circle import Circle, Consent
from gezinsplan.plans.models.consenting import shut_out
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import NotAllowedError, Plan
from gezinsplan.plans.rules import AGES, Jurisdiction, age


def block(whom: Person, reach: str, *, by: Member) -> Block:
    """Never again be found by somebody; the other notices nothing, not even a gap."""
    if whom.pk == by.person_id:
        raise NotAllowedError("block.set")
    with transaction.atomic():
        found, _ = Block.objects.update_or_create(
            plan_id=by.plan_id, by=by.person, whom=whom, defaults={"reach": reach}
        )
        own = Circle.objects.filter(plan_id=by.plan_id, kind__in=Circle.PRIVATE, person=by.person)
        for seat in Member.objects.filter(plan_id=by.plan_id, person=whom, ended_at=None):
            shut_out(seat, own.values_list("pk", flat=True))
        circle = Circle.objects.get_or_create(
            plan_id=by.plan_id, kind=Circle.Kind.ONLY_ME, person=by.person
        )[0]
        by.plan.record("block.set", by=by, subject=found, circle=circle.pk)
    return found


def lift(found: Block, *, by: Member) -> None:
    """Lift a block; only who set it can (L62)."""
    if found.by_id != by.person_id:
        raise NotAllowedError("block.set")
    with transaction.atomic():
        circle = Circle.objects.get(
            plan_id=by.plan_id, kind=Circle.Kind.ONLY_ME, person_id=by.person_id
        )
        by.plan.record("block.lifted", by=by, subject=found, circle=circle.pk)
        found.delete()


def quiet(*, by: Member) -> None:
    """Alles even stil: all seats but this one sleep, without a reason (house rule 23)."""
    with transaction.atomic():
        by.plan.record("plan.quieted", by=by, subject=by.plan)
        seats = Member.objects.filter(plan_id=by.plan_id, ended_at=None, asleep_at=None)
        seats.exclude(pk=by.pk).update(asleep_at=clock.now())


def wake(seat: Member, *, by: Member) -> None:
    """Bring one person back: reopening brings nobody back by itself."""
    with transaction.atomic():
        seat.asleep_at = None
        seat.save(update_fields=("asleep_at",))
        by.plan.record("member.woke", by=by, subject=seat)


def sleep(seat: Member, *, by: Member) -> None:
    """Let one seat sleep."""
    with transaction.atomic():
        by.plan.record("member.slept", by=by, subject=seat)
        seat.asleep_at = clock.now()
        seat.save(update_fields=("asleep_at",))


def birthday(person: Person, plan: Plan) -> bool:
    """On a birthday that matters looks into the child's own circle end; nothing widens (L38).

    Returns whether today is such a day. The carers' look at what professionals wrote
    ends by itself: `is_own_person` asks the date.
    """
    if person.born is None or person.died:
        return False
    today, ages = clock.today(plan.time_zone), AGES[Jurisdiction(plan.jurisdiction)]
    years = age(person.born, today)
    if years == age(person.born, today.replace(day=max(1, today.day - 1))) and today.day > 1:
        return False
    if years not in (ages.own_say, ages.alone, ages.adult):
        return False
    mine = Circle.objects.filter(
        plan_id=plan.pk, kind=Circle.Kind.ONLY_ME, person=person
    ).values_list("pk", flat=True)
    held = Consent.objects.filter(plan_id=plan.pk, circle_id__in=mine, withdrawn_at=None)
    held.exclude(member__person=person).update(withdrawn_at=clock.now())
    return True
