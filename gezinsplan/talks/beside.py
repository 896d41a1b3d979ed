"""A photo, a drawing or a voice that comes with a message: for exactly who can read it."""

from collections.abc import Iterable
from uuid import UUID

from gezinsplan.kit.images import Picture
from gezinsplan.kit.sounds import Sound
from gezinsplan.plans.models import Content, Media, Member

USE = "message"


def lay_beside(message: Content, brought: Iterable[Picture | Sound], *, by: Member) -> None:
    """Keep what came with a message, sealed with its voice's key. Inside its transaction."""
    for one in brought:
        media = Media(
            plan=by.plan,
            circle_id=message.circle_id,
            voice=by.person,
            content=one.content,
            kind=getattr(one, "kind", "image/jpeg"),
            width=getattr(one, "width", 0),
            height=getattr(one, "height", 0),
            use=USE,
            of=message.pk,
            language=by.plan.language,
        )
        media.save(force_insert=True)
        media.tie(by)
        setattr(message, "photo" if isinstance(one, Picture) else "sound", media)


def one_beside(message: Content, media: UUID) -> Media | None:
    """Return one photo or recording of a message; ask it of a message that one reads."""
    rows = Media.objects.filter(plan_id=message.plan_id, of=message.pk, use=USE)
    found: Media | None = rows.filter(pk=media).first()
    return found
