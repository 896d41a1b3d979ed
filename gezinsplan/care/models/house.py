"""Where things lie in our house: said once by the family, read by whom it lets read it."""

from django.db import transaction

from gezinsplan.care.models.hand_over import HandOver, HouseLine
from gezinsplan.care.models.handing import HOUSE, open_written
from gezinsplan.plans.models import Circle, Member, NotAllowedError
from gezinsplan.plans.models.erasing import drop_row

RIGHT, MOST = "house.write", 40


def house_lines(member: Member) -> list[HouseLine]:
    """Return where things lie, as far as a member may read it, in the order it was written."""
    return list(member.sees(HouseLine).order_by("began", "pk")[:MOST])


def say_where(words: str, *, by: Member, key: str = "") -> HouseLine:
    """Write down where something lies; who was let read the rest reads this too."""
    with transaction.atomic():
        line = HouseLine(
            plan=by.plan,
            circle=by.shared_circle(Circle.Kind.FAMILY),
            voice=by.person,
            words=words,
            language=by.plan.language,
        )
        line.save(force_insert=True)
        line.tie(by)
        by.plan.record("house.said", by=by, subject=line, key=key)
        _open_for_who_reads(by)
    return line


def _open_for_who_reads(by: Member) -> None:
    for row in HandOver.objects.filter(plan_id=by.plan_id, coming__isnull=False):
        if HOUSE in row.reads:
            open_written(row)


def drop_line(line: HouseLine, *, by: Member) -> None:
    """Take one's own line away; another's stays (house rule 4)."""
    if line.voice_id != by.person_id:
        raise NotAllowedError(RIGHT)
    with transaction.atomic():
        by.plan.record("house.dropped", by=by, subject=by.plan, circle=line.circle_id)
        drop_row(by.plan_id, line)
