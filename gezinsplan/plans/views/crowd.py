"""The people of a plan in their rings, and who has a personal link."""

from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from gezinsplan.plans.models import Member, Person
from gezinsplan.plans.models.on_people import running_links
from gezinsplan.plans.rules import Ring
from gezinsplan.plans.views.cards import Card


def linked(member: Member, found: dict[UUID, Card]) -> list[Card]:
    """Return who has a personal link that wasn't withdrawn, with the newest one."""
    for link in running_links(member):
        card = found.get(link.person_id)
        if card and not card.softly and not (card.seat and card.seat.account_id):
            card.link = link
    return [card for card in found.values() if card.link]


@dataclass
class Crowd:
    """The people of a plan, in three rings."""

    cards: list[Card]

    def _ring(self, ring: str) -> list[Card]:
        here = [c for c in self.cards if c.person.name and not c.gone]
        return [c for c in here if ring in (c.person.ring, c.person.second_ring)]

    @cached_property
    def rings(self) -> list[tuple[str, list[Card]]]:
        """Return each ring with its people: the living first, softly who is gone or in mind."""
        return [
            (ring.value, sorted(self._ring(ring.value), key=lambda card: card.softly))
            for ring in Ring
        ]

    @property
    def drawn(self) -> dict[str, list[Person]]:
        """Return who stands in the drawing: the dead too, but nobody who is only in mind."""
        return {
            ring: [c.person for c in people if not c.person.in_mind and c.person.ring == ring]
            for ring, people in self.rings
        }

    @property
    def gone(self) -> list[Card]:
        """Return who took leave: they see nothing any more."""
        return [card for card in self.cards if card.person.name and card.gone]

    @property
    def asked(self) -> list[Card]:
        """Return who was invited and didn't answer yet."""
        return [card for card in self.cards if card.invitation]
