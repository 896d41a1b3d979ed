"""How a very young child gets a support figure: a table that a lawyer can read. No Django here."""

from datetime import date
from enum import StrEnum

from gezinsplan.plans.rules import Jurisdiction, is_own_person


class Below(StrEnum):
    """How a child below the age of an own say gets a support figure (house rule 5)."""

    ALONE = "alone"
    WITH_ADULT = "with_adult"


BELOW = {
    Jurisdiction.NETHERLANDS: Below.WITH_ADULT,
    Jurisdiction.FLANDERS: Below.WITH_ADULT,
}
"""The stricter answer of the two. What the law says for the very young is still to be checked
by a lawyer, per jurisdiction (house rule 5, L36); both answers work."""


def may_bring_alone(
    born: date | None, today: date, jurisdiction: str, below: Below | None = None
) -> bool:
    """Tell whether somebody of the family brings a support figure without an adult beside.

    The adult is of the child's choice, and never has to be one who steers.
    """
    answer = below or BELOW[Jurisdiction(jurisdiction)]
    return answer is Below.ALONE or not is_own_person(born, today, jurisdiction)
