"""Finding one's own goal: one question a screen, saved at each step."""

from typing import Any, ClassVar

from django.db import models

from gezinsplan.care.models.goal import Goal
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Member, Person
from gezinsplan.plans.rows import PlanForeignKey
from gezinsplan.plans.rules import Jurisdiction

MOST = 10
QUESTIONS = (
    *("dream", "exception", "how", "words", "why", "whose", "domain"),
    *("number", "holds", "half_step", "wish", "helpers"),
)
"""What is asked, in this order; each may stay open, but without the sentence it is no goal."""


class GoalTalk(Content):
    """The answers of one goal talk, for who gives them alone until the goal is written.

    The questions are those of solution-focused talks: the miracle or the ideal picture, when
    it went well, one sentence, why, a number and half a step higher. Each may be skipped.
    `opening`: with which question it opens, by region (or its flavour) and person.
    """

    class Opening(models.TextChoices):
        """The first question."""

        MIRACLE = "miracle"
        PICTURE = "picture"

    OPENINGS: ClassVar = {
        Jurisdiction.NETHERLANDS: Opening.PICTURE,
        Jurisdiction.FLANDERS: Opening.MIRACLE,
    }

    opening = models.CharField(max_length=7, choices=Opening, default=Opening.MIRACLE)
    dream = SealedText("goal_talk.dream")
    exception = SealedText("goal_talk.exception")
    how = SealedText("goal_talk.how")
    words = SealedText("goal_talk.words")
    why = SealedText("goal_talk.why")
    holds = SealedText("goal_talk.holds")
    half_step = SealedText("goal_talk.half_step")
    domain = models.CharField(max_length=12, blank=True)
    whose = models.JSONField(default=list)
    helpers = models.JSONField(default=list)
    number = models.PositiveSmallIntegerField(null=True)
    wish = models.PositiveSmallIntegerField(null=True)
    at = models.CharField(max_length=12, blank=True)
    noted_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    made_at = models.DateTimeField(default=clock.now)
    finished_at = models.DateTimeField(null=True)

    part_of: ClassVar[str] = "goal"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "finished_at"), name="care_goal_talk_runs"),)

    def __str__(self) -> str:
        return self.at

    @property
    def asked(self) -> list[str]:
        """Return the questions of this talk, in order: what an answer made needless is left out."""
        needless = set() if self.exception else {"how"}
        if self.number is None:
            needless.add("holds")
        if self.number == MOST:
            needless |= {"half_step", "wish"}
        return [question for question in QUESTIONS if question not in needless]

    def after(self, question: str, way: int = 1) -> str:
        """Return the next question, or with -1 the one before; empty where there is none."""
        order = QUESTIONS[QUESTIONS.index(question) + 1 :]
        if way < 0:
            order = QUESTIONS[: QUESTIONS.index(question)][::-1]
        return next((one for one in order if one in self.asked), "")

    @property
    def other_opening(self) -> str:
        """Return the first question that wasn't chosen."""
        found: str = self.Opening.PICTURE
        return self.Opening.MIRACLE if self.opening == found else found

    def may_write(self, member: Member) -> bool:
        """Tell whether somebody answers here: who tells, and who writes it down."""
        return member.person_id in (self.voice_id, self.noted_by_id)
