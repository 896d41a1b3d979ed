"""What is said about something in the plan, under that thing."""

from typing import ClassVar

from django.db import models, transaction

from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Content, Member, NotAllowedError


class Message(Content):
    """Somebody says something about a goal; whoever sees the goal reads it.

    `subject`: the id of the thing it is said about, whose circle it shares.
    """

    subject = models.UUIDField()
    words = SealedText("message.words")
    made_at = models.DateTimeField(default=clock.now)

    part_of: ClassVar[str] = "subject"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "subject", "made_at"), name="talks_message_about"),)

    def __str__(self) -> str:
        return str(self.subject)

    @classmethod
    def say(cls, about: Content, words: str, *, by: Member, key: str = "") -> "Message":
        """Say something about a thing that one sees; its circle reads it, and nobody else."""
        if not by.sees(type(about)).filter(pk=about.pk).exists():
            raise NotAllowedError("talk.write")
        with transaction.atomic():
            message = cls(
                plan=by.plan,
                circle_id=about.circle_id,
                subject=about.pk,
                voice=by.person,
                words=words,
                language=by.plan.language,
            )
            message.save(force_insert=True)
            message.tie(by)
            by.plan.record("message.said", by=by, subject=message, key=key)
        return message
