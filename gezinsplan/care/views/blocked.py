"""A goal that waits on something that isn't the family's: what they did, and what was asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.care.domains import ICONS
from gezinsplan.care.forms.rights import RESULTS, BlockForm
from gezinsplan.care.models import Goal, RightsAsk, Voice
from gezinsplan.care.models import on_goal as asked
from gezinsplan.care.models.asking_rights import asks_of, block, may_drop
from gezinsplan.care.models.life_domain import life_domains
from gezinsplan.care.models.under_goal import must_be_ours
from gezinsplan.care.views.cards import Card, agreement_cards, goal_cards
from gezinsplan.care.views.doors import doors
from gezinsplan.care.views.goals import found
from gezinsplan.care.views.overview import open_agreements
from gezinsplan.kit import clock
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member, NotAllowedError, Person
from gezinsplan.plans.models.around import People, named_in, persons_around
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring

SHOWN, SOON = 20, 14
REFUSED = RightsAsk.Result.REFUSED


@dataclass(frozen=True)
class Asked:
    """One line: what was asked, with whom, and how long one can still appeal."""

    row: RightsAsk
    word: Any
    helper: Person | None
    writer: Person | None
    left: int | None
    may_change: bool
    may_drop: bool

    @property
    def soon(self) -> bool:
        """Tell whether it is good to know how many days are left."""
        return self.left is not None and 0 <= self.left <= SOON

    @property
    def over(self) -> bool:
        """Tell whether the last day is over: said once, without blame."""
        return self.left is not None and self.left < 0


def _named(persons: People, pk: UUID | None) -> Person | None:
    person = persons.get(pk)
    return person if person and person.name else None


def lines(member: Member, rows: Iterable[RightsAsk], persons: People) -> list[Asked]:
    """Join what was asked with who asked it, on the family's own calendar."""
    today, words = clock.today(member.plan.time_zone), dict(RESULTS)
    return [
        Asked(
            row=row,
            word=words[row.result],
            helper=_named(persons, row.asked_with_id),
            writer=_named(persons, row.voice_id),
            left=_left(row, today),
            may_change=row.voice_id == member.person_id and member.may("rights.write"),
            may_drop=may_drop(row, persons.get(row.voice_id), by=member),
        )
        for row in rows
    ]


def _left(row: RightsAsk, today: date) -> int | None:
    return (row.appeal_until - today).days if row.appeal_until else None


@on_plan("goal.read", methods=READ)
def blocked(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Show what the family did, what was asked, what helpers still do, and what is counted."""
    row = found(member, goal)
    must_be_ours(row, member, "goal.read")
    voices, rows = asked.voices_of(member, row), asks_of(member, row)
    agreements = list(open_agreements(member).filter(goal_id=row.pk)[:SHOWN])
    subjects = [row.pk, *(a.pk for a in agreements)]
    also = {*asked.people_in([row], voices, rows), *(ask.asked_with_id for ask in rows)}
    persons = persons_around(member, subjects, also)
    named = named_in(member, subjects, persons)
    cards = agreement_cards(member, agreements, named)
    said = [(voice, _named(persons, voice.voice_id)) for voice in voices]
    context = {
        "tab": "plan",
        "card": goal_cards([row], {}, {}, life_domains(member))[0],
        "owner": _named(persons, row.voice_id),
        "waits": [p for p in named.get(row.pk, ()) if p.ring == Ring.FAMILY and not p.died],
        "counted": row.domain in ICONS,
        "asked": lines(member, rows, persons),
        "deals": helping(cards),
        "doing": doing(cards),
        "did": [one for one in said if one[0].dimension == Voice.Dimension.DID],
        "meanwhile": [one for one in said if _helps(one[0])],
        "may_ask": member.may("rights.write"),
        **doors(member),
    }
    return page(request, member, "care/blocked.html", context, subject=row)


def _helps(voice: Voice) -> bool:
    return bool(voice.kind == Voice.Kind.STRENGTH and not voice.dimension)


def helping(cards: Iterable[Card]) -> list[Card]:
    """Return what those who come to help still do for a goal."""
    found = [card for card in cards if any(p.ring == Ring.PROFESSIONAL for p in card.persons)]
    for card in found:  # the face beside it is of who comes to help
        card.persons = sorted(card.persons, key=lambda p: p.ring != Ring.PROFESSIONAL)
    return found


def doing(cards: Iterable[Card]) -> list[Person]:
    """Return which helpers that is, each once."""
    found = {p.pk: p for c in cards for p in c.persons if p.ring == Ring.PROFESSIONAL}
    return list(found.values())


@on_plan("goal.write")
def goal_block(request: HttpRequest, member: Member, goal: UUID) -> HttpResponse:
    """Say that a goal waits on something that isn't ours; the way back is on its page."""
    row = found(member, goal)
    must_be_ours(row, member, "goal.write")
    if not row.may_move(Goal.State.BLOCKED, by=member):
        raise NotAllowedError("goal.write")
    form = BlockForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return page(request, member, "care/goal_block.html", {"row": row}, form=form, subject=row)
    block(row, by=member, did=form.cleaned_data["words"], key=form.sent_key())
    return see_other("care:blocked", member.plan_id, row.pk)
