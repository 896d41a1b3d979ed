"""When a seat ends, and when a circle has no family in it any more."""

from collections.abc import Iterable
from uuid import UUID

from django.apps import apps

from gezinsplan.kit import clock
from gezinsplan.people.models import Seat
from gezinsplan.plans.models.circle import Circle, Consent
from gezinsplan.plans.models.content import Content, Media
from gezinsplan.plans.models.event import Event, Notice
from gezinsplan.plans.models.invitation import Invitation, Link
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.rules import Ring


def content_models() -> list[type[Content]]:
    """Return every kind of thing that people write, of all apps."""
    return [model for model in apps.get_models() if issubclass(model, Content)]


def only_me(person: Person) -> Circle:
    """Return a person's own circle, made when first needed."""
    circle: Circle
    circle, _ = Circle.objects.get_or_create(
        plan_id=person.plan_id, kind=Circle.Kind.ONLY_ME, person=person
    )
    return circle


def around(person: Person, by: Member) -> Circle:
    """Return who may know how somebody is asked and reached: our family.

    Of a confidant only the circle of the two: it protects who brought them (house rule 5).
    """
    if person.circle_id == person.plan_id:
        return by.shared_circle(Circle.Kind.FAMILY)
    circle: Circle = Circle.objects.get(plan_id=person.plan_id, pk=person.circle_id)
    return circle


def end_seat(seat: Member) -> None:
    """End a seat at once, with every way back in, and the circles that it leaves empty."""
    held = Circle.objects.filter(plan_id=seat.plan_id, closed_at=None)
    left = list(held.filter(pk__in=list(Consent.inside(seat.plan_id, seat.pk))))
    seat.end()
    for asked in (Invitation, Link):
        rows = asked.objects.filter(plan_id=seat.plan_id, person_id=seat.person_id)
        rows.filter(withdrawn_at=None).update(withdrawn_at=clock.now())
    if seat.account_id:
        Seat.leave(seat.account_id, seat.plan_id)
    for circle in left:
        close_empty(circle)


def close_empty(circle: Circle) -> None:
    """Close a circle that has no living family person in it any more.

    Its things go to their family authors. Nothing exists that only professionals see: it
    protects the family from a file.
    """
    inside = Consent.objects.filter(Consent.running(), plan_id=circle.plan_id, circle=circle)
    alive = inside.filter(member__person__ring=Ring.FAMILY, member__person__died=None)
    if circle.kind in (Circle.Kind.EVERYONE, Circle.Kind.FAMILY) or alive.exists():
        return
    circle.closed_at = clock.now()
    circle.save(update_fields=("closed_at",))
    _say_goodbye(circle)
    authors = Person.objects.filter(plan_id=circle.plan_id, ring=Ring.FAMILY)
    for model in content_models():
        rows = model.objects.filter(plan_id=circle.plan_id, circle=circle)
        for author in authors.filter(pk__in=rows.exclude(voice=None).values("voice_id")):
            theirs = rows.filter(voice=author).values_list("pk", flat=True)
            stand_in(only_me(author), model, list(theirs))


def _say_goodbye(circle: Circle) -> None:
    """End the seats of who was only brought into a private circle: nobody else could."""
    if circle.kind == Circle.Kind.OWN:
        for seat in Member.objects.filter(plan_id=circle.plan_id, circle=circle, ended_at=None):
            end_seat(seat)
        asked = Invitation.objects.filter(plan_id=circle.plan_id, circle=circle)
        asked.filter(withdrawn_at=None).update(withdrawn_at=clock.now())


def stand_in(circle: Circle, model: type[Content], rows: Iterable[UUID]) -> None:
    """Move things to another circle, and with them what was noted and told of them.

    Somebody's own pictures and recordings go along with the words they came with.
    """
    here = {"plan_id": circle.plan_id}
    model.objects.filter(**here, pk__in=list(rows)).update(circle_id=circle.pk)
    own = Media.objects.filter(**here, of__in=list(rows), voice=circle.person_id)
    own.update(circle_id=circle.pk)
    Event.objects.filter(**here, subject__in=list(rows)).update(circle=circle.pk)
    Notice.objects.filter(**here, subject__in=list(rows)).update(circle_id=circle.pk)
