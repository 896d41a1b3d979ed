"""A thank you for who leaves, with a drawing or without: to be read until the last day."""

from django.db import transaction

from gezinsplan.care.models.hand_over import HandOver
from gezinsplan.kit import clock
from gezinsplan.kit.images import Picture
from gezinsplan.plans.models import Media, Member, NotAllowedError
from gezinsplan.plans.models.erasing import drop_row

USE = "thanks"


def thank(
    row: HandOver, words: str, *, by: Member, drawing: Picture | None = None, key: str = ""
) -> None:
    """Give the family's thanks to who leaves, to read on a page of their own until the last day."""
    if row.ended_at:
        raise NotAllowedError("hand_over.write")
    with transaction.atomic():
        row.words, row.thanked_at = words, clock.now()
        row.save(update_fields=("words", "thanked_at"))
        row.let_see([row.leaving_id])
        by.plan.record("hand_over.thanked", by=by, subject=row, key=key)
        if drawing:
            _lay(row, drawing, by)


def _lay(row: HandOver, drawing: Picture, by: Member) -> None:
    """Lay a drawing beside the thanks, in place of one's own older one."""
    rows = Media.objects.filter(plan_id=by.plan_id, of=row.pk, use=USE)
    for old in rows.filter(voice=by.person_id):
        drop_row(by.plan_id, old)
    media = Media(
        plan=by.plan,
        circle_id=row.circle_id,
        voice=by.person,
        content=drawing.content,
        width=drawing.width,
        height=drawing.height,
        use=USE,
        of=row.pk,
        language=by.plan.language,
    )
    media.save(force_insert=True)
    media.tie(by)
    media.let_see([row.leaving_id])


def drawn(row: HandOver, *, by: Member) -> Media | None:
    """Return the drawing with the thanks, still closed: one's own first, then the latest."""
    rows = list(by.sees(Media).filter(of=row.pk, use=USE).defer("content").order_by("-made_at"))
    return next((one for one in rows if one.voice_id == by.person_id), next(iter(rows), None))


def take_drawing_back(row: HandOver, media: Media, *, by: Member) -> None:
    """Take one's own drawing away for good; another's stays (house rule 4)."""
    if media.voice_id != by.person_id:
        raise NotAllowedError("hand_over.write")
    with transaction.atomic():
        by.plan.record("hand_over.undrawn", by=by, subject=row)
        drop_row(by.plan_id, media)


def thanks_to(member: Member) -> HandOver | None:
    """Return the thanks that a member who leaves was given."""
    rows = member.sees(HandOver).filter(leaving=member.person_id, ended_at=None)
    return rows.exclude(thanked_at=None).order_by("-made_at").first()
