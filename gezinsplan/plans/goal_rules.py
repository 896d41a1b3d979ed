"""Who decides about one goal: a table that a lawyer can read. No Django here (rules 3, 4)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from gezinsplan.plans.rules import Ring, Role, role_by_age

type People = frozenset[UUID]


@dataclass(frozen=True)
class Say:
    """Whose a goal is, who steers the plan, and who was given the goal to decide about.

    `owners`: whose goal it is. `heard`: those of them who have a say of their own and a seat.
    `asleep`: who was given it and sleeps; it comes back to them when they wake.
    """

    owners: People
    heard: People
    steers: People
    deciders: People
    asleep: People = frozenset()

    @property
    def decides(self) -> People:
        """Return who decides: who steers the plan, until the goal was given to somebody awake."""
        return self.deciders or self.steers

    @property
    def given(self) -> People:
        """Return who was given it, awake or asleep."""
        return self.deciders | self.asleep


def may_be_given(ring: str, born: date | None, today: date, law: str, *, own: bool) -> bool:
    """Tell whether somebody can decide about a goal: grown-up family, never a young child.

    From the age of an own say somebody can decide about their own goal.
    """
    if ring != Ring.FAMILY:
        return False
    role = role_by_age(born, today, law)
    return role is Role.ADULT or (own and role is Role.TEEN)


def may_give(say: Say, who: UUID, to: People) -> bool:
    """Tell whether somebody gives a goal to others: who steers the plan, or whose goal it is.

    Never past somebody whose goal it is and who has a say of their own: they are one of
    those who decide, or give it themselves (rule 4).
    """
    gives = who in say.steers | say.heard
    return bool(to) and gives and say.heard <= to | say.given | {who}


def yes_to_give(say: Say, to: UUID, yes: People) -> People:
    """Return whose yes giving still needs: all who decide now and who steer; not one's own."""
    return (say.steers | say.given) - yes - {to}


def may_take_back(say: Say, who: UUID, of: UUID) -> bool:
    """Tell whether somebody ends it: who decides themselves, and asks it: who could give it."""
    return of in say.given and (who == of or who in say.steers | say.heard)


def may_move(say: Say, who: UUID, *, drops: bool) -> bool:
    """Tell whether somebody says where a goal stands; nobody drops another's (rule 4)."""
    return who in say.owners or (not drops and who in say.deciders)


def may_take(say: Say, who: UUID) -> bool:
    """Tell whether somebody answers what is proposed for a goal, as far as others may too."""
    return not say.deciders or who in say.deciders


def yes_to_open(say: Say, yes: People) -> People:
    """Return whose yes it still takes to show a goal to somebody: all who decide about it."""
    return say.decides - yes


def may_close(say: Say, who: UUID, whom: UUID) -> bool:
    """Tell whether one alone closes it, at once: never for who decides or whose goal it is."""
    return who in say.decides | say.steers and whom not in say.given | say.owners
