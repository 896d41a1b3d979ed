"""What people said, put together for a page: in the family's order, in columns, by part of life.

The same rows each time, read in a constant number of queries.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from gezinsplan.care.models import Voice
from gezinsplan.care.models.audience import narrow_circles
from gezinsplan.care.models.life_domain import Domain, life_domains
from gezinsplan.care.models.listener import listeners
from gezinsplan.care.models.placing import IN_ORDER
from gezinsplan.care.models.said import SHOWN, said, worries_before
from gezinsplan.people.models import Organisation
from gezinsplan.plans.models import Member, Person
from gezinsplan.plans.models.around import People, persons_around

MARKS = (*IN_ORDER, Voice.Mark.TALK, "")
KINDS = (Voice.Kind.WORRY, Voice.Kind.STRENGTH, Voice.Kind.WISH)


@dataclass
class Said:
    """Somebody's word, with whose it is, other views of it, and with whom it can be shared."""

    row: Voice
    teller: Person | None = None
    noter: Person | None = None
    work: str = ""
    mine: bool = False
    domain: Domain | None = None
    views: list["Said"] = field(default_factory=list)
    heard_by: list[Person] = field(default_factory=list)
    heard_words: str = ""
    proposer: Person | None = None
    seen: str = ""
    number: int = 0
    is_last: bool = False

    @property
    def by_family(self) -> bool:
        """Tell whether it is in the family's hand."""
        return bool(self.teller and self.teller.ring == "family")


@dataclass
class Board:
    """Everything that was said and isn't over, as this member sees it."""

    standing: list[Said]
    all: list[Said]
    domains: dict[str, Domain]
    more: int = 0

    @property
    def groups(self) -> list[tuple[str, list[Said]]]:
        """Return the worries by where the family put them; a group of none isn't there."""
        worries = [one for one in self.standing if one.row.kind == Voice.Kind.WORRY]
        found = [(mark, [one for one in worries if one.row.mark == mark]) for mark in MARKS]
        return [(str(mark), group) for mark, group in found if group]

    @property
    def columns(self) -> list[tuple[str, list[Said]]]:
        """Return the three columns: worries, what goes well, what is to happen."""
        return [(str(kind), [one for one in self.all if one.row.kind == kind]) for kind in KINDS]

    @property
    def requests(self) -> list[Said]:
        """Return what the family asks help with."""
        return [one for one in self.all if one.row.kind == Voice.Kind.REQUEST]

    @property
    def by_domain(self) -> list[tuple[Domain | None, list[Said]]]:
        """Return what was said by part of life, in the family's order; what has none is last."""
        parts: list[Domain | None] = [*self.domains.values(), None]
        found = [(part, [one for one in self.all if one.domain is part]) for part in parts]
        return [(part, group) for part, group in found if group]


def board(member: Member, start: int = 0) -> Board:
    """Read what was said, with everybody in it."""
    rows = said(member, start)
    more = start + SHOWN if len(rows) > SHOWN else 0
    shown, domains = rows[:SHOWN], life_domains(member)
    persons = persons_around(member, (row.pk for row in shown))
    cards = _cards(member, shown, persons, domains)
    _hear(member, shown, cards, persons)
    _say_for_whom(member, cards)
    standing = _side_by_side(cards)
    _number(standing, worries_before(member, start) if start else 0)
    return Board(standing, list(cards.values()), domains, more)


def card_of(member: Member, row: Voice) -> Said:
    """Return one word with whose it is."""
    persons = persons_around(member, [row.pk])
    return _cards(member, [row], persons, {})[row.pk]


def _cards(
    member: Member, rows: Iterable[Voice], persons: People, domains: dict[str, Domain]
) -> dict[UUID, Said]:
    cards = {
        row.pk: Said(
            row,
            teller=persons.get(row.voice_id),
            noter=persons.get(row.noted_by_id),
            proposer=persons.get(row.proposed_by_id),
            mine=row.is_own(member),
            domain=domains.get(row.domain),
        )
        for row in rows
    }
    tellers = [card.teller for card in cards.values() if card.teller]
    works = Organisation.names(p.organisation_id for p in tellers if p.organisation_id)
    for card in cards.values():
        at = card.teller.organisation_id if card.teller else None
        card.work = works[at] if at else ""
    return cards


def _hear(member: Member, rows: Iterable[Voice], cards: dict[UUID, Said], persons: People) -> None:
    for listener in listeners(member, rows):
        person, card = persons.get(listener.person_id), cards[listener.voice_id]
        if person and person.can_be_asked:
            card.heard_by.append(person)
            card.heard_words = listener.words


def _say_for_whom(member: Member, cards: dict[UUID, Said]) -> None:
    kinds = narrow_circles(member)
    for card in cards.values():
        card.seen = kinds.get(card.row.circle_id, "")


def _side_by_side(cards: dict[UUID, Said]) -> list[Said]:
    """Put other views under what they are beside; one whose other isn't seen stands alone."""
    standing: list[Said] = []
    for card in cards.values():
        beside: Any = cards.get(card.row.beside_id) if card.row.beside_id else None
        while beside and beside.row.beside_id in cards:
            beside = cards[beside.row.beside_id]
        (beside.views if beside else standing).append(card)
    return standing


def _number(standing: list[Said], start: int) -> None:
    """Number the two groups that are one list, without a gap for what isn't seen."""
    row = [c for c in standing if c.row.kind == Voice.Kind.WORRY and c.row.mark in IN_ORDER]
    for number, card in enumerate(row, start + 1):
        card.number = number
    if row:
        row[-1].is_last = True
