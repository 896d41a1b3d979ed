"""Inviting somebody, coming in, leaving: seats begin and end here."""

from typing import Any
from uuid import UUID

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.people.models import Account, Seat
from gezinsplan.plans.models.arriving import arrive
from gezinsplan.plans.models.asking import can_decide, hold_who_steer, is_last_who_steers
from gezinsplan.plans.models.closing import around, end_seat
from gezinsplan.plans.models.invitation import Invitation, hashed, in_a_week, new_token
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import AlreadyDoneError, NotAllowedError
from gezinsplan.plans.models.yes import joins_own, lets_decide, open_as_asked, others_who_decide

_IN_FORCE = ("allowed_by", "allowed_at", "token_hash", "ends_at", "by_mail")


def seat_of(person: Person) -> Member | None:
    """Return a person's running seat."""
    seats = Member.objects.filter(plan_id=person.plan_id, person=person, ended_at=None)
    seat: Member | None = seats.first()
    if seat:
        seat.person = person
    return seat


def has_left(person: Person) -> bool:
    """Tell whether somebody had a seat and has none any more: family stays family without one."""
    seats = Member.objects.filter(plan_id=person.plan_id, person=person)
    ended = set(seats.values_list("ended_at", flat=True))
    return bool(ended) and None not in ended


def prepare(
    person: Person, choice: str, *, by: Member, key: str = "", by_mail: bool = False, **asked: Any
) -> tuple[Invitation, str]:
    """Prepare an invitation; from who steers it is in force at once. `by_mail`: see `allow`.

    Returns the invitation and its token, which is empty while it waits for who steers.
    People in mind and people who died are never invited (house rules 27, 28), and who
    has a seat already needs no invitation. A child is never asked to decide about the plan.
    """
    seat = seat_of(person)
    if person.in_mind or person.died or (seat and seat.account_id):
        raise NotAllowedError("invitation.prepare")
    if asked.get("steers") and not (seat and seat.steers) and not can_decide(person, by.plan):
        raise NotAllowedError("invitation.prepare")
    with transaction.atomic():
        invitation = Invitation(
            plan=by.plan,
            circle=around(person, by),
            person=person,
            prepared_by=by.person,
            ring=person.ring,
            choice=choice,
            **asked,
        )
        invitation.save(force_insert=True)
        by.plan.record("invitation.prepared", by=by, subject=invitation, key=key)
        now = by.may("invitation.allow")
        token = allow(invitation, by=by, by_mail=by_mail) if now else ""
    return invitation, token


def allow(invitation: Invitation, *, by: Member, by_mail: bool = False) -> str:
    """Who steers puts an invitation in force; returns the token, which is stored nowhere.

    `by_mail`: it will be mailed, so it also takes the two words that are said in person (S34).
    Its week begins now. Raises AlreadyDoneError when it isn't waiting any more.
    """
    with transaction.atomic():
        rows = Invitation.objects.select_for_update(no_key=True)
        waiting = rows.filter(allowed_at=None, withdrawn_at=None, accepted_at=None)
        if not waiting.filter(plan_id=by.plan_id, pk=invitation.pk).exists():
            raise AlreadyDoneError("invitation")
        token = new_token()
        invitation.allowed_by, invitation.allowed_at = by.person, clock.now()
        invitation.token_hash, invitation.ends_at = hashed(token), in_a_week()
        invitation.by_mail = by_mail
        invitation.save(update_fields=_IN_FORCE)
        by.plan.record("invitation.allowed", by=by, subject=invitation)
    return token


def withdraw(invitation: Invitation, *, by: Member) -> None:
    """Take an invitation back. Raises AlreadyDoneError for one that is over."""
    if invitation.withdrawn_at or invitation.accepted_at:
        raise AlreadyDoneError("invitation")
    with transaction.atomic():
        invitation.withdrawn_at = clock.now()
        invitation.save(update_fields=("withdrawn_at",))
        by.plan.record("invitation.withdrawn", by=by, subject=invitation)


def open_invitation(plan: UUID, token: str) -> Invitation | None:
    """Return the invitation that a token opens now."""
    rows = Invitation.objects.select_related("person", "allowed_by", "plan")
    rows = rows.filter(Invitation.open_now(), plan_id=plan, token_hash=hashed(token))
    found: Invitation | None = rows.first()
    return found


def accept(invitation: Invitation, account: Account, *, heard: bool = False) -> Member:
    """Somebody takes the seat; the token is used up. Raises AlreadyDoneError, NotAllowedError.

    `heard`: the two words were said on this device; without them no mail opens a seat (S34).
    """
    with transaction.atomic():
        rows = Invitation.objects.select_for_update(no_key=True, of=("self",))
        rows = rows.filter(Invitation.open_now(), plan_id=invitation.plan_id)
        now: Invitation | None = rows.filter(pk=invitation.pk).first()
        if now is None:
            raise AlreadyDoneError("invitation")
        if not now.is_for(account) or (now.by_mail and not heard):
            raise NotAllowedError("invitation.accept")
        invitation.accepted_at = clock.now()
        invitation.save(update_fields=("accepted_at",))
        sits = _sits_already(invitation, account)
        if sits and joins_own(invitation, sits):
            return sits
        member = _take_seat(invitation, account)
        Seat.take(account, member.plan_id, member.ring)
        open_as_asked(member, invitation)
        arrive(member)
        member.plan.record("invitation.accepted", by=member, subject=member)
    return member


def _take_seat(invitation: Invitation, account: Account) -> Member:
    seat = seat_of(invitation.person)
    taken = seat and seat.account_id not in (None, account.pk)
    if taken or _sits_already(invitation, account):
        raise AlreadyDoneError("seat")
    seat = seat or Member(person=invitation.person, circle_id=invitation.person.circle_id)
    seat.plan, seat.account, seat.ring = invitation.plan, account, invitation.ring
    seat.joined_at = clock.now()
    if invitation.basis:
        seat.basis = invitation.basis
    seat.steers = seat.steers or (lets_decide(invitation) and not others_who_decide(invitation))
    seat.coordinates = seat.coordinates or invitation.coordinates
    seat.save()
    return seat


def _sits_already(invitation: Invitation, account: Account) -> Member | None:
    """Return the seat that this account has here as somebody else: one human, one seat."""
    seats = Member.objects.filter(plan_id=invitation.plan_id, account=account, ended_at=None)
    found: Member | None = seats.exclude(person_id=invitation.person_id).first()
    return found


def quiet_seat(person: Person, *, plan: Any) -> Member:
    """Return the seat of somebody without an account, made when first needed for a link."""
    seat = seat_of(person)
    if seat is None:
        seat = Member(plan=plan, person=person, ring=person.ring, circle_id=person.circle_id)
        seat.save(force_insert=True)
    seat.plan = plan
    return seat


def leave(member: Member) -> None:
    """Somebody leaves. Raises NotAllowedError for the last who steers."""
    with transaction.atomic():
        hold_who_steer(member.plan_id)
        if member.steers and is_last_who_steers(member, member.reach.hidden):
            raise NotAllowedError("member.leave")
        member.plan.record("member.left", by=member, subject=member)
        end_seat(member)


def end(seat: Member, *, by: Member) -> None:
    """Who steers says goodbye to somebody: access ends at once (L67).

    Not to who decides too: that is a question with time to answer (`letting_go`, L66).
    """
    if seat.steers:
        raise NotAllowedError("member.end")
    with transaction.atomic():
        by.plan.record("member.ended", by=by, subject=seat)
        end_seat(seat)
