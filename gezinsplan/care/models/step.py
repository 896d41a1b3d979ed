"""A small part of a goal."""

from typing import Any, ClassVar

from django.db import models, transaction
from django.db.models import Max

from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.under_goal import must_be_ours
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Member, Person
from gezinsplan.plans.models.deciding import must_decide
from gezinsplan.plans.rows import PlanForeignKey
from gezinsplan.plans.rules import Ring


class Step(Content):
    """One small thing on the way; who isn't family only proposes one (house rule 7).

    `done_by` is an id alone: a step doesn't vanish for somebody from whom the doer hides.
    """

    class State(models.TextChoices):
        """Whose it is."""

        PROPOSED = "proposed"
        MADE = "made"
        NOT_NOW = "not_now"

    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    words = SealedText("step.words")
    place = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=8, choices=State, default=State.MADE)
    proposed_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    done_at = models.DateTimeField(null=True)
    done_by = models.UUIDField(null=True)

    part_of: ClassVar[str] = "goal"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "goal", "place"), name="care_step_place"),)

    def __str__(self) -> str:
        return self.state

    @classmethod
    def make(cls, goal: Goal, words: str, *, by: Member, key: str = "") -> "Step":
        """Put a step under a goal, or propose one: who isn't family only ever proposes."""
        own = by.ring == Ring.FAMILY
        must_be_ours(goal, by, "goal.write" if own else "goal.propose")
        with transaction.atomic():
            rows = cls.objects.filter(plan_id=by.plan_id, goal=goal)
            last = rows.aggregate(last=Max("place"))["last"]
            step = cls(
                plan=by.plan,
                circle_id=goal.circle_id,
                goal=goal,
                voice=by.person,
                words=words,
                place=(last or 0) + 1,
                language=by.plan.language,
                state=cls.State.MADE if own else cls.State.PROPOSED,
                proposed_by=None if own else by.person,
            )
            step.save(force_insert=True)
            step.tie(by)
            verb = "step.made" if own else "step.proposed"
            by.plan.record(verb, by=by, subject=step, key=key)
        return step

    def _now(self, **only: Any) -> Any:
        return Step.objects.filter(plan_id=self.plan_id, pk=self.pk, **only)

    def take(self, *, by: Member, words: str = "") -> None:
        """A family member makes a proposed step the family's, as it stands or reworded.

        From then on the words are theirs, sealed with their key. Twice does nothing.
        """
        must_decide(self.circle_id, by, "goal.take")
        with transaction.atomic():
            if not self._now(state=self.State.PROPOSED).update(state=self.State.MADE):
                return
            self.words, self.voice = words or self.words, by.person
            self.state = self.State.MADE
            self.save(update_fields=("words", "voice"))
            by.plan.record("step.taken", by=by, subject=self)

    def decline(self, *, by: Member) -> None:
        """Not now, without a reason; the proposer reads no more than that."""
        must_decide(self.circle_id, by, "goal.take")
        with transaction.atomic():
            if self._now(state=self.State.PROPOSED).update(state=self.State.NOT_NOW):
                by.plan.record("step.declined", by=by, subject=self)

    def tick(self, *, by: Member) -> None:
        """It was done: by whom and when. Twice does nothing."""
        with transaction.atomic():
            done = {"done_at": clock.now(), "done_by": by.person_id}
            if self._now(done_at=None, state=self.State.MADE).update(**done):
                by.plan.record("step.done", by=by, subject=self)

    def untick(self, *, by: Member) -> None:
        """It wasn't done after all: the way back, without blame."""
        with transaction.atomic():
            if self._now(done_at__isnull=False).update(done_at=None, done_by=None):
                by.plan.record("step.undone", by=by, subject=self)
