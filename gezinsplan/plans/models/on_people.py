"""What the people page asks for, each in one statement; the rule of sight is part of every one."""

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from gezinsplan.kit import clock
from gezinsplan.plans import rules
from gezinsplan.plans.models.clause import Clause
from gezinsplan.plans.models.detail import Detail
from gezinsplan.plans.models.filling import shape
from gezinsplan.plans.models.household import Household, Residence
from gezinsplan.plans.models.invitation import Invitation, Link
from gezinsplan.plans.models.kinship import Relationship
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.reading import columns, read

_ALL = Clause("1 = 1")
_WORK = "(SELECT name FROM people_organisation WHERE id = organisation_id)"
_OPEN = Clause("ended_at IS NULL")


class Home(NamedTuple):
    """Somebody in a house: since when, until when, and how the family says it."""

    id: UUID
    person: UUID
    name: str
    words: str
    began_on: date | None
    until: date | None
    today: date

    @property
    def said(self) -> str:
        """Return how the family says it, or what the house is called."""
        return self.words or self.name

    @property
    def coming(self) -> bool:
        """Tell whether it still has to begin."""
        return self.began_on is not None and self.began_on > self.today

    @property
    def over(self) -> bool:
        """Tell whether its last day is over."""
        return self.until is not None and self.until < self.today


def persons_with_work(member: Member) -> list[tuple[Person, str]]:
    """Return everybody a member sees, each with the name of where they work."""
    kind = shape(Person)
    rows = columns(member, Person, f"{kind.columns}, {_WORK}", _ALL, "ORDER BY place, began")
    return [(kind.fill(row[:-1]), row[-1] or "") for row in rows]


def seats_around(member: Member) -> list[Member]:
    """Return the seats that a member sees, those that ended too."""
    return read(member, Member, _ALL, "ORDER BY began")


def ways_to_reach(member: Member) -> list[Detail]:
    """Return the numbers and addresses that a member may know."""
    return read(member, Detail, Clause("kind IN ('phone', 'email')"))


def homes_of(member: Member, person: UUID | None = None) -> list[Home]:
    """Return who lives where, of what a member sees: of everybody, or of one person."""
    today = clock.today(member.plan.time_zone)
    of = Clause("person_id = %s", (person,)) if person else _ALL
    names = {home.pk: home.name for home in read(member, Household, _ALL)}
    rows = read(member, Residence, _OPEN & of, "ORDER BY began")
    return [
        Home(r.pk, r.person_id, names[r.household_id], r.words, r.began_on, r.until, today)
        for r in rows
        if r.household_id in names
    ]


def waiting_invitations(member: Member) -> list[Invitation]:
    """Return the invitations that nobody answered yet, of those this member sees."""
    waits = "accepted_at IS NULL AND withdrawn_at IS NULL AND ends_at > %s"
    return read(member, Invitation, Clause(waits, (clock.now(),)))


def running_links(member: Member) -> list[Link]:
    """Return the personal links that weren't withdrawn, of those this member sees."""
    since = clock.now() - timedelta(days=rules.LINK_DAYS_AT_MOST)
    given = Clause("withdrawn_at IS NULL AND made_at > %s", (since,))
    return read(member, Link, given, "ORDER BY made_at")


class Kin(NamedTuple):
    """Who one person is to another; `own`: said of the person whose page it is."""

    id: UUID
    name: str
    words: str
    kind: str
    authority: bool
    own: bool


def kin_of(member: Member, person: UUID) -> list[Kin]:
    """Return who somebody is to others and others to them, of what a member sees.

    In one statement for the ties and one for the names; a hidden person is in neither.
    """
    rows = read(
        member,
        Relationship,
        Clause("person_id = %s OR other_id = %s", (person, person)),
        "ORDER BY began",
    )
    persons = {p.pk: p for p in read(member, Person, _ALL) if p.name}
    found: list[Kin] = []
    for row in rows:
        own = row.person_id == person
        near = persons.get(row.other_id if own else row.person_id)
        who = persons.get(row.person_id)
        if near and who:
            holds = row.authority and not who.died
            found.append(Kin(row.pk, near.name, row.words, row.kind, holds, own))
    return found
