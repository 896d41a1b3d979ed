"""A worry, a strength, a wish or the request, said by somebody."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.care.models.goal import Goal
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Person, Seen
from gezinsplan.plans.rows import PlanForeignKey


class Voice(Content):
    """What somebody says gives worries, goes well, or is wished; nobody edits another's.

    `beside`: the voice that this one is another view of; both stay, the same size (rule 10).
    """

    class Kind(models.TextChoices):
        """What is said."""

        WORRY = "worry"
        STRENGTH = "strength"
        WISH = "wish"
        REQUEST = "request"

    class Mark(models.TextChoices):
        """Where the family puts it: first, it can wait, or a thing to talk about."""

        FIRST = "first"
        WAIT = "wait"
        TALK = "talk"

    class Dimension(models.TextChoices):
        """Which part of own strength for a goal (Gilsing): can, want and dare, who helps."""

        CAN = "can"
        DARE = "dare"
        HELP = "help"

    words = SealedText("voice.words")
    kind = models.CharField(max_length=8, choices=Kind)
    domain = models.CharField(max_length=12, blank=True)
    mark = models.CharField(max_length=5, blank=True, choices=Mark)
    place = models.PositiveIntegerField(default=0)
    beside: PlanForeignKey[Any, Any] = PlanForeignKey("care.Voice", models.SET_NULL, null=True)
    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    dimension = models.CharField(max_length=4, blank=True, choices=Dimension)
    noted_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    made_at = models.DateTimeField(default=clock.now)
    gone_at = models.DateTimeField(null=True)

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "kind", "place"), name="care_voice_place"),)

    def __str__(self) -> str:
        return self.kind


class Listener(Seen):
    """To whom somebody can go with a worry: "bij wie?" (house rule 9).

    It tells that person nothing by itself: who is named here doesn't see the worry for it.
    """

    voice: PlanForeignKey[Any, Any] = PlanForeignKey(Voice)
    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    words = SealedText("listener.words")

    seen_by: ClassVar[str] = "voice_id"

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(fields=("plan", "voice", "person"), name="care_listener_once"),
        )

    def __str__(self) -> str:
        return str(self.voice_id)
