"""A wish for change in the family's words, and the numbers people give it."""

from typing import Any

from django.db import models, transaction
from django.db.models import Max

from gezinsplan.care.domains import DOMAINS
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Circle, Content, Member, NotAllowedError, Person, Wording
from gezinsplan.plans.models.consenting import only_me, open_goal_circle
from gezinsplan.plans.rows import PlanForeignKey
from gezinsplan.plans.rules import Ring


class Goal(Content):
    """One sentence is complete; everything else is optional and grows (house rule 8).

    What a professional puts in is a proposal until a family member takes it (rule 7).
    """

    class State(models.TextChoices):
        """Where it stands. Nothing here means failed."""

        PROPOSED = "proposed"
        WORKING = "working"
        REACHED = "reached"
        LATER = "later"
        LET_GO = "let_go"
        NOT_NOW = "not_now"

    words = SealedText("goal.words")
    why = SealedText("goal.why")
    domain = models.CharField(max_length=12, blank=True, choices=DOMAINS)
    wish = models.PositiveSmallIntegerField(null=True)
    state = models.CharField(max_length=8, choices=State, default=State.WORKING)
    place = models.PositiveIntegerField(default=0)
    proposed_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    taken_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "place"), name="care_goal_place"),)

    def __str__(self) -> str:
        return self.state

    @classmethod
    def write(
        cls, words: str, *, by: Member, whose: Any = (), key: str = "", **fields: Any
    ) -> "Goal":
        """Write a goal, or propose one: who isn't family only ever proposes."""
        own = by.ring == Ring.FAMILY
        with transaction.atomic():
            circle = Circle(plan=by.plan, kind=Circle.Kind.GOAL)
            circle.save(force_insert=True)
            last = cls.objects.filter(plan_id=by.plan_id).aggregate(last=Max("place"))["last"]
            goal = cls(
                plan=by.plan,
                circle=circle,
                voice=by.person,
                words=words,
                place=(last or 0) + 1,
                language=by.plan.language,
                state=cls.State.WORKING if own else cls.State.PROPOSED,
                proposed_by=None if own else by.person,
                **fields,
            )
            goal.save(force_insert=True)
            goal.tie(by, named=whose or ([by.person] if own else []))
            open_goal_circle(circle, by=by)
            verb = "goal.written" if own else "goal.proposed"
            by.plan.record(verb, by=by, subject=goal, key=key)
        return goal

    def reword(self, seen_version: int, *, by: Member, **fields: Any) -> None:
        """Change one's own goal. Nobody rewrites another's words (house rule 4)."""
        if self.voice_id != by.person_id:
            raise NotAllowedError("goal.write")
        with transaction.atomic():
            words = fields.pop("words", self.words)
            Wording.reword(self, "words", words, by=by, seen_version=seen_version)
            for name, value in fields.items():
                setattr(self, name, value)
            self.save()
            by.plan.record("goal.reworded", by=by, subject=self)

    def take(self, *, by: Member, words: str = "") -> None:
        """A family member makes a proposal their own, as it stands or in other words."""
        with transaction.atomic():
            self.taken_by, self.state = by.person, self.State.WORKING
            if words and words != self.words:
                self.voice, self.words = by.person, words
            self.save()
            by.plan.record("goal.taken", by=by, subject=self)

    def decline(self, *, by: Member) -> None:
        """Not now, without a reason; the proposer reads no more than that."""
        with transaction.atomic():
            self.state = self.State.NOT_NOW
            self.save(update_fields=("state",))
            by.plan.record("goal.declined", by=by, subject=self)

    def move(self, state: str, *, by: Member) -> None:
        """Say where the goal stands now. Each decides about their own goals."""
        if self.voice_id != by.person_id and not by.steers:
            raise NotAllowedError("goal.write")
        with transaction.atomic():
            self.state = state
            self.save(update_fields=("state",))
            by.plan.record("goal.moved", by=by, subject=self, state=state)


class CheckIn(Content):
    """One person's number for a goal at a moment; their own until they show it (rule 21)."""

    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal)
    number = models.PositiveSmallIntegerField()
    words = SealedText("checkin.words")
    shown = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=clock.now)

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
            by.plan.record("checkin.made", by=by, subject=checkin, key=key)
        return checkin
