"""Words confirmed by a voice or a signed sheet, also for who has no telephone."""

from typing import Any

from django.db import transaction

from gezinsplan.care.models.goal_finding import tie_the_two
from gezinsplan.care.models.note import Note
from gezinsplan.care.models.noting import become, held, settle, teller_of, told_by
from gezinsplan.kit.images import Picture
from gezinsplan.kit.sounds import Sound
from gezinsplan.plans.models import Media, Member, NotAllowedError
from gezinsplan.plans.models.inviting import quiet_seat

PROOF = "proof"


def may_prove(note: Note, by: Member) -> bool:
    """Tell whether somebody may bring a voice or a signed sheet.

    The teller may. Who wrote it down only for somebody without a way in of their own: who has
    one says yes there, with nobody beside them, and for who left nobody speaks any more.
    """
    if note.voice_id == by.person_id:
        return by.may("note.answer")
    if note.noted_by_id != by.person_id or not by.may("note.write"):
        return False
    teller = teller_of(note)
    seats = Member.objects.filter(plan_id=note.plan_id, person_id=teller.pk)
    return teller.can_be_asked and not seats.exclude(account=None).exists()


def prove(note: Note, proof: Picture | Sound, *, by: Member, key: str = "") -> Any:
    """Confirm words by the teller's voice or a signed sheet; it confirms words, never access.

    A goal is on the plan from then on; what else was said stays with the teller.
    """
    if not may_prove(note, by):
        raise NotAllowedError("note.answer")
    with transaction.atomic():
        now = held(note, by, state=Note.State.WAITING)
        teller = teller_of(now)
        own = teller.pk == by.person_id
        row = become(now, by=by if own else quiet_seat(teller, plan=by.plan))
        if not own and note.kind != Note.Kind.GOAL:
            row.let_see([by.person_id])  # else nobody could read it who has a way in
        how = Note.How.VOICE if isinstance(proof, Sound) else Note.How.PAPER
        told = told_by(now) if own else {"how": str(how)}
        verb = "note.confirmed" if own else "note.proven"
        by.plan.record(verb, by=by, subject=row, key=key, **told)
        now.proof = _keep_proof(now, proof, by)
        settle(now, row, how)
    return row


def _keep_proof(note: Note, proof: Picture | Sound, by: Member) -> Media:
    media = Media(
        plan=by.plan,
        circle_id=note.circle_id,
        voice_id=note.voice_id,
        content=proof.content,
        kind=getattr(proof, "kind", "image/jpeg"),
        width=getattr(proof, "width", 0),
        height=getattr(proof, "height", 0),
        use=PROOF,
        of=note.pk,
        language=by.plan.language,
    )
    media.save(force_insert=True)
    tie_the_two(media, by)
    return media
