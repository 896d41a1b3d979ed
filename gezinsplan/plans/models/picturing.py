"""A photo on the plan: first for our family alone, until who steers opens it (S37)."""

from django.db import transaction

from gezinsplan.kit.images import Picture
from gezinsplan.plans.models.circle import Circle
from gezinsplan.plans.models.clause import Clause
from gezinsplan.plans.models.content import Media
from gezinsplan.plans.models.erasing import erase_thing
from gezinsplan.plans.models.event import Event
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.plan import NotAllowedError
from gezinsplan.plans.models.reading import read

PLAN = "plan"


def hang(picture: Picture, *, by: Member, caption: str = "", key: str = "") -> Media:
    """Put a photo on the plan; a photo of a flip chart can be the whole plan."""
    with transaction.atomic():
        media = Media(
            plan=by.plan,
            circle=by.shared_circle(Circle.Kind.FAMILY),
            voice=by.person,
            caption=caption,
            content=picture.content,
            width=picture.width,
            height=picture.height,
            use=PLAN,
            language=by.plan.language,
        )
        media.save(force_insert=True)
        media.tie(by)
        by.plan.record("plan.pictured", by=by, subject=media, key=key)
    return media


def plan_pictures(member: Member) -> list[Media]:
    """Return the photos of the plan that a member sees, newest first, still closed."""
    return read(
        member, Media, Clause("use = %s", (PLAN,)), "ORDER BY made_at DESC, id", without="content"
    )


def open_picture(media: Media, *, by: Member) -> None:
    """Let everyone around the plan see a photo; what was noted of it goes along."""
    if media.use != PLAN or not by.may("plan.write"):
        raise NotAllowedError("plan.write")
    everyone = by.shared_circle(Circle.Kind.EVERYONE)
    if media.circle_id == everyone.pk:
        return
    with transaction.atomic():
        media.circle = everyone
        media.save(update_fields=("circle",))
        lines = Event.objects.filter(plan_id=by.plan_id, subject=media.pk)
        lines.update(circle=everyone.pk)
        by.plan.record("thing.moved", by=by, subject=media)


def take_down(media: Media, *, by: Member) -> None:
    """Take a photo away for good; only who hung it can (house rule 4)."""
    if media.use != PLAN:
        raise NotAllowedError("plan.write")
    with transaction.atomic():
        circle = media.circle_id
        erase_thing(media, by=by)
        by.plan.record("plan.unpictured", by=by, subject=by.plan, circle=circle)
