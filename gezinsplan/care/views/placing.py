"""What the family does with what was said: its order, with whom it is shared, a wish taken."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from gezinsplan.care.forms import RewordForm
from gezinsplan.care.forms.voices import ListenersForm
from gezinsplan.care.models import Voice
from gezinsplan.care.models.listener import entrust, listeners
from gezinsplan.care.models.placing import move, put
from gezinsplan.care.views.ordering import place_of
from gezinsplan.care.views.voice_cards import card_of
from gezinsplan.care.views.voices import found, worry
from gezinsplan.plans.addresses import address, see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page

GROUPS = {"eerst": Voice.Mark.FIRST, "wachten": Voice.Mark.WAIT, "praten": Voice.Mark.TALK}


@on_plan("voice.order", methods=("POST",))
def voice_move(request: HttpRequest, member: Member, voice: UUID) -> HttpResponse:
    """Put a worry higher, lower, or into one of the three groups, and stay near it."""
    row, to = worry(member, voice), request.POST.get("naar", "")
    if to in GROUPS:
        put(row, GROUPS[to], by=member, at=place_of(request))
    elif to in {"op", "neer"}:
        move(row, to == "op", by=member)
    where = address("care:voices", member.plan_id)
    return HttpResponseRedirect(f"{where}#w-{row.pk}", status=303)


def _listeners_form(request: HttpRequest, member: Member, row: Voice) -> ListenersForm:
    persons = persons_around(member).values()
    now = listeners(member, [row])
    return ListenersForm(
        request.POST if request.method == "POST" else None,
        persons=[p for p in persons if p.can_be_asked and p.pk != row.voice_id],
        initial={
            "who": [str(one.person_id) for one in now],
            "words": next((one.words for one in now), ""),
        },
    )


@on_plan("voice.order")
def voice_who(request: HttpRequest, member: Member, voice: UUID) -> HttpResponse:
    """Say with whom a worry can be shared; it tells that person nothing (house rule 9)."""
    row = worry(member, voice)
    form = _listeners_form(request, member, row)
    if not form.is_valid():
        context = {"tab": "plan", "card": card_of(member, row), "persons": form.persons}
        return page(request, member, "care/voice_who.html", context, form=form, subject=row)
    entrust(row, form.chosen(), form.cleaned_data["words"], by=member, key=form.sent_key())
    return see_other("care:voices", member.plan_id)


def _proposed(member: Member, voice: UUID) -> Voice:
    return found(member, voice, kind=Voice.Kind.WISH, gone_at=None)


@on_plan("goal.take")
def voice_take(request: HttpRequest, member: Member, voice: UUID) -> HttpResponse:
    """Make a proposed wish one's own, in other words if wished (house rule 8)."""
    row = _proposed(member, voice)
    sent = request.POST if request.method == "POST" else None
    form = RewordForm(sent, initial={"words": row.words})
    if row.is_proposal and not form.is_valid():
        context = {"tab": "plan", "card": card_of(member, row), "back": _back(request, member)}
        return page(request, member, "care/voice_take.html", context, form=form, subject=row)
    if row.is_proposal:
        row.take(by=member, words=form.cleaned_data["words"])
    return HttpResponseRedirect(_back(request, member), status=303)


@on_plan("goal.take", methods=("POST",))
def voice_decline(request: HttpRequest, member: Member, voice: UUID) -> HttpResponse:
    """Not now; nobody asks why (house rule 7)."""
    _proposed(member, voice).decline(by=member)
    return HttpResponseRedirect(_back(request, member), status=303)


def _back(request: HttpRequest, member: Member) -> str:
    """Return where somebody came from: the three columns, or the pile of proposals."""
    if request.GET.get("vorm") == "kolommen":
        return f"{address('care:voices', member.plan_id)}?vorm=kolommen"
    return address("care:proposals", member.plan_id)
