"""Agreements: making one, and the list of all that are open and done."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.care.forms import AgreementForm
from gezinsplan.care.forms.contact import NOT_THESE
from gezinsplan.care.models import Agreement, Promise, RightsAsk, Voice, own_answers
from gezinsplan.care.models.on_plan import lately_done
from gezinsplan.care.models.ordering import running_goals
from gezinsplan.care.models.passing_on import asked_of
from gezinsplan.care.views.appealing import appealed, help_with
from gezinsplan.care.views.cards import Card, agreement_cards
from gezinsplan.care.views.doors import doors
from gezinsplan.care.views.overview import open_agreements, standing_offers
from gezinsplan.kit import clock
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member, OutsideCircleError
from gezinsplan.plans.models.around import named_in, persons_around
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring

SHOWN, DONE = 60, 12

NEAREST = [ring.value for ring in Ring]


def found(member: Member, agreement: UUID, **only: Any) -> Agreement:
    """Return an agreement that the member sees; raises Http404."""
    row: Agreement = get_object_or_404(member.sees(Agreement), pk=agreement, **only)
    row.plan = member.plan
    return row


def cards_of(member: Member, rows: list[Agreement]) -> list[Card]:
    """Return agreements with the people in them and one's own yes."""
    subjects = [row.pk for row in rows]
    persons = persons_around(member, subjects)
    cards = agreement_cards(member, rows, named_in(member, subjects, persons))
    said = own_answers(member, subjects)
    for card in cards:
        me = any(person.pk == member.person_id for person in card.persons)
        card.named = me
        card.said = said.get(card.row.pk)
        yes = card.said and card.said.answer == Promise.Answer.YES
        card.asked = me and card.row.voice_id != member.person_id and not yes
    return cards


def _worry(request: HttpRequest, member: Member) -> Voice | None:
    """Return the worry that an agreement is made for, where somebody came from one."""
    asked = request.GET.get("zorg", "")
    worries = member.sees(Voice).filter(kind=Voice.Kind.WORRY, gone_at=None)
    try:
        return worries.filter(pk=UUID(asked)).first() if asked else None
    except ValueError:
        return None


def _form(request: HttpRequest, member: Member, ask: RightsAsk | None) -> AgreementForm:
    persons = sorted(persons_around(member).values(), key=lambda p: NEAREST.index(p.ring))
    return AgreementForm(
        request.POST if request.method == "POST" else None,
        initial=help_with(ask, member) if ask else {"goal": request.GET.get("doel", "")},
        persons=[p for p in persons if p.can_be_asked],
        goals=list(running_goals(member)),
        worry=_worry(request, member),
        chooses=member.may("agreement.take"),
        today=clock.today(member.plan.time_zone),
    )


def _made(form: AgreementForm, member: Member) -> bool:
    """Make the agreement; False when it names somebody outside a private circle."""
    words, who = form.cleaned_data["words"], form.chosen()
    try:
        Agreement.make(words, who, by=member, key=form.sent_key(), **form.how())
    except OutsideCircleError:
        form.add_error("who", NOT_THESE)
        return False
    return True


@on_plan("agreement.write", "agreement.propose")
def agreement_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Make an agreement; a professional's waits for the family's yes."""
    ask = appealed(request, member)
    form = _form(request, member, ask)
    if not (form.is_valid() and _made(form, member)):
        context = {"tab": "agreements", "persons": form.persons, "ask": ask}
        return page(request, member, "care/agreement_new.html", context, form=form)
    if ask and ask.goal_id:
        return see_other("care:blocked", member.plan_id, ask.goal_id)
    return see_other("care:agreements", member.plan_id)


def _start(request: HttpRequest) -> int:
    asked = request.GET.get("vanaf", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 0


@on_plan("agreement.read", methods=READ)
def agreements(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the open agreements by day, and what was done last."""
    start = _start(request)
    open_rows = list(open_agreements(member)[start : start + SHOWN + 1])
    done = [] if start else lately_done(member, DONE)
    offers = [] if start else list(standing_offers(member))
    cards = cards_of(member, [*open_rows[:SHOWN], *done, *offers])
    context = {
        "tab": "agreements",
        "open": [card for card in cards if not card.row.kept_at and not card.row.standing],
        "offers": [card for card in cards if card.row.standing],
        "done": [card for card in cards if card.row.kept_at],
        **doors(member),
        "asked_on": asked_of(member),
        "more": start + SHOWN if len(open_rows) > SHOWN else 0,
    }
    return page(request, member, "care/agreements.html", context)
