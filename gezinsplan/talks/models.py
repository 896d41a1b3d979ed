"""What is said about something in the plan, under that thing."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models, transaction

from gezinsplan.kit import clock
from gezinsplan.kit.images import Picture
from gezinsplan.kit.sealed import SealedText
from gezinsplan.kit.sounds import Sound
from gezinsplan.plans.models import Content, Media, Member, NotAllowedError, Person
from gezinsplan.plans.rows import PlanForeignKey
from gezinsplan.talks.beside import lay_beside


class Message(Content):
    """Somebody says something about a goal; whoever sees the goal reads it.

    `subject`: the id of the thing it is said about, whose circle it shares. `asked`: whose
    answer it asks for, which gives nobody any right; `answers`: the question it answers.
    """

    class Answer(models.TextChoices):
        """What was answered to a question; another answer is said in own words."""

        YES = "yes"
        OTHERWISE = "otherwise"

    subject = models.UUIDField()
    words = SealedText("message.words")
    made_at = models.DateTimeField(default=clock.now)
    photo: PlanForeignKey[Any, Any] = PlanForeignKey(Media, models.SET_NULL, null=True)
    sound: PlanForeignKey[Any, Any] = PlanForeignKey(Media, models.SET_NULL, null=True)
    asked: PlanForeignKey[Any, Any] = PlanForeignKey(Person, models.SET_NULL, null=True)
    answer = models.CharField(max_length=9, choices=Answer, blank=True)
    answers: PlanForeignKey[Any, Any] = PlanForeignKey("self", models.SET_NULL, null=True)

    part_of: ClassVar[str] = "subject"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "subject", "made_at"), name="talks_message_about"),)

    def __str__(self) -> str:
        return str(self.subject)

    @classmethod
    def say(
        cls,
        about: Content,
        words: str,
        *,
        by: Member,
        key: str = "",
        beside: Iterable[Picture | Sound] = (),
        asks: Person | None = None,
    ) -> "Message":
        """Say something about a thing that one sees; its circle reads it, and nobody else."""
        if not by.sees(type(about)).filter(pk=about.pk).exists():
            raise NotAllowedError("talk.write")
        message = cls._begun(by, about.pk, about.circle_id, words)
        message.asked = asks
        with transaction.atomic():
            message._keep(by, beside)
            verb = "message.asked" if asks else "message.said"
            by.plan.record(verb, by=by, subject=message, key=key)
        return message

    @classmethod
    def _begun(cls, by: Member, subject: Any, circle: Any, words: str) -> "Message":
        return cls(
            plan=by.plan,
            circle_id=circle,
            subject=subject,
            voice=by.person,
            words=words,
            language=by.plan.language,
        )

    def _keep(
        self, by: Member, beside: Iterable[Picture | Sound] = (), about: Iterable[Person] = ()
    ) -> None:
        lay_beside(self, beside, by=by)
        self.save(force_insert=True)
        self.tie(by, about=about)

    def waits_for(self, member: Member) -> bool:
        """Tell whether this asks a member something that has no answer yet."""
        return self.asked_id == member.person_id and not self.answer

    def reply(self, *, by: Member, words: str = "", key: str = "") -> None:
        """Say yes to a question, or otherwise in one's own words. It opens nothing by itself."""
        with transaction.atomic():
            rows = Message.objects.filter(plan_id=by.plan_id, pk=self.pk)
            now = rows.select_for_update(no_key=True).get()
            if not now.waits_for(by):
                raise NotAllowedError("talk.write")
            said: Message = now
            if words:
                said = Message._begun(by, now.subject, now.circle_id, words)
                said.answers = now
                said._keep(by, about=[now.voice])  # hidden for whom the question is hidden
            rows.update(answer=self.Answer.OTHERWISE if words else self.Answer.YES)
            by.plan.record("message.answered", by=by, subject=said, key=key)
