"""Where professionals come from, and the words and looks of a region."""

from collections.abc import Iterable
from uuid import UUID

from django.db import models

from gezinsplan.kit.record import Record


class Partnership(Record):
    """A regional network of organisations."""

    name = models.CharField(max_length=120)

    def __str__(self) -> str:
        return self.name


class Organisation(Record):
    """The employer of a professional. Plain text: organisations are public."""

    name = models.CharField(max_length=120)
    word = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("name",), name="people_organisation_name"),)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def names(cls, ids: Iterable[UUID]) -> dict[UUID, str]:
        """Return the names of organisations by id, in one query."""
        return dict(cls.objects.filter(pk__in=list(ids)).values_list("pk", "name"))


class Posting(Record):
    """One person's work for one partnership."""

    account = models.ForeignKey("people.Account", models.CASCADE, related_name="+")
    partnership = models.ForeignKey(Partnership, models.CASCADE, related_name="+")
    function = models.CharField(max_length=30)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("account", "partnership", "function"), name="people_posting_once"
            ),
        )

    def __str__(self) -> str:
        return self.function


class Flavour(Record):
    """A partnership's words, looks and template, in a version that a plan pins."""

    name = models.CharField(max_length=60)
    version = models.PositiveIntegerField(default=1)
    words = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("name", "version"), name="people_flavour_version"),
        )

    def __str__(self) -> str:
        return f"{self.name} {self.version}"
