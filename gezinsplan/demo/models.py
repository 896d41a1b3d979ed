"""What the place to practise keeps: whom one can step in as, and the mails that were sent.

Ids only, no references: nothing of a plan points here or is pointed at.
"""

import re

from django.db import models

from gezinsplan.kit import clock
from gezinsplan.kit.record import Record
from gezinsplan.plans.models.people import RINGS


class Somebody(Record):
    """Somebody of the demonstration, all invented: an account, or a personal link without one."""

    slug = models.SlugField(max_length=20)
    name = models.CharField(max_length=40)
    word = models.CharField(max_length=60)
    ring = models.CharField(max_length=12, choices=RINGS)
    portrait = models.CharField(max_length=40)
    family = models.CharField(max_length=60)
    story = models.CharField(max_length=120)
    plan = models.UUIDField()
    person = models.UUIDField()
    account = models.UUIDField(null=True)
    place = models.PositiveSmallIntegerField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("slug",), name="demo_somebody_slug"),)
        ordering = ("place",)

    def __str__(self) -> str:
        return self.slug


class Letter(Record):
    """A mail that a real site would have sent."""

    to = models.CharField(max_length=254)
    sender = models.CharField(max_length=254)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    sent_at = models.DateTimeField(default=clock.now)

    class Meta:
        ordering = ("-sent_at",)

    def __str__(self) -> str:
        return self.subject

    def parts(self, site: str) -> list[tuple[str, str]]:
        """Return the text in pieces: words, and a path with the address as it is shown here.

        A letter may be older than the port that the site runs on now.
        """
        found: list[tuple[str, str]] = []
        for piece in re.split(r"(https?://\S+)", self.text):
            path = re.sub(r"^https?://[^/\s]+", "", piece)
            found.append((path, site + path) if path != piece else ("", piece))
        return found
