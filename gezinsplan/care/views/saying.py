"""Saying a worry, a strength, a wish or the request, and one's own view beside another's."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.care.forms.voices import BESIDE, HOW_YOU_SEE_IT, LABELS, VoiceForm, seen_with
from gezinsplan.care.models import Voice
from gezinsplan.care.models.audience import circle_for
from gezinsplan.care.models.life_domain import choices
from gezinsplan.care.views.voice_cards import card_of
from gezinsplan.care.views.voices import worry
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, OutsideCircleError
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring

KINDS = {
    "zorg": Voice.Kind.WORRY,
    "goed": Voice.Kind.STRENGTH,
    "wens": Voice.Kind.WISH,
    "vraag": Voice.Kind.REQUEST,
}


def _form(request: HttpRequest, member: Member, label: Any, beside: Voice | None) -> VoiceForm:
    family = member.ring == Ring.FAMILY
    around = persons_around(member).values()
    here = [p for p in around if p.ring == Ring.FAMILY and p.can_be_asked]
    own = [p for p in around if p.pk in member.reach.own_persons and p.can_be_asked]
    return VoiceForm(
        request.POST if request.method == "POST" else None,
        label=label,
        mine=sorted(own, key=lambda p: p.pk != member.person_id),
        about=here if member.ring == Ring.PROFESSIONAL else (),
        seen=(BESIDE if beside else seen_with(around)) if family else (),
        domains=() if beside else choices(member),
        initial={"whose": str(member.person_id)},
    )


def _say(form: VoiceForm, member: Member, kind: str, beside: Voice | None) -> bool:
    """Keep what was said; False when it names somebody who isn't inside."""
    said = form.cleaned_data
    try:
        Voice.say(
            said["words"],
            kind,
            by=member,
            circle=circle_for(said.get("seen", ""), member, beside),
            whose=form.teller(),
            about=form.written_of(),
            key=form.sent_key(),
            domain=beside.domain if beside else said.get("domain", ""),
            beside=beside,
        )
    except OutsideCircleError:
        form.not_these()
        return False
    return True


@on_plan("voice.write")
def voice_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Say something in one's own words; one question, and who sees the answer."""
    kind = KINDS.get(request.GET.get("soort", ""), Voice.Kind.WORRY)
    if kind == Voice.Kind.REQUEST and member.ring != Ring.FAMILY:
        kind = Voice.Kind.WORRY
    form = _form(request, member, LABELS[kind], None)
    if not (form.is_valid() and _say(form, member, kind, None)):
        context: dict[str, Any] = {"tab": "plan", "kind": kind, "persons": form.mine}
        context |= {"others": form.others, "confides": form.confides}
        return page(request, member, "care/voice_new.html", context, form=form)
    return see_other("care:voices", member.plan_id)


@on_plan("voice.write")
def voice_beside(request: HttpRequest, member: Member, voice: UUID) -> HttpResponse:
    """Say how one sees it oneself, beside what another said; both stay (house rule 10)."""
    row = worry(member, voice)
    form = _form(request, member, HOW_YOU_SEE_IT, row)
    if not (form.is_valid() and _say(form, member, Voice.Kind.WORRY, row)):
        context = {"tab": "plan", "card": card_of(member, row)}
        context |= {"persons": form.mine, "others": form.others}
        return page(request, member, "care/voice_beside.html", context, form=form, subject=row)
    return see_other("care:voices", member.plan_id)
