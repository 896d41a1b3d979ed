"""What the family said and somebody else wrote down: told by one, noted by another."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.care.models.goal_talk import GoalTalk
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Media, Person
from gezinsplan.plans.rows import PlanForeignKey


class Note(Content):
    """Words of the teller in the noter's hand, for the two of them until confirmed (rule 1).

    It protects the family from being written about: what nobody confirmed is in no plan.
    It stands in the teller's own circle and names the noter, so that these two see it.
    `became`: the id of the goal or voice that it is since then; the words stand there alone.
    """

    class Kind(models.TextChoices):
        """What it becomes when it is confirmed."""

        GOAL = "goal"
        WORRY = "worry"
        STRENGTH = "strength"
        WISH = "wish"
        REQUEST = "request"

    class State(models.TextChoices):
        """Whether the teller looked at it."""

        WAITING = "waiting"
        CONFIRMED = "confirmed"

    class How(models.TextChoices):
        """How the teller confirmed it."""

        TAP = "tap"
        VOICE = "voice"
        PAPER = "paper"

    words = SealedText("note.words")
    where = SealedText("note.where")
    kind = models.CharField(max_length=8, choices=Kind)
    noted_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    state = models.CharField(max_length=9, choices=State, default=State.WAITING)
    how = models.CharField(max_length=5, blank=True, choices=How)
    proof: PlanForeignKey[Any, Any] = PlanForeignKey(Media, models.SET_NULL, null=True)
    talk: PlanForeignKey[Any, Any] = PlanForeignKey(GoalTalk, models.SET_NULL, null=True)
    became = models.UUIDField(null=True)
    made_at = models.DateTimeField(default=clock.now)

    part_of: ClassVar[str] = "became"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "state", "made_at"), name="care_note_waiting"),)

    def __str__(self) -> str:
        return self.state
