"""What becomes of one's own word: shown to others, over, taken up again, or gone for good."""

from typing import Any

from django.db import transaction

from gezinsplan.care.models.listener import Listener
from gezinsplan.care.models.voice import Voice
from gezinsplan.kit import clock
from gezinsplan.plans.models import Circle, Member, NotAllowedError, Tie
from gezinsplan.plans.models.closing import stand_in
from gezinsplan.plans.models.erasing import drop_row


def show_to(voice: Voice, circle: Circle, *, by: Member) -> None:
    """Choose anew who sees one's own word; what was noted and told of it goes along.

    Who proposed it or wrote it down sees a smaller choice no more than anybody else: else
    "only me" would be read by a professional too.
    """
    voice.must_be_own(by)
    with transaction.atomic():
        fewer = circle.kind != Circle.Kind.EVERYONE and _name_nobody_else(voice, by)
        if voice.circle_id == circle.pk and not fewer:
            return
        voice.circle = circle
        stand_in(circle, Voice, [voice.pk])
        Listener.objects.filter(plan_id=by.plan_id, voice=voice).update(circle_id=circle.pk)
        by.plan.record("thing.moved", by=by, subject=voice)


def _name_nobody_else(voice: Voice, by: Member) -> bool:
    named = Tie.objects.filter(plan_id=by.plan_id, subject=voice.pk, how=Tie.How.NAMED)
    gone, _ = named.exclude(person_id__in={voice.voice_id or by.person_id, by.person_id}).delete()
    return bool(gone)


def lay_down(voice: Voice, *, by: Member) -> None:
    """It is over; it stays one's own to read and to take up again. Twice does nothing."""
    _set(voice, clock.now(), "voice.over", by=by)


def take_up(voice: Voice, *, by: Member) -> None:
    """It isn't over after all. Twice does nothing."""
    _set(voice, None, "voice.back", by=by)


def _set(voice: Voice, gone_at: Any, code: str, *, by: Member) -> None:
    """Who proposed something takes it back or waits; a "not now" isn't undone by them."""
    voice.must_be_own(by)
    if voice.is_proposal:
        raise NotAllowedError("voice.write")
    with transaction.atomic():
        rows = Voice.objects.filter(plan_id=by.plan_id, pk=voice.pk)
        if rows.filter(gone_at__isnull=gone_at is not None).update(gone_at=gone_at):
            if gone_at:
                _let_stand(voice)
            by.plan.record(code, by=by, subject=voice)


def erase(voice: Voice, *, by: Member) -> None:
    """Take one's own word away for good; what others said beside it stays theirs (rule 4)."""
    voice.must_be_own(by)
    with transaction.atomic():
        by.plan.record("thing.erased", by=by, subject=voice)
        _let_stand(voice)
        drop_row(by.plan_id, voice)


def _let_stand(voice: Voice) -> None:
    """Other views of it stand on their own from now on, where it stood."""
    others = Voice.objects.filter(plan_id=voice.plan_id, beside=voice)
    others.update(mark=voice.mark, place=voice.place)
