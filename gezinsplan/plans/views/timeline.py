"""Our road: what changed, in human sentences, newest first."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Event, Member, Person
from gezinsplan.plans.pages import page
from gezinsplan.plans.templatetags.moments import local_day
from gezinsplan.plans.verbs import VERBS
from gezinsplan.plans.views.telling import Words, before, words_for

SHOWN = 30


@dataclass(frozen=True)
class Told:
    """One sentence of the timeline."""

    event: Event
    day: date
    actor: Person | None
    mine: bool
    person: Person | None
    words: str
    noter: Person | None
    device: Person | None


def _tell(event: Event, words: Words) -> Told:
    more = event.particulars
    return Told(
        event=event,
        day=local_day(event.began, words.member.plan.time_zone),
        actor=None if event.kind.by_itself else words.person(event.actor),
        mine=event.actor == words.member.person_id,
        person=words.about(event.subject),
        words=words.names.get(event.subject, ""),
        noter=words.person(more.get("noted_by")),
        device=words.person(more.get("device_of")),
    )


@on_plan("plan.read", methods=READ)
def timeline(request: HttpRequest, member: Member) -> HttpResponse:
    """Show a page of the road; `tot` is the line that the page before ended with."""
    shown = [verb.code for verb in VERBS.values() if verb.shown]
    rows = member.sees(Event).filter(verb__in=shown)
    rows = before(rows, request.GET.get("tot", ""), "number")
    found = list(rows.order_by("-number")[: SHOWN + 1])
    events, more = found[:SHOWN], len(found) > SHOWN
    words = words_for(member, events)
    days = groupby((_tell(event, words) for event in events), lambda told: told.day)
    context: dict[str, Any] = {
        "tab": "plan",
        "days": [(day, list(lines)) for day, lines in days],
        "more": events[-1].pk if more else None,
        "later": "tot" in request.GET,
    }
    return page(request, member, "plans/timeline.html", context)
