"""Everything a page knows of the people around a plan, read in a constant number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from gezinsplan.kit import clock
from gezinsplan.plans import rules
from gezinsplan.plans.models import Detail, Invitation, Link, Member, Person, Residence
from gezinsplan.plans.models.seeing import Sight, name_goals, sights
from gezinsplan.plans.rules import Ring


@dataclass
class Card:
    """One person as this member may know them."""

    person: Person
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
    homes: list[str] = field(default_factory=list)

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
        name = self.person.organisation.name if self.person.organisation else ""
        return "" if name.casefold() == self.person.word.casefold() else name

    @property
    def what(self) -> str:
        """Return the plain choice that this person's look comes down to, by its stable code."""
        if self.seat is None or self.sight is None:
            return ""
        return "link" if self.seat.account_id is None else self.sight.choice

    @property
    def named_goals(self) -> str:
        """Return the goals that were chosen precisely, in one line."""
        return get_text_list([f"“{words}”" for words in self.goals], _("en"))


def persons_seen(member: Member) -> dict[UUID, Person]:
    """Return everybody a member sees, with where they work."""
    rows = member.sees(Person).select_related("organisation").order_by("place", "began")
    return {person.pk: person for person in rows}


def cards(member: Member) -> dict[UUID, Card]:
    """Return everybody a member sees, with what this member may know of each."""
    today = clock.today(member.plan.time_zone)
    found = {pk: Card(person) for pk, person in persons_seen(member).items()}
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
    for seat in member.sees(Member).order_by("began"):
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
    noted = member.sees(Detail).filter(kind__in=(Detail.Kind.PHONE, Detail.Kind.EMAIL))
    for detail in noted:
        if detail.person_id in found:
            setattr(found[detail.person_id], detail.kind, detail.text)
    lives = member.sees(Residence).filter(ended_at=None).select_related("household")
    for home in lives.order_by("began"):
        if home.person_id in found:
            found[home.person_id].homes.append(home.household.name)
    if member.may("invitation.prepare"):
        for asked in waiting(member):
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


def waiting(member: Member) -> Iterable[Invitation]:
    """Return the invitations that nobody answered yet, of those this member sees."""
    rows: Iterable[Invitation] = member.sees(Invitation).filter(
        accepted_at=None, withdrawn_at=None, ends_at__gt=clock.now()
    )
    return rows


def linked(member: Member, found: dict[UUID, Card]) -> list[Card]:
    """Return who has a personal link that wasn't withdrawn, with the newest one."""
    since = clock.now() - timedelta(days=rules.LINK_DAYS_AT_MOST)
    rows = member.sees(Link).filter(withdrawn_at=None, made_at__gt=since)
    for link in rows.order_by("made_at"):
        card = found.get(link.person_id)
        if card and not card.softly and not (card.seat and card.seat.account_id):
            card.link = link
    return [card for card in found.values() if card.link]


@dataclass
class Crowd:
    """The people of a plan, in three rings."""

    cards: list[Card]

    def _ring(self, ring: str) -> list[Card]:
        here = [c for c in self.cards if not c.gone]
        return [c for c in here if ring in (c.person.ring, c.person.second_ring)]

    @property
    def rings(self) -> list[tuple[str, list[Card]]]:
        """Return each ring with its people: the living first, softly who is gone or in mind."""
        return [
            (ring.value, sorted(self._ring(ring.value), key=lambda card: card.softly))
            for ring in Ring
        ]

    @property
    def drawn(self) -> dict[str, list[Person]]:
        """Return who stands in the drawing: the living, not those in mind."""
        return {
            ring: [c.person for c in people if not c.softly and c.person.ring == ring]
            for ring, people in self.rings
        }

    @property
    def gone(self) -> list[Card]:
        """Return who took leave: they see nothing any more."""
        return [card for card in self.cards if card.gone]

    @property
    def asked(self) -> list[Card]:
        """Return who was invited and didn't answer yet."""
        return [card for card in self.cards if card.invitation]
