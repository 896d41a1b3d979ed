"""The one rule that decides which rows a member sees (architecture, "The rows")."""

from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from django.db import models

from gezinsplan.plans.models.circle import Circle, Tie
from gezinsplan.plans.models.shown import Shown
from gezinsplan.plans.rows import PlanForeignKey
from gezinsplan.plans.rules import Ring

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
    (never out of a private circle); nothing by, about or naming somebody who is hidden
    from me; nothing older than my look goes back; nothing that only professionals could
    still see. Follows no foreign key: those are a side door.
    """
    if not hasattr(model, "seen_by"):
        raise NotSeenThroughError(model)
    circles = getattr(model, "circle_column", "circle_id")
    shown = Shown(member, model.seen_by, circles)
    rows = _without_hidden(member, model, model.objects.filter(shown, plan_id=member.plan_id))
    if member.ring != Ring.FAMILY:
        closed = Circle.objects.filter(plan_id=member.plan_id, closed_at__isnull=False)
        rows = rows.exclude(**{f"{circles}__in": closed.values("pk")})
    if member.content_from and getattr(model, "dated", True):
        rows = rows.filter(began__gte=member.content_from)
    narrow: _Narrow | None = getattr(model, "narrow", None)
    if narrow:
        rows = narrow(rows, member)
    return rows.fetch_mode(models.FETCH_RAISE)


def _without_hidden(member: "Member", model: Any, rows: Any) -> Any:
    """Take away who is hidden: as subject, author or anything else in the row.

    What tells where somebody is goes too when only the whereabouts are hidden.
    """
    reach = member.reach
    hidden = reach.unplaced if getattr(model, "places", False) else reach.hidden
    if not hidden:
        return rows
    rows = rows.exclude(**{f"{model.seen_by}__in": _tied(member, person_id__in=hidden)})
    for column in _person_columns(model):
        rows = rows.exclude(**{f"{column}__in": hidden})
    return rows


@cache
def _person_columns(model: Any) -> tuple[str, ...]:
    fields = [f for f in model._meta.fields if isinstance(f, PlanForeignKey)]
    aimed = [f.attname for f in fields if f.related_model._meta.label == "plans.Person"]
    return tuple(aimed)
