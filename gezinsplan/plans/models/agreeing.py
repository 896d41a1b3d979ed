"""The yes or not-now of others who steer, and choosing goals precisely."""

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction

from gezinsplan.plans.models.asking import forget, waited_for, wish
from gezinsplan.plans.models.authority import give_authority
from gezinsplan.plans.models.circle import Circle, Consent
from gezinsplan.plans.models.consenting import (
    apply_choice,
    let_in,
    noted_in,
    shut_out,
    stays_inside,
    switch,
)
from gezinsplan.plans.models.deciding import deciders_of
from gezinsplan.plans.models.jobs import let_steer
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.plan import AlreadyDoneError, NotAllowedError
from gezinsplan.plans.rules import Choice

_OPENINGS = ("choice", "circles", "steers", "authority")


def _locked(seat: Member) -> Member:
    rows = Member.objects.select_for_update(no_key=True)
    now: Member = rows.get(plan_id=seat.plan_id, pk=seat.pk)
    return now


def agree(seat: Member, *, by: Member, key: str = "") -> None:
    """Say yes to an opening that waits; the last yes opens it.

    Raises AlreadyDoneError when nothing waits any more, NotAllowedError for one's own.
    """
    if seat.person_id == by.person_id:
        raise NotAllowedError("access.change")
    with transaction.atomic():
        now = _locked(seat)
        if not now.asked:
            raise AlreadyDoneError("consent")
        yes = {UUID(pk) for pk in now.asked["yes"]} | {by.person_id}
        opening = {name: now.asked[name] for name in _OPENINGS if name in now.asked}
        by.plan.record("consent.agreed", by=by, subject=now, key=key)
        if waited_for(now.plan_id, now.person_id, yes):
            wish(now, yes, **opening)
            return
        forget(now)
        _open(now, by=by, **opening)


def _open(
    seat: Member,
    *,
    by: Member,
    choice: str = "",
    circles: Iterable[str] = (),
    steers: bool = False,
    authority: Iterable[str] = (),
) -> None:
    if steers:
        let_steer(seat, by=by)
    if authority:
        give_authority(seat, authority, by=by)
    if choice:
        apply_choice(seat, choice, given_by=by.person)
        told = noted_in(seat, by)
        by.plan.record("consent.chosen", by=by, subject=seat, circle=told, choice=choice)
    goals = Circle.objects.filter(
        plan_id=seat.plan_id, pk__in=list(circles), kind=Circle.Kind.GOAL, closed_at=None
    )
    found = list(goals)
    given = deciders_of(seat.plan_id, [circle.pk for circle in found])
    opened = [circle for circle in found if circle.pk not in given]
    let_in(seat, opened, given_by=by.person, purpose="switch")
    for circle in opened:
        of = str(circle.pk)
        by.plan.record("consent.given", by=by, subject=seat, circle=circle.pk, of=of)


def decline(seat: Member, *, by: Member) -> None:
    """Not now: the opening is off, and nobody reads who said so."""
    with transaction.atomic():
        now = _locked(seat)
        if now.asked:
            forget(now)
            by.plan.record("consent.declined", by=by, subject=now)


def choose_goals(seat: Member, circles: Iterable[Circle], *, by: Member, key: str = "") -> None:
    """Choose precisely: these goals and the own agreements, and nothing else that is shared."""
    stays_inside(seat, Choice.OWN_ONLY, by=by)
    wanted = {circle.pk: circle for circle in circles}
    with transaction.atomic():
        inside = Consent.inside(seat.plan_id, seat.pk)
        shared = {pk for pk, kind in inside.items() if kind not in Circle.PRIVATE}
        given = deciders_of(seat.plan_id, [*shared, *wanted])
        own = {pk for pk, who in given.items() if seat.person_id in who}
        shut_out(seat, shared - set(wanted) - own)
        forget(seat)
        seat.choice = Choice.OWN_ONLY
        seat.save(update_fields=("choice",))
        told = noted_in(seat, by)
        by.plan.record(
            "consent.chosen", by=by, subject=seat, key=key, circle=told, choice="precise"
        )
        for pk in set(wanted) - shared - set(given):
            switch(seat, wanted[pk], on=True, by=by)
