"""Somebody leaves, somebody comes: nobody has to tell the story again."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Person, Seen
from gezinsplan.plans.rows import PlanForeignKey


class HandOver(Content):
    """One goodbye and perhaps one beginning. `reads`: what the new one may read, chosen by us.

    `words` is the family's thanks to who leaves; `agreed_by`: who said yes to `reads`.
    """

    leaving: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    coming: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    words = SealedText("hand_over.words")
    last_day = models.DateField(null=True)
    first_day = models.DateField(null=True)
    reads = models.JSONField(default=list)
    thanked_at = models.DateTimeField(null=True)
    agreed_by = models.JSONField(default=list)
    agreed_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True)

    goes_with: ClassVar[tuple[str, ...]] = ("leaving",)

    def __str__(self) -> str:
        return str(self.id)


class HandOverLetter(Content):
    """What who leaves writes: for who comes, read by the family first, or to the family itself."""

    class Whom(models.TextChoices):
        """To whom it is said; who comes never reads what was said to the family."""

        NEXT = "next"
        US = "us"

    hand_over: PlanForeignKey[Any, Any] = PlanForeignKey(HandOver)
    words = SealedText("hand_over_letter.words")
    whom = models.CharField(max_length=4, choices=Whom, default=Whom.NEXT)
    passed_at = models.DateTimeField(null=True)
    back_at = models.DateTimeField(null=True)

    part_of: ClassVar[str] = "hand_over"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "hand_over"), name="care_hand_over_letter_of"),)

    def __str__(self) -> str:
        return str(self.hand_over_id)


class Passing(Seen):
    """What becomes of something that was promised: somebody takes it on, or it may rest."""

    class State(models.TextChoices):
        """How it goes on."""

        ASKED = "asked"
        YES = "yes"
        RESTS = "rests"

    hand_over: PlanForeignKey[Any, Any] = PlanForeignKey(HandOver)
    agreement: PlanForeignKey[Any, Any] = PlanForeignKey(Agreement)
    person: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    state = models.CharField(max_length=5, choices=State, default=State.ASKED)

    goes_with: ClassVar[tuple[str, ...]] = ("person",)

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "hand_over", "agreement"), name="care_passing_once"
            ),
        )

    def __str__(self) -> str:
        return self.state


class AboutMe(Content):
    """A child's own page for who comes: its own words, its own until it is given.

    `noted_by`: the carer who wrote it down together with a small child, for as long as the
    child has no way in of its own.
    """

    noted_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    reader: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    glad = SealedText("about_me.glad")
    hard = SealedText("about_me.hard")
    helps = SealedText("about_me.helps")
    more = SealedText("about_me.more")
    given_at = models.DateTimeField(null=True)
    opens_on = models.DateField(null=True)

    def __str__(self) -> str:
        return str(self.id)


class HouseLine(Content):
    """Where something lies in our house, written once, for whoever comes to help in it."""

    words = SealedText("house_line.words")

    def __str__(self) -> str:
        return str(self.id)
