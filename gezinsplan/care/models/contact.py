"""A call or a visit in one sentence, read by the family at once; or a friendly attempt."""

from collections.abc import Iterable

from django.db import models, transaction

from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Circle, Content, Member, Person

SHOWN = 20


class Contact(Content):
    """What was spoken of, where and with whom; who wrote it reads it, and who sees our family's.

    Nothing is asked only for figures (house rule 25): the day and the hour fill themselves in.
    `reached`: without it somebody tried to reach the family, and was friendly about it.
    """

    class Place(models.TextChoices):
        """Where they spoke."""

        HOME = "home"
        PHONE = "phone"
        SCHOOL = "school"
        ELSEWHERE = "elsewhere"

    words = SealedText("contact.words")
    place = models.CharField(max_length=9, choices=Place, default=Place.HOME)
    reached = models.BooleanField(default=True)
    made_at = models.DateTimeField(default=clock.now)

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "made_at"), name="care_contact_made"),)

    def __str__(self) -> str:
        return self.place

    @classmethod
    def note(
        cls,
        words: str,
        place: str,
        spoke_with: Iterable[Person],
        *,
        by: Member,
        reached: bool = True,
        key: str = "",
    ) -> "Contact":
        """Write down a contact; who wrote it and whom it was with always read it.

        Raises OutsideCircleError, where who writes is somebody's own and names another.
        """
        with transaction.atomic():
            contact = cls(
                plan=by.plan,
                circle=by.shared_circle(Circle.Kind.FAMILY),
                voice=by.person,
                words=words,
                place=place,
                reached=reached,
                language=by.plan.language,
            )
            contact.save(force_insert=True)
            contact.tie(by, named=[by.person, *spoke_with])
            verb = "contact.noted" if reached else "contact.tried"
            by.plan.record(verb, by=by, subject=contact, key=key)
        return contact


def contacts(member: Member) -> list[Contact]:
    """Return the last contacts that a member sees, newest first."""
    rows = member.sees(Contact).order_by("-made_at")
    return list(rows[:SHOWN])
