"""Who reads what stands in a circle: said by name before anybody writes."""

from uuid import UUID

from django.db.models import Q

from gezinsplan.plans.models.block import Block
from gezinsplan.plans.models.circle import Consent, Tie
from gezinsplan.plans.models.content import Content
from gezinsplan.plans.models.member import Member


def readers(member: Member, row: Content) -> list[UUID]:
    """Return who can read what a member writes beside a row, in one query; never the writer.

    Not from whom the writer hides, nor who is hidden from the writer. Somebody's own
    confidant is named to nobody who doesn't know them. Who hides for another reason from
    somebody stays named: rather one reader too many than a trace of a block.
    """
    plan, me = member.plan_id, member.person_id
    inside = Consent.objects.filter(Consent.running(), plan_id=plan, circle_id=row.circle_id)
    named = Tie.objects.filter(plan_id=plan, subject=row.pk, how=Tie.How.NAMED)
    away = Block.objects.filter(plan_id=plan, by_id=me, reach=Block.Reach.EVERYTHING)
    seats = Member.objects.filter(
        Q(pk__in=inside.values("member_id")) | Q(person_id__in=named.values("person_id")),
        plan_id=plan,
        ended_at=None,
        account__isnull=False,
        person__died=None,
        person__circle_id__in=[plan, *member.reach.circles],
    )
    seats = seats.exclude(person_id__in=away.values("whom_id"))
    seats = seats.exclude(person_id__in=[me, *member.reach.hidden])
    found: list[UUID] = list(seats.order_by("began").values_list("person_id", flat=True))
    return found
