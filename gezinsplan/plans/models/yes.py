"""What a yes to an invitation opens, and what of it waits for others who decide (rule 3)."""

from typing import Any
from uuid import UUID

from gezinsplan.plans.models.asking import can_decide, waited_for, wish
from gezinsplan.plans.models.authority import lay_by
from gezinsplan.plans.models.circle import Circle
from gezinsplan.plans.models.consenting import let_in, settle
from gezinsplan.plans.models.invitation import Invitation
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.rules import Choice

SUPPORT = "support"
"""Why somebody with a seat was let into another's own circle: as their support figure."""


def open_as_asked(member: Member, invitation: Invitation) -> None:
    """Open what was chosen; when more than one steers it waits for the others."""
    giver: Person = invitation.allowed_by
    let_in(member, _own_circle(invitation), given_by=giver, purpose="own")
    if others_who_decide(invitation):
        settle(member, Choice.OWN_ONLY, given_by=giver)
        opening = _wished(invitation, member)
        if opening:
            wish(member, [giver.pk], **opening)
        return
    settle(member, invitation.choice, given_by=giver)
    goals = Circle.objects.filter(
        plan_id=member.plan_id, pk__in=invitation.goals, kind=Circle.Kind.GOAL
    )
    let_in(member, goals, given_by=giver, purpose="invited")


def joins_own(invitation: Invitation, seat: Member) -> bool:
    """Let who sits here already into the private circle of who asked them; tell whether it was one.

    The seat stays what it was, and only that circle finds that it was accepted (house rule 5).
    """
    own = _own_circle(invitation)
    if own:
        seat.plan = invitation.plan
        let_in(seat, own, given_by=invitation.allowed_by, purpose=SUPPORT)
        seat.plan.record("invitation.accepted", by=seat, subject=invitation)
    return bool(own)


def _own_circle(invitation: Invitation) -> list[Circle]:
    """Return the private circle that somebody was brought into; none for anybody else."""
    here = {"plan_id": invitation.plan_id, "pk": invitation.circle_id, "closed_at": None}
    return list(Circle.objects.filter(**here, kind=Circle.Kind.OWN))


def others_who_decide(invitation: Invitation) -> frozenset[UUID]:
    """Return who else decides, and has to say yes too."""
    return waited_for(invitation.plan_id, invitation.person_id, {invitation.allowed_by.pk})


def lets_decide(invitation: Invitation) -> bool:
    """Tell whether somebody was asked to decide too, and is still grown-up family."""
    return invitation.steers and can_decide(invitation.person, invitation.plan, invitation.ring)


def _wished(invitation: Invitation, member: Member) -> dict[str, Any]:
    shared = invitation.choice != Choice.OWN_ONLY
    opening = {
        "choice": invitation.choice if shared else "",
        "circles": [] if shared else invitation.goals,
        "steers": lets_decide(invitation) and not member.steers,
        "authority": lay_by(member),
    }
    return {name: wished for name, wished in opening.items() if wished}
