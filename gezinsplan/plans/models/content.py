"""What people write in a plan, its earlier wordings, and its pictures."""

from collections.abc import Iterable
from typing import Any, ClassVar
from uuid import UUID

from django.db import models, transaction

from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedBytes, SealedText
from gezinsplan.plans.models.circle import Circle, Consent, Tie
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person, Seen
from gezinsplan.plans.rows import PlanForeignKey, PlanRow
from gezinsplan.plans.rules import Ring


class OutsideCircleError(ValueError):
    """A professional named somebody in a private circle who isn't of it."""


class Content(Seen):
    """Something written: in one circle, in somebody's own words, sealed with their key."""

    voice: PlanForeignKey[Any, Any] = PlanForeignKey(Person, models.PROTECT, null=True)
    version = models.PositiveIntegerField(default=1)
    language = models.CharField(max_length=5, default="nl-nl")

    class Meta(Seen.Meta):
        abstract = True

    def seal_owner(self) -> UUID:
        """Seal with the key of whose words these are: the teller's, never the noter's."""
        return self.voice_id or self.plan_id

    def tied(self) -> tuple[UUID, ...]:
        """Return what is tied to persons: this, and a circle that was born with it."""
        return (self.pk,)

    def tie(
        self, by: Member, *, named: Iterable[Person] = (), about: Iterable[Person] = ()
    ) -> None:
        """Write down who wrote this, who is named in it and whom it is about.

        Raises OutsideCircleError: in a private circle a professional's line may tie
        people of that circle alone. It protects the mother who confides in her guide.
        """
        named, about = list(named), list(about)
        professional = by.ring == Ring.PROFESSIONAL
        if professional and self.circle.kind in Circle.PRIVATE:
            inside = Consent.objects.filter(
                Consent.running(), plan_id=self.plan_id, circle_id=self.circle_id
            ).values_list("member__person_id", flat=True)
            if {p.pk for p in (*named, *about)} - set(inside):
                raise OutsideCircleError
        said = [by.person, *([self.voice] if self.voice_id else [])]
        how = ((Tie.How.AUTHOR, said), (Tie.How.NAMED, named), (Tie.How.ABOUT, about))
        Tie.objects.bulk_create(
            Tie(plan_id=self.plan_id, subject=pk, person=p, how=h, professional=professional)
            for pk in self.tied()
            for h, persons in how
            for p in {p.pk: p for p in persons}.values()
        )

    def let_see(self, persons: Iterable[UUID | None]) -> None:
        """Name people in this, once, who see it by that whatever circle it stands in."""
        for subject in self.tied():
            for person in {pk for pk in persons if pk}:
                Tie.objects.get_or_create(
                    plan_id=self.plan_id, subject=subject, person_id=person, how=Tie.How.NAMED
                )


class WordsChangedError(ValueError):
    """Somebody else saved these words in the meantime; `theirs` is what stands there now."""

    def __init__(self, theirs: str) -> None:
        self.theirs = theirs
        super().__init__("changed meanwhile")


class Wording(Seen):
    """Earlier words, seen by their owner alone, who can drop them (house rule 12)."""

    subject = models.UUIDField()
    field = models.CharField(max_length=20)
    voice: PlanForeignKey[Any, Any] = PlanForeignKey(Person)
    version = models.PositiveIntegerField()
    text = SealedText("wording.text")

    seen_by: ClassVar[str] = "pk"

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "subject", "field", "version"), name="plans_wording_version"
            ),
        )

    def __str__(self) -> str:
        return f"{self.field} {self.version}"

    def seal_owner(self) -> UUID:
        """Seal with the key of whose words these were."""
        return self.voice_id

    @classmethod
    def reword(
        cls,
        row: Any,
        field: str,
        words: str,
        *,
        by: Member,
        seen_version: int,
        owner: UUID | None = None,
    ) -> None:
        """Change words, keeping the old ones for their owner; call inside a transaction.

        `owner`: who said them, where the row itself has no voice.

        Raises WordsChangedError when the row moved on since the form was shown.
        """
        if not transaction.get_connection().in_atomic_block:
            raise RuntimeError("Words change inside a transaction.")
        here = {"plan_id": row.plan_id} if isinstance(row, PlanRow) else {}
        current = type(row).objects.select_for_update(no_key=True).get(pk=row.pk, **here)
        if current.version != seen_version:
            raise WordsChangedError(getattr(current, field))
        if words != getattr(current, field):
            cls._keep(current, field, owner or current.voice_id or by.person_id, by=by)
        setattr(row, field, words)
        row.version = current.version + 1

    @classmethod
    def _keep(cls, old: Any, field: str, owner: UUID, *, by: Member) -> None:
        if not getattr(old, field):
            return
        mine, _ = Circle.objects.get_or_create(
            plan_id=by.plan_id, kind=Circle.Kind.ONLY_ME, person_id=owner
        )
        cls(
            plan_id=by.plan_id,
            subject=old.pk,
            field=field,
            voice_id=owner,
            version=old.version,
            text=getattr(old, field),
            circle=mine,
        ).save(force_insert=True)


class Media(Content):
    """A photo: re-encoded, without place or camera, sealed (S37). At first only our family's.

    `of`: the id of what it proves, a note or a letter; it goes when that goes.
    """

    caption = SealedText("media.caption")
    content = SealedBytes("media.content")
    kind = models.CharField(max_length=20, default="image/jpeg")
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    use = models.CharField(max_length=12, default="plan")
    of = models.UUIDField(null=True)
    made_at = models.DateTimeField(default=clock.now)

    part_of: ClassVar[str] = "of"

    def __str__(self) -> str:
        return self.kind
