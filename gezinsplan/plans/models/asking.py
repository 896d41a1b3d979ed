"""Opening waits for everybody who steers; closing works at once (house rule 3)."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Any
from uuid import UUID

from gezinsplan.kit import clock
from gezinsplan.plans.models.block import Block
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import Plan
from gezinsplan.plans.rules import may_decide


def can_decide(person: Person, plan: Plan, ring: str = "") -> bool:
    """Tell whether somebody can be one of who steers (house rule 1): by ring and age."""
    today = clock.today(plan.time_zone)
    return may_decide(ring or person.ring, person.born, today, plan.jurisdiction)


def who_steer(plan: UUID) -> frozenset[UUID]:
    """Return the persons who decide about a plan now."""
    seats = Member.objects.filter(plan_id=plan, steers=True, ended_at=None, person__died=None)
    return frozenset(seats.values_list("person_id", flat=True))


def hold_who_steer(plan: UUID) -> dict[UUID, Member]:
    """Return the seats that decide, by person, and hold them until this change is saved.

    So two changes at once never leave a plan with nobody who decides. In a transaction.
    """
    rows = Member.objects.select_for_update(no_key=True, of=("self",))
    rows = rows.select_related("plan", "person").order_by("pk")
    found = rows.filter(plan_id=plan, steers=True, ended_at=None, person__died=None)
    return {seat.person_id: seat for seat in found}


def others_who_steer(by: Member, of: Member) -> frozenset[UUID]:
    """Return whose yes it takes to open something for somebody, as far as the asker may know."""
    return waited_for(by.plan_id, of.person_id, {by.person_id})


def waited_for(plan: UUID, of: UUID, yes: AbstractSet[UUID]) -> frozenset[UUID]:
    """Return whose yes an opening for somebody still needs, after some said yes to it.

    Not the person's own, who can't give it; and of nobody who is hidden from one of those:
    a block leaves no trace, also not in a question that stays open.
    """
    gone = Block.objects.filter(plan_id=plan, whom_id__in=yes, reach=Block.Reach.EVERYTHING)
    return who_steer(plan) - yes - {of, *gone.values_list("by_id", flat=True)}


def is_last_who_steers(
    member: Member, hidden: Iterable[UUID] = (), *, asleep_too: bool = False
) -> bool:
    """Tell whether nobody else could decide now: then who steers can't just go.

    `hidden`: whom this member must not find, and who leaves no trace here either.
    `asleep_too`: count who sleeps, where nothing could be given back to them later.
    """
    others = Member.objects.filter(
        plan_id=member.plan_id, steers=True, ended_at=None, person__died=None
    )
    others = others if asleep_too else others.filter(asleep_at=None)
    return not others.exclude(pk=member.pk).exclude(person__in=list(hidden)).exists()


def wish(member: Member, said_yes: Iterable[UUID], **opening: Any) -> None:
    """Let an opening wait on a seat, with who already said yes to it."""
    member.asked = {**opening, "yes": sorted(str(pk) for pk in said_yes)}
    member.save(update_fields=("asked",))


def ask(member: Member, *, by: Member, key: str = "", **opening: Any) -> None:
    """Ask the others who steer for their yes; until then nothing opens. In a transaction."""
    wish(member, [by.person_id], **opening)
    by.plan.record("consent.asked", by=by, subject=member, key=key)


def add_to_wish(member: Member, *, by: Member, key: str = "", **more: list[str]) -> None:
    """Ask for something beside what waits already: everybody says yes to all of it anew."""
    waiting = {name: asked for name, asked in member.asked.items() if name != "yes"}
    for name, rows in more.items():
        waiting[name] = sorted({*waiting.get(name, ()), *rows})
    ask(member, by=by, key=key, **waiting)


def forget(member: Member) -> None:
    """Let no opening wait on this seat any more."""
    if member.asked:
        member.asked = {}
        member.save(update_fields=("asked",))
