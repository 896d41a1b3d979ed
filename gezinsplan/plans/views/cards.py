"""Everything a page knows of the people around a plan, read in a constant number of queries."""

from dataclasses import dataclass, field
from uuid import UUID

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsplan.kit import clock
from gezinsplan.plans import rules
from gezinsplan.plans.models import Invitation, Link, Member, Person
from gezinsplan.plans.models.on_people import (
    Home,
    homes_of,
    persons_with_work,
    seats_around,
    waiting_invitations,
    ways_to_reach,
)
from gezinsplan.plans.models.seeing import PRECISE, Sight, name_goals, sights
from gezinsplan.plans.rules import Choice, Ring

SEEN_WORDS = {
    Choice.EVERYTHING: gettext_lazy("Ziet het hele plan"),
    Choice.NOT_PRIVATE: gettext_lazy("Ziet het plan zonder wat wij privé houden"),
    Choice.OWN_ONLY: gettext_lazy("Ziet alleen eigen afspraken"),
    PRECISE: gettext_lazy("Ziet een deel van het plan"),
    "link": gettext_lazy("Ziet alleen eigen afspraken, met een persoonlijke link"),
}


@dataclass
class Card:
    """One person as this member may know them."""

    person: Person
    works_at: str = ""
    years: int | None = None
    seat: Member | None = None
    left: Member | None = None
    invitation: Invitation | None = None
    asked: list[str] = field(default_factory=list)
    sight: Sight | None = None
    goals: list[str] = field(default_factory=list)
    link: Link | None = None
    phone: str = ""
    email: str = ""
    homes: list[Home] = field(default_factory=list)

    @property
    def softly(self) -> bool:
        """Tell whether nothing is asked of this person: in mind, or dead."""
        return self.person.in_mind or bool(self.person.died)

    @property
    def gone(self) -> bool:
        """Tell whether somebody who came to us took leave."""
        return bool(self.left and not self.seat and self.person.ring != Ring.FAMILY)

    @property
    def work(self) -> str:
        """Return where somebody works, unless the person's own word says it already."""
        here, word = self.works_at, self.person.word
        return "" if here.casefold() == word.casefold() else here

    @property
    def lives(self) -> list[Home]:
        """Return where somebody lives now; nothing is said of where the dead live."""
        now = [home for home in self.homes if not (home.coming or home.over)]
        return [] if self.softly else now

    @property
    def tells_homes(self) -> bool:
        """Tell whether it is worth saying where: in more than one house, or in own words."""
        return len(self.lives) > 1 or any(home.words for home in self.lives)

    @property
    def coming(self) -> list[Home]:
        """Return where somebody will live."""
        return [] if self.softly else [home for home in self.homes if home.coming]

    @property
    def steers(self) -> bool:
        """Tell whether somebody decides about the plan."""
        return bool(self.seat and self.seat.steers)

    @property
    def coordinates(self) -> bool:
        """Tell whether somebody helps to keep the overview."""
        return bool(self.seat and self.seat.coordinates)

    @property
    def helps(self) -> bool:
        """Tell whether somebody comes to help, in the first place or in the second."""
        return Ring.PROFESSIONAL in (self.person.ring, self.person.second_ring)

    @property
    def what(self) -> str:
        """Return the plain choice that this person's look comes down to, by its stable code."""
        if self.seat is None or self.sight is None:
            return ""
        return "link" if self.seat.account_id is None else self.sight.choice

    @property
    def sees(self) -> str:
        """Say in plain words what somebody sees; nothing when this member may not know."""
        what = self.what
        if what == "precise" and self.goals:
            goals = get_text_list([f"“{words}”" for words in self.goals], _("en"))
            return _("Ziet %(goals)s en eigen afspraken") % {"goals": goals}
        return str(SEEN_WORDS[what]) if what else ""


def persons_seen(member: Member) -> dict[UUID, Person]:
    """Return everybody a member sees."""
    return {person.pk: person for person, _ in persons_with_work(member)}


def cards(member: Member) -> dict[UUID, Card]:
    """Return everybody a member sees, with what this member may know of each."""
    today = clock.today(member.plan.time_zone)
    found = {person.pk: Card(person, work) for person, work in persons_with_work(member)}
    for card in found.values():
        born = card.person.born
        if born and card.person.ring == Ring.FAMILY and not card.person.died:
            card.years = rules.age(born, today)
    _seats(member, found)
    _reached(member, found)
    return found


def _seats(member: Member, found: dict[UUID, Card]) -> None:
    all_know = member.may("access.read")
    known = sights(member)
    for seat in seats_around(member):
        card = found.get(seat.person_id)
        if card is None:
            continue
        if seat.ended_at:
            card.left = seat
            continue
        seat.person, seat.plan = card.person, member.plan
        card.seat = seat
        if all_know or seat.pk == member.pk:
            card.sight = known.get(seat.pk, Sight(all_goals=False))
    shown = [card for card in found.values() if card.sight]
    names = name_goals(member, {pk for card in shown if card.sight for pk in card.sight.goals})
    for card in shown:
        card.goals = [names[pk] for pk in names if card.sight and pk in card.sight.goals]


def _reached(member: Member, found: dict[UUID, Card]) -> None:
    for detail in ways_to_reach(member):
        if detail.person_id in found:
            setattr(found[detail.person_id], detail.kind, detail.text)
    for home in homes_of(member):
        if home.person in found:
            found[home.person].homes.append(home)
    if member.may("invitation.prepare"):
        for asked in waiting_invitations(member):
            if asked.person_id in found:
                found[asked.person_id].invitation = asked
        _named_in_questions(member, [card for card in found.values() if card.invitation])


def _named_in_questions(member: Member, asked: list[Card]) -> None:
    """Say which goals an invitation opens: nobody says yes to what they can't read."""
    goals = {card.person.pk: card.invitation.goals for card in asked if card.invitation}
    circles = {UUID(circle) for opened in goals.values() for circle in opened}
    names = name_goals(member, circles) if circles else {}
    for card in asked:
        opened = {UUID(circle) for circle in goals[card.person.pk]}
        card.asked = [words for circle, words in names.items() if circle in opened]
