"""Who helps whom with what, and the other plans that run."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.care.models.goal import Goal
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Person, Seen
from gezinsplan.plans.rows import PlanForeignKey
from gezinsplan.plans.rules import Ring


class Help(Content):
    """What one person does, for whom (tied: about), perhaps for a goal. No agreement yet."""

    helper: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    words = SealedText("help.words")
    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    ended_at = models.DateTimeField(null=True)

    goes_with: ClassVar[tuple[str, ...]] = ("helper",)

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "helper"), name="care_help_helper"),)

    def __str__(self) -> str:
        return str(self.helper_id)


class HelpMark(Seen):
    """What the family thinks of a help: first, can wait, to talk about. For our family alone."""

    class Mark(models.TextChoices):
        """The three words."""

        FIRST = "first"
        WAIT = "wait"
        TALK = "talk"

    help: PlanForeignKey[Any, Any] = PlanForeignKey(Help)
    mark = models.CharField(max_length=5, choices=Mark)

    dated: ClassVar[bool] = False

    @classmethod
    def narrow(cls, rows: Any, member: Any) -> Any:
        """Show no mark to who comes to help, however wide they look: it protects plain talk."""
        return rows if member.ring == Ring.FAMILY else rows.none()

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(fields=("plan", "help"), name="care_help_mark_once"),
        )

    def __str__(self) -> str:
        return self.mark


class OtherPlan(Content):
    """Another plan that runs: whose, for what, when it is looked at again (house rule 35).

    `tuning`: how the helpers tune in with each other.
    """

    words = SealedText("other_plan.words")
    tuning = SealedText("other_plan.tuning")
    organisation = models.ForeignKey(
        "people.Organisation", models.PROTECT, null=True, related_name="+"
    )
    holder: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    review_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.id)
