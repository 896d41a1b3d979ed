"""Who looked, in plain words: network, professionals, and oneself; never family at family."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from gezinsplan.kit import clock
from gezinsplan.people.models import Organisation
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Look, Member, Person
from gezinsplan.plans.pages import page
from gezinsplan.plans.templatetags.moments import local_day
from gezinsplan.plans.views.telling import Words, before, words_for

SHOWN = 60
PERIODS = {"7": _("Deze week"), "30": _("Deze maand"), "alles": _("Alles")}


@dataclass
class Seen:
    """One line: who looked at what, that day, and how often."""

    look: Look
    day: date
    actor: Person | None
    mine: bool
    person: Person | None
    words: str
    work: str
    last: datetime
    times: int = 1

    @property
    def who(self) -> str:
        """Return whom the sentence is about; a page says “you” to its reader."""
        if self.mine:
            return gettext("Jij")
        return self.actor.name if self.actor else gettext("Iemand")

    @property
    def same(self) -> tuple[Any, ...]:
        """Return what makes two lines of one day alike."""
        look = self.look
        return look.actor, look.what, look.outcome, look.subject


def _see(look: Look, words: Words, works: dict[Any, str]) -> Seen:
    actor = words.person(look.actor)
    return Seen(
        look=look,
        day=local_day(look.began, words.member.plan.time_zone),
        actor=actor,
        mine=look.actor == words.member.person_id,
        person=words.about(look.subject),
        words=words.names.get(look.subject, ""),
        work=works.get(actor.organisation_id, "") if actor else "",
        last=look.began,
    )


def _merged(lines: Iterable[Seen]) -> list[Seen]:
    found: dict[tuple[Any, ...], Seen] = {}
    for line in lines:
        if line.same in found:
            found[line.same].times += 1
        else:
            found[line.same] = line
    return list(found.values())


def _apart(lines: list[Seen]) -> tuple[list[Seen], list[Seen]]:
    """Put what others opened first: that is what somebody comes to see."""
    return [line for line in lines if not line.mine], [line for line in lines if line.mine]


def _since(period: str) -> datetime | None:
    if period not in PERIODS:
        raise Http404
    return clock.now() - timedelta(days=int(period)) if period.isdecimal() else None


@on_plan("looks.read", methods=READ)
def looks(request: HttpRequest, member: Member) -> HttpResponse:
    """Show a page of the log; `tot` is the line that the page before ended with."""
    period = request.GET.get("dagen", "30")
    since, rows = _since(period), member.sees(Look)
    rows = rows.filter(began__gte=since) if since else rows
    rows = before(rows, request.GET.get("tot", ""), "n")
    found = list(rows.order_by("-n")[: SHOWN + 1])
    shown = found[:SHOWN]
    words = words_for(member, shown)
    works = Organisation.names(
        p.organisation_id for p in words.persons.values() if p.organisation_id
    )
    days = groupby((_see(look, words, works) for look in shown), lambda seen: seen.day)
    context: dict[str, Any] = {
        "tab": "more",
        "days": [(day, *_apart(_merged(lines))) for day, lines in days],
        "more": shown[-1].pk if len(found) > SHOWN else None,
        "period": period,
        "periods": PERIODS.items(),
    }
    return page(request, member, "plans/looks.html", context)
