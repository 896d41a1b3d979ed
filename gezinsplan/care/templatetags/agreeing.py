"""When something is agreed for, in the words people use."""

from typing import Any

from django import template
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from gezinsplan.care.rules import SCHOOL_DAYS, Rhythm, rhythm_of
from gezinsplan.plans.templatetags.moments import when

register = template.Library()


@register.filter
def rhythm(agreed: Any) -> str:
    """Say how often and at what hour, for what comes round; else the day and the hour."""
    found = rhythm_of(agreed.repeats)
    if found is None:
        return when(agreed)
    until = date_format(found.until, "j F Y") if found.until else ""
    end = _("tot en met %(day)s") % {"day": until} if until else ""
    return ", ".join(part for part in (_often(found), agreed.moment, end) if part)


def _often(found: Rhythm) -> str:
    if found.days == SCHOOL_DAYS and found.weeks == 1:
        return _("elke schooldag")
    days = get_text_list([str(WEEKDAYS[day]) for day in sorted(found.days)], _("en"))
    each = _("elke %(days)s") if found.weeks == 1 else _("om de twee weken op %(days)s")
    return each % {"days": days}
