"""Who sees something: circles, the consents that let people in, and ties."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models
from django.db.models import Q

from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.rows import PlanForeignKey, PlanRow


class Circle(PlanRow):
    """An answer to one question: who sees this? Screens never call it a circle."""

    class Kind(models.TextChoices):
        """What a circle is for."""

        EVERYONE = "everyone"
        FAMILY = "family"
        GOAL = "goal"
        ONLY_ME = "only_me"
        OWN = "own"

    PRIVATE: ClassVar = (Kind.ONLY_ME, Kind.OWN)

    kind = models.CharField(max_length=10, choices=Kind)
    name = SealedText("circle.name")
    person: PlanForeignKey[Any, Any] = PlanForeignKey("plans.Person", null=True)
    made_at = models.DateTimeField(default=clock.now)
    closed_at = models.DateTimeField(null=True)

    class Meta(PlanRow.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "kind"),
                condition=Q(kind__in=("everyone", "family")),
                name="plans_circle_first_two",
            ),
            models.UniqueConstraint(
                fields=("plan", "person"),
                condition=Q(kind="only_me"),
                name="plans_circle_only_me",
            ),
        )

    def __str__(self) -> str:
        return self.kind


class Consent(PlanRow):
    """Somebody was let into a circle: by whom, for what, since when, until when.

    A row, never an edit (L11). An organisation's own legal basis stands on the member.
    """

    circle: PlanForeignKey[Any, Any] = PlanForeignKey(Circle)
    member: PlanForeignKey[Any, Any] = PlanForeignKey("plans.Member")
    given_by: PlanForeignKey[Any, Any] = PlanForeignKey("plans.Person", null=True)
    noted_by: PlanForeignKey[Any, Any] = PlanForeignKey("plans.Person", null=True)
    purpose = models.CharField(max_length=20, default="choice")
    began = models.DateTimeField(default=clock.now)
    until = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    seen_by: ClassVar[str] = "pk"
    dated: ClassVar[bool] = False

    class Meta(PlanRow.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "circle", "member"),
                condition=Q(withdrawn_at=None),
                name="plans_consent_once",
            ),
        )
        indexes = (models.Index(fields=("plan", "member"), name="plans_consent_member"),)

    def __str__(self) -> str:
        return f"{self.member_id} in {self.circle_id}"

    @staticmethod
    def running() -> Q:
        """Return what makes a consent hold now."""
        now = clock.now()
        open_end = Q(until=None) | Q(until__gt=now)
        return Q(withdrawn_at=None, began__lte=now, circle__closed_at=None) & open_end

    @classmethod
    def narrow(cls, rows: Any, member: Any) -> Any:
        """Leave out the place of somebody who is hidden."""
        if not member.reach.hidden:
            return rows
        return rows.exclude(member__person_id__in=member.reach.hidden)

    @classmethod
    def inside(cls, plan: UUID, member: UUID) -> dict[UUID, str]:
        """Return the circles that a seat is in now, with their kind."""
        mine = cls.objects.filter(cls.running(), plan_id=plan, member_id=member)
        return dict(mine.values_list("circle_id", "circle__kind"))


class Tie(PlanRow):
    """Joins a row to a person: who wrote it, who is named in it, whom it is about."""

    class How(models.TextChoices):
        """The three ways."""

        AUTHOR = "author"
        NAMED = "named"
        ABOUT = "about"

    subject = models.UUIDField()
    person: PlanForeignKey[Any, Any] = PlanForeignKey("plans.Person")
    how = models.CharField(max_length=6, choices=How)
    professional = models.BooleanField(default=False)

    class Meta(PlanRow.Meta):
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "subject", "person", "how"), name="plans_tie_once"
            ),
        )
        indexes = (
            models.Index(fields=("plan", "person", "how", "subject"), name="plans_tie_person"),
        )

    def __str__(self) -> str:
        return f"{self.how} {self.person_id}"
