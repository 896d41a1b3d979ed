"""Who may do what, and from which age: tables that a lawyer can read. No Django here.

Rendered as docs/reference/access.md.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class Role(StrEnum):
    """What somebody is in a plan; one person may be several."""

    STEERS = "steers"
    ADULT = "adult"
    TEEN = "teen"
    CHILD = "child"
    NETWORK = "network"
    PROFESSIONAL = "professional"
    COORDINATES = "coordinates"
    LINK = "link"


class Ring(StrEnum):
    """How near somebody stands."""

    FAMILY = "family"
    NETWORK = "network"
    PROFESSIONAL = "professional"


class Choice(StrEnum):
    """The three plain choices for what a person sees (house rule 22)."""

    EVERYTHING = "everything"
    NOT_PRIVATE = "not_private"
    OWN_ONLY = "own_only"


class Jurisdiction(StrEnum):
    """Whose law holds."""

    NETHERLANDS = "NL"
    FLANDERS = "BE-VLG"


@dataclass(frozen=True)
class Ages:
    """From which birthday a child decides (standards section 0; L30, L31, L36)."""

    own_say: int
    alone: int
    adult: int = 18


AGES = {
    Jurisdiction.NETHERLANDS: Ages(own_say=12, alone=16),
    Jurisdiction.FLANDERS: Ages(own_say=12, alone=12),
}

_FAMILY = {Role.STEERS, Role.ADULT, Role.TEEN, Role.CHILD}
_GROWN = {Role.STEERS, Role.ADULT, Role.TEEN}
_SEATED = _FAMILY | {Role.NETWORK, Role.PROFESSIONAL, Role.COORDINATES}
_ALL = _SEATED | {Role.LINK}
_KEEPERS = {Role.STEERS, Role.COORDINATES}

MAY: dict[str, frozenset[Role]] = {
    what: frozenset(who)
    for what, who in {
        "plan.read": _SEATED,
        "plan.write": {Role.STEERS},
        "plan.confirm": {Role.STEERS},
        "plan.quiet": {Role.STEERS},
        "plan.close": {Role.STEERS},
        "plan.erase": {Role.STEERS},
        "person.add": {Role.STEERS, Role.ADULT, Role.COORDINATES},
        "person.change": {Role.STEERS, Role.ADULT, Role.COORDINATES},
        "person.erase": {Role.STEERS},
        "own.write": _SEATED,
        "own.erase": _ALL,
        "support.bring": _FAMILY,
        "support.ask": _FAMILY,
        "invitation.prepare": _KEEPERS,
        "invitation.allow": {Role.STEERS},
        "invitation.accept": _ALL,
        "member.admit": {Role.STEERS},
        "member.end": {Role.STEERS},
        "member.leave": _SEATED,
        "access.read": _FAMILY | {Role.COORDINATES},
        "access.change": {Role.STEERS},
        "parting.ask": _FAMILY,
        "parting.answer": _SEATED,
        "circle.make": _FAMILY,
        "link.give": {Role.STEERS},
        "link.use": {Role.LINK},
        "block.set": _FAMILY | {Role.NETWORK},
        "looks.read": _FAMILY,
        "goal.read": _SEATED,
        "goal.write": _FAMILY,
        "goal.propose": {Role.NETWORK, Role.PROFESSIONAL, Role.COORDINATES},
        "goal.take": _GROWN,
        "goal.decide": _GROWN,
        "rights.write": _FAMILY | {Role.PROFESSIONAL},
        "apart.write": _FAMILY | {Role.PROFESSIONAL},
        "apart.link": _FAMILY,
        "clash.write": _SEATED,
        "clash.choose": _FAMILY,
        "note.write": {Role.NETWORK, Role.PROFESSIONAL, Role.COORDINATES},
        "note.answer": _FAMILY,
        "checkin.make": _FAMILY,
        "voice.write": _SEATED,
        "voice.order": _FAMILY,
        "domain.write": {Role.STEERS, Role.ADULT},
        "help.write": {Role.STEERS, Role.ADULT, Role.COORDINATES},
        "help.mark": _FAMILY,
        "help.end": _GROWN | {Role.COORDINATES},
        "other_plan.tell": _FAMILY | {Role.PROFESSIONAL, Role.COORDINATES},
        "other_plan.end": _GROWN,
        "agreement.read": _ALL,
        "agreement.write": _FAMILY | {Role.NETWORK},
        "agreement.propose": {Role.PROFESSIONAL, Role.COORDINATES},
        "agreement.take": _GROWN,
        "agreement.keep": _ALL,
        "reminder.choose": _ALL,
        "hand_over.write": {Role.STEERS},
        "hand_over.letter": {Role.NETWORK, Role.PROFESSIONAL, Role.COORDINATES},
        "hand_over.answer": _ALL,
        "house.write": _FAMILY,
        "about_me.write": _FAMILY,
        "talk.write": _SEATED,
        "contact.write": {Role.NETWORK, Role.PROFESSIONAL, Role.COORDINATES},
    }.items()
}


IN_A_DRAFT = frozenset({"plan.read"})
"""All that is possible until the family's own tap; dropping it needs no right, only the draft."""


def may(roles: frozenset[Role], what: str) -> bool:
    """Tell whether somebody with these roles may do something; unknown things nobody may."""
    return bool(MAY.get(what, frozenset()) & roles)


def age(born: date, today: date) -> int:
    """Return whole years; who was born on 29 February has a birthday on 1 March."""
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def birthday_of(born: date, years: int) -> date:
    """Return the day somebody turns so many years; 1 March for who was born on 29 February."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def role_by_age(born: date | None, today: date, jurisdiction: str) -> Role:
    """Return what a family member is by age; without a birth date, an adult who didn't say."""
    if born is None:
        return Role.ADULT
    ages, years = AGES[Jurisdiction(jurisdiction)], age(born, today)
    if years >= ages.adult:
        return Role.ADULT
    return Role.TEEN if years >= ages.own_say else Role.CHILD


def may_decide(ring: str, born: date | None, today: date, jurisdiction: str) -> bool:
    """Tell whether somebody can be one of who steers: grown-up family, never a child.

    Deciding opens and closes the plan for everybody, and a carer could press a child to it.
    """
    return ring == Ring.FAMILY and role_by_age(born, today, jurisdiction) is Role.ADULT


def is_own_person(born: date | None, today: date, jurisdiction: str) -> bool:
    """Tell whether a carer still reads what professionals wrote about this child.

    Below the policy age only; without a birth date the stricter answer holds: no.
    """
    return born is not None and age(born, today) < AGES[Jurisdiction(jurisdiction)].own_say


LINK_DAYS_AFTER, LINK_DAYS_AT_MOST = 14, 90


def link_ends(made: datetime, due: list[date | None]) -> date:
    """Return the last day of a personal link.

    14 days after the last open due date, at most 90 days after it was made. An open
    agreement without a date keeps it for the 90; with nothing open it lasts the 14.
    """
    most = made.date() + timedelta(days=LINK_DAYS_AT_MOST)
    if any(day is None for day in due):
        return most
    last = max((day for day in due if day), default=made.date())
    return min(most, max(last, made.date()) + timedelta(days=LINK_DAYS_AFTER))
