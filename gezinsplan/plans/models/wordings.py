"""Earlier words: their owner's alone, to keep or to drop (house rule 12)."""

from django.db import transaction

from gezinsplan.plans.models.content import Wording
from gezinsplan.plans.models.erasing import drop_row
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.plan import NotAllowedError


def drop_wording(wording: Wording, *, by: Member) -> None:
    """Drop how one said it before, for good: no backup brings it back."""
    if wording.voice_id != by.person_id:
        raise NotAllowedError("own.erase")
    with transaction.atomic():
        by.plan.record("thing.erased", by=by, subject=wording)
        drop_row(by.plan_id, wording)
