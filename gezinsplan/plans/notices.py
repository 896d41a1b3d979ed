"""Whom a change tells. Filtered by what somebody sees, here and again whenever it is shown."""

from typing import Any
from uuid import UUID

from django.db.models import F, Q

from gezinsplan.kit import clock
from gezinsplan.plans.models import Event, Member, Notice, Person, Tie
from gezinsplan.plans.models.erasing import plan_models
from gezinsplan.plans.models.linking import due_days, mailed_link
from gezinsplan.plans.rules import Ring
from gezinsplan.plans.verbs import Tells


def tell(plan: UUID, event_id: UUID) -> list[Member]:
    """Make the notices of a change; returns the seats that were told. Twice does nothing more.

    Never the actor, nobody who died, is in mind, sleeps, left or must not find the actor.
    """
    event: Event | None = Event.objects.filter(plan_id=plan, pk=event_id).first()
    if event is None or event.kind.tells is Tells.NOBODY:
        return []
    told = [seat for seat in _candidates(event) if _may_know(seat, event)]
    Notice.objects.bulk_create(
        (
            Notice(
                plan_id=plan,
                circle_id=event.circle,
                member=seat,
                event=event.pk,
                subject=event.subject,
            )
            for seat in told
        ),
        ignore_conflicts=True,
    )
    return told


def _candidates(event: Event) -> list[Member]:
    seats = Member.objects.select_related("plan", "person").filter(plan_id=event.plan_id)
    seats = seats.filter(_here_at(event)).exclude(person=event.actor)
    if event.kind.tells is Tells.NAMED:
        ties = Tie.objects.filter(plan_id=event.plan_id, subject=event.subject, how=Tie.How.NAMED)
        seats = seats.filter(person__in=ties.values("person_id"))
    return [_as_who_comes_in(seat) for seat in seats]


def _here_at(event: Event) -> Q:
    """Of a warning also who was put out since: it was theirs, and a mail is all they get."""
    if event.kind.warns:
        return Q(ended_at=None) | Q(ended_at__gte=event.began)
    return Q(ended_at=None, asleep_at=None, person__died=None, person__in_mind=False)


def _as_who_comes_in(seat: Member) -> Member:
    seat.through_link = seat.account_id is None
    return seat


def _may_know(seat: Member, event: Event) -> bool:
    if not seat.plan.confirmed_at or event.actor in seat.reach.hidden:
        return False
    rows: Any = seat.sees(_model(event.subject_type))
    return bool(rows.filter(pk=event.subject).exists())


def _model(kind: str) -> Any:
    return next(model for model in plan_models() if model._meta.model_name == kind)


def warns(seat: Member, event_id: UUID) -> bool:
    """Tell whether a change is mailed to somebody whatever they wished, for it is theirs (L66)."""
    event = Event.objects.get(plan_id=seat.plan_id, pk=event_id)
    return event.kind.warns and seat.account_id is not None


def claim_warning(seat: Member, event_id: UUID) -> list[UUID]:
    """Take the one notice of a change for a mail, once; nothing when it may not be known now."""
    event = Event.objects.get(plan_id=seat.plan_id, pk=event_id)
    rows = Notice.objects.filter(plan_id=seat.plan_id, member=seat, event=event_id, told_at=None)
    waiting = list(rows.values_list("pk", flat=True)) if _may_know(seat, event) else []
    return waiting if waiting and rows.update(told_at=clock.now()) else []


def gets_mail(seat: Member, event_id: UUID) -> bool:
    """Tell whether a change reaches somebody by mail too.

    Only what names somebody who comes to help, or who has a link that was mailed. Family
    and neighbours hear nothing until they wish to (house rule 24).
    """
    event = Event.objects.get(plan_id=seat.plan_id, pk=event_id)
    if event.kind.tells is not Tells.NAMED:
        return False
    if seat.account_id:
        return bool(seat.ring == Ring.PROFESSIONAL)
    return mailed_link(seat.plan_id, seat.person_id) is not None


def claim(seat: Member) -> list[UUID]:
    """Take what somebody wasn't told yet, for one mail; nothing when there is nothing left.

    What is over or done meanwhile needs no mail any more.
    """
    rows = Notice.objects.filter(plan_id=seat.plan_id, member=seat)
    waiting = list(rows.filter(told_at=None).values_list("pk", flat=True))
    taken = rows.filter(told_at=None, pk__in=waiting).update(told_at=clock.now())
    return waiting if taken and open_days(seat) else []


def give_back(seat: Member, claimed: list[UUID]) -> None:
    """A mail couldn't be sent: what it was about is still to be told."""
    rows = Notice.objects.filter(plan_id=seat.plan_id, member=seat, pk__in=claimed)
    rows.update(told_at=None)


def open_days(seat: Member) -> list[Any]:
    """Return the days of somebody's open agreements that are not over; None is a day too."""
    today = clock.today(seat.plan.time_zone)
    days = [day for ask in due_days for day in ask(seat.plan_id, seat.person_id)]
    return [day for day in days if day is None or day >= today]


def giver_of_link(seat: Member) -> Member | None:
    """Return who gives somebody the next link: who gave the last one, else who steers."""
    last = mailed_link(seat.plan_id, seat.person_id)
    if last is None:
        return None
    seats = Member.objects.select_related("plan", "person").filter(
        plan_id=seat.plan_id, ended_at=None, asleep_at=None
    )
    first: Member | None = seats.filter(person=last.given_by_id).first()
    if first and first.may("link.give"):
        return first
    steering: Member | None = seats.filter(steers=True).order_by(F("joined_at").asc()).first()
    return steering


def person_of(plan: UUID, person: UUID) -> Person | None:
    """Return somebody who can be written to: living, and not only in the family's mind."""
    rows = Person.objects.select_related("plan").filter(plan_id=plan, pk=person)
    found: Person | None = rows.filter(died=None, in_mind=False).first()
    return found
