"""What goes on with another in Malika's plan: what Hilde promised, and the Sundays of Bilal."""

from gezinsplan.care.models.deciding import give
from gezinsplan.care.models.leaving import hand_over_of
from gezinsplan.care.models.passing_on import ask_on
from gezinsplan.care.models.showing import show
from gezinsplan.demo.telling import Telling


def goes_on_with_another(t: Telling) -> None:
    """Joris is asked for what Hilde promised; Bilal decides about the goal that is his."""
    with t.ago(2, 13, 20):
        mama = t.seat("malika")
        bye = hand_over_of(t.person["hilde"], by=mama)
        if bye:
            ask_on(bye, t.agreement["club"], t.person["joris"], by=mama)
    with t.ago(2, 13, 30):
        give(t.goal["sunday"], [t.person["bilal"]], by=mama)
    with t.ago(2, 13, 40):
        show(t.goal["sunday"], t.seat("griet"), by=t.seat("bilal"))
