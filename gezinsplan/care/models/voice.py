"""A worry, a strength, a wish or the request, said by somebody."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models, transaction
from django.db.models import Max

from gezinsplan.care.models.goal import Goal
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Circle, Content, Member, NotAllowedError, Person, Wording
from gezinsplan.plans.rows import PlanForeignKey
from gezinsplan.plans.rules import Ring


class Voice(Content):
    """What somebody says gives worries, goes well, or is wished; nobody edits another's.

    `beside`: the voice that this one is another view of; both stay, the same size (rule 10).
    `proposed_by`: a professional who wished it; until a family member takes it, it is also
    the professional's voice (rule 7).
    """

    class Kind(models.TextChoices):
        """What is said."""

        WORRY = "worry"
        STRENGTH = "strength"
        WISH = "wish"
        REQUEST = "request"

    class Mark(models.TextChoices):
        """Where the family puts it: first, it can wait, or a thing to talk about."""

        FIRST = "first"
        WAIT = "wait"
        TALK = "talk"

    class Dimension(models.TextChoices):
        """Which part of own strength for a goal (Gilsing): can, want and dare, who helps.

        Or what people did themselves for a goal that waits on something that isn't theirs.
        """

        CAN = "can"
        DARE = "dare"
        HELP = "help"
        DID = "did"

    PARTS: ClassVar = (Dimension.CAN, Dimension.DARE, Dimension.HELP)

    words = SealedText("voice.words")
    kind = models.CharField(max_length=8, choices=Kind)
    domain = models.CharField(max_length=12, blank=True)
    mark = models.CharField(max_length=5, blank=True, choices=Mark)
    place = models.PositiveIntegerField(default=0)
    beside: PlanForeignKey[Any, Any] = PlanForeignKey("care.Voice", models.SET_NULL, null=True)
    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    dimension = models.CharField(max_length=4, blank=True, choices=Dimension)
    noted_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    proposed_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    made_at = models.DateTimeField(default=clock.now)
    gone_at = models.DateTimeField(null=True)

    part_of: ClassVar[str] = "goal"

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "kind", "place"), name="care_voice_place"),)

    def __str__(self) -> str:
        return self.kind

    @classmethod
    def say(
        cls,
        words: str,
        kind: str,
        *,
        by: Member,
        circle: Circle | None = None,
        whose: Person | None = None,
        about: Iterable[Person] = (),
        key: str = "",
        **fields: Any,
    ) -> "Voice":
        """Say something, for whom `circle` holds: without it, everyone around the plan.

        `whose`: the young child whose words a carer writes down. `about`: of whom a
        professional writes, who always reads it. Raises OutsideCircleError.
        """
        teller = whose or by.person
        _may_say(kind, teller, by)
        with transaction.atomic():
            circle = circle or by.shared_circle(Circle.Kind.EVERYONE)
            said = _said_by(kind, teller, by)
            voice = cls(plan=by.plan, circle=circle, words=words, kind=kind, **said, **fields)
            voice.save(force_insert=True)
            voice.tie(by, named=[teller], about=about)
            by.plan.record("voice.said", by=by, subject=voice, key=key, kind=kind)
        return voice

    def is_own(self, by: Member) -> bool:
        """Tell whose words these are to change: the teller's, or the carer's who wrote them."""
        noted = self.noted_by_id == by.person_id and self.voice_id in by.reach.own_persons
        return self.voice_id == by.person_id or noted

    def must_be_own(self, by: Member) -> None:
        """Nobody edits or drops another's word (house rule 4). Raises NotAllowedError."""
        if not self.is_own(by):
            raise NotAllowedError("voice.write")

    def reword(
        self, words: str, seen_version: int, *, by: Member, domain: str, key: str = ""
    ) -> None:
        """Say it in other words; the earlier ones stay with whose they were (rule 12).

        Raises WordsChangedError when it changed since the form was shown.
        """
        self.must_be_own(by)
        with transaction.atomic():
            by.plan.record("voice.reworded", by=by, subject=self, key=key)
            if words != self.words:
                Wording.reword(self, "words", words, by=by, seen_version=seen_version)
            self.domain = domain
            self.save(update_fields=("words", "domain", "version"))

    @property
    def is_proposal(self) -> bool:
        """Tell whether a professional put it forward and no family member took it yet."""
        return self.proposed_by_id is not None and self.proposed_by_id == self.voice_id

    def _answered(self, **changes: Any) -> bool:
        """Leave the proposals; False when somebody answered before."""
        waiting = Voice.objects.filter(
            plan_id=self.plan_id, pk=self.pk, gone_at=None, voice_id=self.proposed_by_id
        )
        return self.is_proposal and bool(waiting.update(**changes))

    def take(self, *, by: Member, words: str = "") -> None:
        """A family member makes a proposed wish their own, as it stands or in other words.

        From then on the words are theirs, sealed with their key. Twice does nothing.
        """
        with transaction.atomic():
            if not self._answered(version=self.version + 1):
                return
            self.words, self.voice = words or self.words, by.person
            self.version += 1
            self.save(update_fields=("words", "voice"))
            self.let_see([by.person_id])
            by.plan.record("voice.taken", by=by, subject=self)

    def decline(self, *, by: Member) -> None:
        """Not now, without a reason; the proposer reads no more than that."""
        with transaction.atomic():
            if self._answered(gone_at=clock.now()):
                by.plan.record("voice.declined", by=by, subject=self)


def _may_say(kind: str, teller: Person, by: Member) -> None:
    """Of a child only a carer writes the words down, and only family says its request."""
    asks = kind == Voice.Kind.REQUEST and by.ring != Ring.FAMILY
    if asks or teller.pk not in by.reach.own_persons:
        raise NotAllowedError("voice.write")


def _said_by(kind: str, teller: Person, by: Member) -> dict[str, Any]:
    """Return whose words these are, and that they stand last until somebody moves them."""
    rows = Voice.objects.filter(plan_id=by.plan_id)
    proposal = kind == Voice.Kind.WISH and by.ring == Ring.PROFESSIONAL
    return {
        "voice": teller,
        "noted_by": None if teller.pk == by.person_id else by.person,
        "proposed_by": by.person if proposal else None,
        "place": (rows.aggregate(last=Max("place"))["last"] or 0) + 1,
        "language": by.plan.language,
    }
