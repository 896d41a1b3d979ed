"""People as the lists of the people page show them: plain values, so that forty cost little."""

from collections.abc import Iterable
from typing import Any

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gezinsplan.plans.addresses import address
from gezinsplan.plans.models.people import Secrecy
from gezinsplan.plans.rules import Ring
from gezinsplan.plans.templatetags.names import ring_word
from gezinsplan.plans.templatetags.numbers import dial
from gezinsplan.plans.templatetags.pictures import RING_ICONS
from gezinsplan.plans.views.cards import Card

type Note = tuple[str, Any]
"""An icon and what it says."""


def secrecy_said(kind: str) -> str:
    """Say in a few words what somebody must keep to themself; nothing when nobody knows."""
    if kind == Secrecy.BOUND:
        return _("Heeft beroepsgeheim")
    if kind == Secrecy.DISCRETION:
        return _("Moet discreet zijn, heeft geen beroepsgeheim")
    return _("Heeft geen beroepsgeheim") if kind else ""


def _looks(card: Card) -> list[Note]:
    if card.gone:
        ended = card.left.ended_at if card.left else None
        if ended is None:
            return [("eye-off", _("Ziet niets meer"))]
        since = _("Ziet niets meer, sinds %(day)s") % {"day": day_said(ended)}
        return [*_helped(card), ("eye-off", since)]
    if card.seat is None:
        return [("eye-off", _("Doet nog niet mee. Ziet niets."))]
    return [("eye", card.sees)] if card.sees else []


def _helped(card: Card) -> list[Note]:
    """Say from when to when somebody helped us, as far as we know."""
    began, ended = (card.left.joined_at, card.left.ended_at) if card.left else (None, None)
    if not (began and ended):
        return []
    if (began.year, began.month) == (ended.year, ended.month):
        return [("hand-heart", _("Hielp ons in %(month)s") % {"month": date_format(began, "F Y")})]
    months = {"begin": date_format(began, "F Y"), "end": date_format(ended, "F Y")}
    return [("hand-heart", _("Hielp ons van %(begin)s tot %(end)s") % months)]


def day_said(day: Any) -> str:
    """Say a day as people write it."""
    return str(date_format(day, "j F Y"))


def _elsewhere(card: Card, ring: str) -> str:
    """Say in which other list somebody stands too."""
    person = card.person
    if person.ring != ring:
        return _("staat ook bij ‘%(ring)s’") % {"ring": ring_word(person.ring)}
    if person.second_ring:
        return _("hoort ook bij ‘%(ring)s’") % {"ring": ring_word(person.second_ring)}
    return ""


def _softly(card: Card) -> str:
    """Say why nothing is asked of somebody."""
    if card.person.died:
        return _("Overleden op %(day)s") % {"day": day_said(card.person.died)}
    return _("Alleen in ons hoofd. Wij vragen deze persoon niets.") if card.person.in_mind else ""


def _notes(card: Card, ring: str) -> list[Note]:
    person, found, other = card.person, list[Note](), _elsewhere(card, ring)
    if card.softly:
        return found
    if other:
        icon = person.ring if person.ring != ring else person.second_ring
        found.append((RING_ICONS[Ring(icon)], capfirst(other)))
    if person.ring != ring:
        return found
    if card.coordinates:
        found.append(("users", _("Houdt mee het overzicht")))
    if person.interpreter:
        found.append(("languages", _("Tolk nodig")))
    if card.helps and person.secrecy:
        found.append(("ear", secrecy_said(person.secrecy)))
    return found + _looks(card)


def homes_said(card: Card) -> str:
    """Say in one line where somebody lives now."""
    return " · ".join(home.said for home in card.lives)


def row(card: Card, ring: str) -> dict[str, Any]:
    """Return somebody as one row of a list."""
    person = card.person
    quiet = card.softly or card.gone
    return {
        "person": person,
        "at": address("plans:person", person.plan_id, person.pk),
        "name": person.name,
        "words": [words for words in (person.word, card.work) if words],
        "said": [s for s in (person.function, homes_said(card), _softly(card)) if s],
        "mandate": mandate_said(card),
        "notes": _notes(card, ring),
        "softly": quiet,
        "phone": "" if quiet or not card.phone else dial(card.phone),
    }


def mandate_said(card: Card) -> str:
    """Say with which mandate somebody comes, in the family's words or plainly."""
    if not card.person.mandate:
        return ""
    return card.person.task or _("Met een opdracht van de rechter of GI")


def _short(card: Card) -> str:
    person = card.person
    if person.died:
        return _("overleden in %(year)s") % {"year": person.died.year}
    if person.in_mind:
        return _("in ons hoofd")
    if person.word or card.years is None:
        return person.word
    return ngettext("%(n)s jaar", "%(n)s jaar", card.years) % {"n": card.years}


def tile(card: Card, ring: str) -> dict[str, Any]:
    """Return somebody as one small tile."""
    person = card.person
    lines = [_short(card), homes_said(card) if card.tells_homes else "", _elsewhere(card, ring)]
    lines += [_("beslist over het plan")] if card.steers else []
    lines += [_("houdt mee het overzicht")] if card.coordinates else []
    return {
        "person": person,
        "at": address("plans:person", person.plan_id, person.pk),
        "name": person.name,
        "lines": [line for line in lines if line],
        "softly": card.softly,
    }


SHOWN = 6


def listed(ring: str, cards: Iterable[Card]) -> dict[str, Any]:
    """Return a ring with its people: the first few, and who stands under the fold."""
    if ring == Ring.FAMILY:
        return {"ring": ring, "tiles": [tile(card, ring) for card in cards]}
    rows = [row(card, ring) for card in cards]
    return {"ring": ring, "rows": rows[:SHOWN], "more": rows[SHOWN:]}
