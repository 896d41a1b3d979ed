"""One's own word, later: in other words, for other eyes, over, or gone for good."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.care.forms.voices import AS_NOW, LABELS, VoiceForm, seen_with
from gezinsplan.care.models import Voice
from gezinsplan.care.models.audience import SAME, answer_now, circle_for
from gezinsplan.care.models.life_domain import choices
from gezinsplan.care.models.parting_words import erase, lay_down, show_to, take_up
from gezinsplan.care.models.said import earlier
from gezinsplan.care.views.voices import found
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, WordsChangedError
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.models.wordings import drop_wording
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring

FATES = {"voorbij": lay_down, "terug": take_up, "weg": erase}


def _own(member: Member, voice: UUID) -> Voice:
    row = found(member, voice)
    row.must_be_own(member)
    return row


def _form(request: HttpRequest, member: Member, row: Voice) -> VoiceForm:
    family = member.ring == Ring.FAMILY
    seen = seen_with(persons_around(member).values()) if family else []
    now = answer_now(row, member, own=dict(seen))
    return VoiceForm(
        request.POST if request.method == "POST" else None,
        label=LABELS[row.kind],
        seen=[AS_NOW, *seen] if seen and now == SAME else seen,
        domains=choices(member, row.domain),
        initial={"words": row.words, "domain": row.domain, "version": row.version, "seen": now},
    )


@on_plan("voice.write")
def voice_edit(request: HttpRequest, member: Member, voice: UUID) -> HttpResponse:
    """Say it in other words, or choose anew who sees it."""
    row = _own(member, voice)
    if request.POST.get("doe") == "vergeet":
        for one in earlier(member, row):
            drop_wording(one, by=member)
        return see_other("care:voice_edit", member.plan_id, row.pk)
    form = _form(request, member, row)
    if not form.is_valid():
        context = {"tab": "plan", "row": row, "earlier": earlier(member, row)}
        context["confides"] = form.confides
        return page(request, member, "care/voice_edit.html", context, form=form, subject=row)
    said = form.cleaned_data
    try:
        row.reword(
            said["words"],
            said["version"] or 0,
            by=member,
            domain=said.get("domain", row.domain),
            key=form.sent_key(),
        )
    except WordsChangedError as error:
        return _both(request, member, row.pk, form, error.theirs)
    if "seen" in said:
        show_to(row, circle_for(said["seen"], member, row), by=member)
    return see_other("care:voices", member.plan_id)


def _both(
    request: HttpRequest, member: Member, voice: UUID, form: VoiceForm, theirs: str
) -> HttpResponse:
    now, said = found(member, voice), form.cleaned_data
    context = {
        "version": now.version,
        "field": "words",
        "mine": said["words"],
        "theirs": theirs,
        "others": {name: said[name] for name in ("domain", "seen") if name in said},
        "action": request.path,
    }
    response = page(request, member, "states/conflict.html", context, subject=now)
    response.status_code = 409
    return response


@on_plan("voice.write")
def voice_gone(request: HttpRequest, member: Member, voice: UUID) -> HttpResponse:
    """Say that it is over, or take it away for good: asked once more, on a page of its own."""
    row = _own(member, voice)
    fate = FATES.get(request.POST.get("hoe", ""))
    if fate is None:
        return page(request, member, "care/voice_gone.html", {"row": row}, subject=row)
    fate(row, by=member)
    return see_other("care:voices", member.plan_id)
