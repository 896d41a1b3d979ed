"""Blocks, sleep and birthdays: what makes somebody see less, at once."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Q

from gezinsplan.kit import clock
from gezinsplan.plans.models.block import Block
from gezinsplan.plans.models.circle import Circle, Consent
from gezinsplan.plans.models.consenting import shut_out
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import NotAllowedError, Plan
from gezinsplan.plans.rules import AGES, Jurisdiction, birthday_of


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


def let_sleep(seat: Member, *, by: Member) -> None:
    """Let one seat sleep; never of another who decides (L66)."""
    if seat.steers and seat.pk != by.pk:
        raise NotAllowedError("plan.quiet")
    with transaction.atomic():
        by.plan.record("member.slept", by=by, subject=seat)
        seat.asleep_at = clock.now()
        seat.save(update_fields=("asleep_at",))


def birthday(person: Person, plan: Plan) -> bool:
    """After a birthday that matters, looks from before into the child's own circles end (L38).

    Nothing widens, and asking late or twice does no harm: what was opened since stays.
    The carers' look at what professionals wrote ends by itself: `is_own_person` asks the
    date. Returns whether something ended.
    """
    since = _last_that_matters(person, plan)
    if since is None or person.died:
        return False
    alone = Q(circle__kind=Circle.Kind.ONLY_ME, circle__person=person)
    by_others = Q(circle__kind=Circle.Kind.OWN, circle__person=person) & ~Q(given_by=person)
    held = Consent.objects.filter(plan_id=plan.pk, withdrawn_at=None, began__lt=since)
    theirs = held.filter(alone | by_others).exclude(member__person=person)
    ended = list(theirs.values_list("pk", flat=True))
    Consent.objects.filter(plan_id=plan.pk, pk__in=ended).update(withdrawn_at=clock.now())
    return bool(ended)


def _last_that_matters(person: Person, plan: Plan) -> datetime | None:
    """Return the first moment of the last birthday from which the child decides more."""
    if person.born is None:
        return None
    today, ages = clock.today(plan.time_zone), AGES[Jurisdiction(plan.jurisdiction)]
    days = [birthday_of(person.born, years) for years in (ages.own_say, ages.alone, ages.adult)]
    last = max((day for day in days if day <= today), default=None)
    return datetime.combine(last, time(), ZoneInfo(plan.time_zone)) if last else None
