"""To whom somebody can go with a worry."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models, transaction

from gezinsplan.care.models.voice import Voice
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Member, Person, Seen
from gezinsplan.plans.rows import PlanForeignKey


class Listener(Seen):
    """To whom somebody can go with a worry: "bij wie?" (house rule 9).

    It tells that person nothing by itself: who is named here doesn't see the worry for it.
    """

    voice: PlanForeignKey[Any, Any] = PlanForeignKey(Voice)
    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    words = SealedText("listener.words")

    seen_by: ClassVar[str] = "voice_id"
    goes_with: ClassVar[tuple[str, ...]] = ("person",)

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(fields=("plan", "voice", "person"), name="care_listener_once"),
        )

    def __str__(self) -> str:
        return str(self.voice_id)


def listeners(member: Member, voices: Iterable[Voice]) -> list[Listener]:
    """Return to whom people can go with these worries, as far as a member may know."""
    asked = [voice.pk for voice in voices]
    return list(member.sees(Listener).filter(voice_id__in=asked).order_by("began"))


def entrust(
    voice: Voice, persons: Iterable[Person], words: str, *, by: Member, key: str = ""
) -> None:
    """Say with whom a worry can be shared, in place of who was said before.

    Who this member may not know of stays: nobody takes away what is hidden from them.
    """
    chosen = {person.pk: person for person in persons}
    with transaction.atomic():
        by.plan.record("voice.entrusted", by=by, subject=voice, key=key)
        gone = [row.pk for row in listeners(by, [voice]) if row.person_id not in chosen]
        rows = Listener.objects.filter(plan_id=by.plan_id, voice=voice)
        rows.filter(pk__in=gone).delete()
        for person in chosen.values():
            rows.update_or_create(
                plan_id=by.plan_id,
                voice=voice,
                person=person,
                defaults={"words": words, "circle_id": voice.circle_id},
            )
