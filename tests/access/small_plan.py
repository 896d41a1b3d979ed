"""A plan with five people, and a second opinion of who sees what: the proofs compare both."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from gezinsplan.care.models import Goal
from gezinsplan.people.models import Account
from gezinsplan.plans.models import Media, Member, Person, Plan, inviting, persons, relating
from gezinsplan.plans.models.opening import Start, open_plan
from gezinsplan.plans.rules import Choice, Ring

BORN = date(2014, 6, 15)
BEGIN = datetime(2026, 3, 1, 9, tzinfo=UTC)
TWELVE = datetime(2026, 6, 14, 22, tzinfo=UTC)
"""The first moment of the day Noa turns 12, in Belgian summer time."""
OTHERS = ("noa", "papa", "buur", "hulp")
RINGS = {"papa": Ring.FAMILY, "noa": Ring.FAMILY, "buur": Ring.NETWORK, "hulp": Ring.PROFESSIONAL}
WIDE = (Choice.EVERYTHING, Choice.NOT_PRIVATE)


@dataclass
class SmallPlan:
    """The real plan: every change through the same methods as the pages."""

    plan: Plan
    person: dict[str, Person] = field(default_factory=dict)
    account: dict[str, Account] = field(default_factory=dict)
    goals: dict[str, Goal] = field(default_factory=dict)

    def seat(self, name: str) -> Member:
        """Return somebody's running seat."""
        rows = Member.objects.select_related("plan", "person")
        return rows.get(plan_id=self.plan.pk, person=self.person[name], ended_at=None)

    def door(self, name: str) -> Member | None:
        """Return the seat that the door would let in."""
        rows = Member.objects.select_related("plan", "person").filter(
            plan_id=self.plan.pk, account=self.account[name], ended_at=None, asleep_at=None
        )
        found: Member | None = rows.first()
        return found

    def seen(self, name: str) -> set[UUID]:
        """Return the goals and the note that somebody is shown."""
        seat = self.door(name)
        if seat is None:
            return set()
        kinds: tuple[Any, ...] = (Goal, Media)
        return {pk for kind in kinds for pk in seat.sees(kind).values_list("pk", flat=True)}

    def let_in(self, name: str, choice: str) -> None:
        """Invite somebody, and let them accept."""
        asked, _ = inviting.prepare(self.person[name], choice, by=self.seat("mama"))
        inviting.accept(asked, self.account[name])


@dataclass
class Expected:
    """Who sees what, kept in the plainest way: sets of names."""

    seated: set[str] = field(default_factory=lambda: {"mama"})
    asleep: set[str] = field(default_factory=set)
    wide: dict[str, str] = field(default_factory=lambda: {"mama": Choice.EVERYTHING})
    inside: dict[str, set[str]] = field(default_factory=dict)
    owner: dict[str, str] = field(default_factory=dict)
    blocks: set[tuple[str, str]] = field(default_factory=set)
    now: datetime = BEGIN
    papa_said_no: bool = False

    def sees(self, name: str, goal: str) -> bool:
        """Tell whether somebody sees a goal."""
        if name not in self.seated - self.asleep or (self.owner[goal], name) in self.blocks:
            return False
        return name in self.inside[goal] or self.owner[goal] == name

    def sees_note(self, name: str) -> bool:
        """Tell whether somebody sees what the helper wrote about Noa for the family."""
        if name not in self.seated - self.asleep or ("noa", name) in self.blocks:
            return False
        young = self.now < TWELVE
        carer = name in {"mama", "papa"} and young
        return self.wide[name] == Choice.EVERYTHING or carer or name == "noa"

    def ended(self, name: str) -> None:
        """Forget a seat."""
        self.seated.discard(name)
        self.asleep.discard(name)
        self.wide.pop(name, None)
        for inside in self.inside.values():
            inside.discard(name)

    def chosen(self, name: str, choice: str) -> None:
        """Note a plain choice."""
        self.wide[name] = choice
        for inside in self.inside.values():
            (inside.add if choice in WIDE else inside.discard)(name)


def open_small_plan() -> tuple[SmallPlan, Media]:
    """Open the plan of mama; the others have no seat yet, but there is a note about Noa."""
    accounts = {
        name: Account.objects.create_user(f"{name}-{datetime.now(UTC).timestamp()}@example.org")
        for name in ("mama", *OTHERS)
    }
    seat = open_plan(Start("BE-VLG", "nl-be", "Klein", "Mama", "Samen"), accounts["mama"])
    here = SmallPlan(seat.plan, {"mama": seat.person}, accounts)
    for name in OTHERS:
        born = BORN if name == "noa" else None
        here.person[name] = persons.add_person(name, RINGS[name], by=seat, born=born)
    for name in ("mama", "papa"):
        relating.relate(here.person[name], "parent", here.person["noa"], by=seat, authority=True)
    return here, _note(here, seat)


def _note(here: SmallPlan, mama: Member) -> Media:
    here.let_in("hulp", Choice.OWN_ONLY)
    hulp = here.seat("hulp")
    note = Media(
        plan=here.plan, circle=mama.shared_circle("family"), voice=hulp.person, content=b"x"
    )
    note.save(force_insert=True)
    note.tie(hulp, about=[here.person["noa"]])
    inviting.end(hulp, by=mama)
    return note


LATER = timedelta(seconds=1)
