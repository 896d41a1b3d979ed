"""Days in the words people use: today, yesterday, three days ago, 16 November."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.template import Context
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsplan.kit import clock

register = template.Library()
_NEAR = (
    gettext_lazy("vandaag"),
    gettext_lazy("gisteren"),
    gettext_lazy("eergisteren"),
    gettext_lazy("drie dagen geleden"),
    gettext_lazy("vier dagen geleden"),
    gettext_lazy("vijf dagen geleden"),
    gettext_lazy("zes dagen geleden"),
)


def local_day(moment: datetime, zone: str) -> date:
    """Return the family's own day of a moment."""
    return moment.astimezone(ZoneInfo(zone)).date()


def day_in_words(day: date, today: date) -> str:
    """Say a day that is over, as near to now as it is."""
    past = (today - day).days
    if 0 <= past < len(_NEAR):
        return str(_NEAR[past])
    return date_format(day, "j F" if day.year == today.year else "j F Y")


@register.simple_tag(takes_context=True)
def ago(context: Context, day: date) -> str:
    """Say when something was, on the family's own calendar."""
    member: Any = context["member"]
    return day_in_words(day, clock.today(member.plan.time_zone))


@register.simple_tag(takes_context=True)
def since(context: Context, moment: datetime) -> str:
    """Say on which day a moment was, on the family's own calendar."""
    member: Any = context["member"]
    return ago(context, local_day(moment, member.plan.time_zone))


@register.simple_tag(takes_context=True)
def hour(context: Context, moment: datetime) -> str:
    """Say the hour of a moment, on the family's own clock."""
    member: Any = context["member"]
    return date_format(moment.astimezone(ZoneInfo(member.plan.time_zone)), "H:i")


@register.simple_tag(takes_context=True)
def day_and_hour(context: Context, moment: datetime) -> str:
    """Say a day and hour to come, on the family's own clock."""
    member: Any = context["member"]
    local = moment.astimezone(ZoneInfo(member.plan.time_zone))
    parts = {"day": date_format(local, "l j F"), "hour": date_format(local, "H:i")}
    return _("%(day)s om %(hour)s") % parts


@register.filter
def when(agreed: Any) -> str:
    """Say by when something was agreed: a day, a moment in somebody's own words, or both."""
    if agreed.standing:
        return _("bel maar")
    day = date_format(agreed.due, "l j F") if agreed.due else ""
    return ", ".join(part for part in (day, agreed.moment) if part) or _("geen vaste dag")
