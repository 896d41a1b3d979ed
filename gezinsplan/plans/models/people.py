"""The people of a plan."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models

from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models.circle import Circle, Tie
from gezinsplan.plans.rows import PlanForeignKey, PlanRow
from gezinsplan.plans.rules import Ring

RINGS = [(ring.value, ring.value) for ring in Ring]


class Seen(PlanRow):
    """A row of a plan that stands in exactly one circle."""

    circle: PlanForeignKey[Any, Any] = PlanForeignKey(Circle, models.PROTECT)
    began = models.DateTimeField(default=clock.now)

    seen_by: ClassVar[str] = "pk"
    names: ClassVar[tuple[str, ...]] = ()
    """Which references name a person in this row: they see it, and take it along when hidden."""

    class Meta(PlanRow.Meta):
        abstract = True

    def save(self, *args: Any, **options: Any) -> None:
        """Save; a new row is tied to who is named in it."""
        new = self._state.adding
        super().save(*args, **options)
        if new and self.names:
            Tie.objects.bulk_create(
                Tie(plan_id=self.plan_id, subject=self.pk, person_id=pk, how=Tie.How.NAMED)
                for pk in {getattr(self, f"{name}_id") for name in self.names}
            )


class Secrecy(models.TextChoices):
    """What a professional must keep to themself, shown to the family beforehand (rule 16)."""

    BOUND = "bound"
    DISCRETION = "discretion"
    NONE = "none"


class Person(Seen):
    """Somebody in a plan: living or dead, with or without a login."""

    name = SealedText("person.name")
    word = SealedText("person.word")
    function = SealedText("person.function")
    portrait = SealedText("person.portrait")
    ring = models.CharField(max_length=12, choices=RINGS)
    second_ring = models.CharField(max_length=12, choices=RINGS, blank=True)
    organisation = models.ForeignKey(
        "people.Organisation", models.PROTECT, null=True, related_name="+"
    )
    mandate = models.BooleanField(default=False)
    born = models.DateField(null=True)
    died = models.DateField(null=True)
    in_mind = models.BooleanField(default=False)
    left_at = models.DateTimeField(null=True)
    language = models.CharField(max_length=12, blank=True)
    interpreter = models.BooleanField(default=False)
    secrecy = models.CharField(max_length=10, blank=True, choices=Secrecy)
    task = SealedText("person.task")
    speaks = SealedText("person.speaks")
    place = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    dated: ClassVar[bool] = False

    def __str__(self) -> str:
        return str(self.id)

    def seal_owner(self) -> UUID:
        """Seal a person's name and portrait with that person's own key."""
        return self.id

    def empty(self) -> None:
        """Forget who this was; the bare row keeps the place of other people's agreements."""
        self.name = self.word = self.function = self.portrait = self.task = self.speaks = ""
        self.born = self.died = self.organisation = None
        self.secrecy = self.language = ""
        self.interpreter = self.mandate = False

    @property
    def can_be_asked(self) -> bool:
        """Tell whether somebody is here: not only in mind, not gone, not erased, not dead."""
        return bool(self.name) and not (self.in_mind or self.left_at or self.died)

    @property
    def can_be_named(self) -> bool:
        """Tell whether they can be asked where others read it: nobody's own confidant (rule 5)."""
        return self.can_be_asked and self.circle_id == self.plan_id
