"""A number that somebody gives a goal, kept to themselves until they show it."""

from typing import Any, ClassVar

from django.db import models, transaction

from gezinsplan.care.models.goal import Goal
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Event, Member, NotAllowedError
from gezinsplan.plans.models.closing import only_me
from gezinsplan.plans.rows import PlanForeignKey


class CheckIn(Content):
    """One person's number for a goal at a moment; their own until they show it (rule 21)."""

    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    number = models.PositiveSmallIntegerField()
    words = SealedText("checkin.words")
    shown = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=clock.now)

    part_of: ClassVar[str] = "goal"

    class Meta(Content.Meta):
        constraints = (
            models.CheckConstraint(condition=models.Q(number__lte=10), name="care_checkin_0_to_10"),
        )
        indexes = (models.Index(fields=("plan", "goal", "made_at"), name="care_checkin_goal"),)

    def __str__(self) -> str:
        return str(self.number)

    @classmethod
    def make(
        cls, goal: Goal, number: int, *, by: Member, words: str = "", show: bool, key: str = ""
    ) -> "CheckIn":
        """Give a number, for oneself alone or shown to whoever sees the goal."""
        with transaction.atomic():
            circle_id = goal.circle_id if show else only_me(by.person).pk
            checkin = cls(
                plan=by.plan,
                circle_id=circle_id,
                goal=goal,
                voice=by.person,
                number=number,
                words=words,
                shown=show,
                language=by.plan.language,
            )
            checkin.save(force_insert=True)
            checkin.tie(by)
            by.plan.record("checkin.made", by=by, subject=checkin, key=key)
        return checkin

    def show(self, on: bool, *, by: Member) -> None:
        """Show one's own number to whoever sees the goal, or keep it again to oneself.

        What the timeline says of it goes along, so that nothing tells of a hidden number.
        """
        if self.voice_id != by.person_id:
            raise NotAllowedError("checkin.make")
        if self.shown == on:
            return
        with transaction.atomic():
            mine = only_me(by.person).pk
            self.circle_id = self.goal_circle() if on else mine
            self.shown = on
            self.save(update_fields=("circle", "shown"))
            lines = Event.objects.filter(plan_id=by.plan_id, subject=self.pk)
            lines.update(circle=self.circle_id)
            by.plan.record("checkin.shown" if on else "checkin.kept_back", by=by, subject=self)

    def goal_circle(self) -> Any:
        """Return who sees the goal that this number is for."""
        if self.goal_id is None:
            return self.circle_id
        goals = Goal.objects.filter(plan_id=self.plan_id, pk=self.goal_id)
        return goals.values_list("circle_id", flat=True).get()


def begin_goal(
    words: str, *, by: Member, number: int | None = None, key: str = "", **rest: Any
) -> Goal:
    """Write a goal, with the writer's own first number when there is one: all or nothing."""
    with transaction.atomic():
        goal = Goal.write(words, by=by, key=key, **rest)
        if number is not None:
            CheckIn.make(goal, number, by=by, show=False)
    return goal
