"""What a child lays beside its own words: a photo, a drawing, or its voice.

Who reads the page sees it, and nobody else; whoever makes the page takes it away again.
"""

from uuid import UUID

from django.db import transaction

from gezinsplan.care.models.about_child import must_be_made_by
from gezinsplan.care.models.hand_over import AboutMe
from gezinsplan.kit.images import Picture
from gezinsplan.kit.sounds import Sound
from gezinsplan.plans.models import Media, Member, NotAllowedError
from gezinsplan.plans.models.erasing import drop_row

USE, MOST = "about_me", 6


def more_of(row: AboutMe) -> list[Media]:
    """Return what lies beside the words of a page, still closed; ask it of a page one reads."""
    rows = Media.objects.filter(plan_id=row.plan_id, of=row.pk, use=USE)
    return list(rows.defer("content").order_by("made_at", "pk")[:MOST])


def one_of(row: AboutMe, media: UUID) -> Media | None:
    """Return one photo or recording of a page one reads."""
    found: Media | None = Media.objects.filter(
        plan_id=row.plan_id, of=row.pk, use=USE, pk=media
    ).first()
    return found


def lay_beside(row: AboutMe, more: Picture | Sound, *, by: Member, key: str = "") -> Media:
    """Lay a photo, a drawing or a voice beside the words. Raises NotAllowedError for too many.

    It stands with the child alone: a page that opens on a day opens with all that is on it.
    """
    must_be_made_by(row, by)
    if len(more_of(row)) >= MOST:
        raise NotAllowedError("about_me.write")
    media = Media(
        plan=by.plan,
        circle_id=row.circle_id,
        voice_id=row.voice_id,
        content=more.content,
        kind=getattr(more, "kind", "image/jpeg"),
        width=getattr(more, "width", 0),
        height=getattr(more, "height", 0),
        use=USE,
        of=row.pk,
        language=by.plan.language,
    )
    with transaction.atomic():
        media.save(force_insert=True)
        media.tie(by)
        by.plan.record("about_me.added", by=by, subject=row, key=key)
    return media


def take_from(row: AboutMe, media: Media, *, by: Member) -> None:
    """Take one thing away from the page for good."""
    must_be_made_by(row, by)
    with transaction.atomic():
        by.plan.record("about_me.dropped", by=by, subject=row)
        drop_row(by.plan_id, media)
