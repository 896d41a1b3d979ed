"""The one rule that decides which rows a member sees (architecture, "The rows")."""

from typing import TYPE_CHECKING, Any, Protocol

from django.db import models
from django.db.models import Q

from gezinsplan.plans.models.circle import Circle, Tie

if TYPE_CHECKING:
    from gezinsplan.plans.models.member import Member


class NotSeenThroughError(TypeError):
    """A model was asked for through `sees` that doesn't stand in a circle."""


class _Narrow(Protocol):
    def __call__(self, rows: Any, member: "Member") -> Any: ...


def _tied(member: "Member", **how: Any) -> Any:
    return Tie.objects.filter(plan_id=member.plan_id, **how).values("subject")


def visible(member: "Member", model: Any) -> Any:
    """Return what a member sees of a model, in one query.

    In one of my circles, or naming me, or about me or my young child by a professional
    (never out of a private circle); not tied to anybody who is hidden from me; not older
    than my look goes back. Follows no foreign key: those are a side door.
    """
    if not hasattr(model, "seen_by"):
        raise NotSeenThroughError(model)
    reach, by = member.reach, f"{model.seen_by}__in"
    circles = getattr(model, "circle_column", "circle_id")
    me = {"person_id": member.person_id, "how": Tie.How.NAMED}
    allowed = Q(**{f"{circles}__in": reach.circles}) | Q(**{by: _tied(member, **me)})
    if not member.through_link:
        allowed |= _about_own(member, by, circles)
    rows = model.objects.filter(allowed, plan_id=member.plan_id)
    if reach.hidden:
        rows = rows.exclude(**{by: _tied(member, person_id__in=reach.hidden)})
    if member.content_from:
        rows = rows.filter(began__gte=member.content_from)
    narrow: _Narrow | None = getattr(model, "narrow", None)
    if narrow:
        rows = narrow(rows, member)
    return rows.fetch_mode(models.FETCH_RAISE)


def _about_own(member: "Member", by: str, circles: str) -> Q:
    about = _tied(
        member,
        person_id__in=member.reach.own_persons,
        how=Tie.How.ABOUT,
        professional=True,
    )
    private = Circle.objects.filter(plan_id=member.plan_id, kind__in=Circle.PRIVATE)
    return Q(**{by: about}) & ~Q(**{f"{circles}__in": private.values("pk")})
