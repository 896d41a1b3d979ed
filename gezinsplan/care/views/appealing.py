"""An appeal against a refusal: what a form about it already knows, so that nobody types it anew."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _

from gezinsplan.care.models import RightsAsk
from gezinsplan.kit import clock
from gezinsplan.plans.models import Member


def appealed(request: HttpRequest, member: Member) -> RightsAsk | None:
    """Return the refusal that a form is about, of what this member sees; else nothing."""
    try:
        asked = UUID(request.GET.get("beroep", ""))
    except ValueError:
        return None
    rows = member.sees(RightsAsk).filter(pk=asked, appeal_until__isnull=False)
    found: RightsAsk | None = rows.first()
    return found


def help_with(ask: RightsAsk, member: Member) -> dict[str, Any]:
    """Return what an agreement to help with an appeal begins with: its last day is the day."""
    today = clock.today(member.plan.time_zone)
    until = ask.appeal_until
    return {
        "words": _words(ask),
        "goal": str(ask.goal_id or ""),
        "due": until if until and until >= today else None,
        "who": [str(ask.asked_with_id)] if ask.asked_with_id else [],
    }


def answer_to(ask: RightsAsk) -> dict[str, Any]:
    """Return what a line about an appeal begins with; what came of it is still to be said."""
    return {"words": _words(ask), "asked_with": str(ask.asked_with_id or "")}


def _words(ask: RightsAsk) -> str:
    return _("In beroep: %(what)s") % {"what": ask.words}
