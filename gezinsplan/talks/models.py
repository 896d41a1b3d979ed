"""What is said about something in the plan, under that thing."""

from django.db import models

from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content


class Message(Content):
    """Somebody says something about a goal; whoever sees the goal reads it.

    `subject`: the id of the thing it is said about, whose circle it shares.
    """

    subject = models.UUIDField()
    words = SealedText("message.words")
    made_at = models.DateTimeField(default=clock.now)

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "subject", "made_at"), name="talks_message_about"),)

    def __str__(self) -> str:
        return str(self.subject)
