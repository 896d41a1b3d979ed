"""Finding one's own goal: one question a screen, saved at each step."""

from typing import Any

from django.db import models

from gezinsplan.care.models.goal import Goal
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Person
from gezinsplan.plans.rows import PlanForeignKey


class GoalTalk(Content):
    """The answers of one goal talk, for who gives them alone until the goal is written.

    The questions are those of solution-focused talks: the miracle or the ideal picture, when
    it went well, one sentence, why, a number and half a step higher. Each may be skipped.
    `asks`: with which question it opens, by region and person.
    """

    class Opening(models.TextChoices):
        """The first question."""

        MIRACLE = "miracle"
        PICTURE = "picture"

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

    def __str__(self) -> str:
        return self.at
