"""The verb: every change called directly by everybody, past door and pages."""

import pytest

from gezinsplan.plans.models import Member, NotAllowedError
from gezinsplan.plans.verbs import VERBS
from tests.access import (
    acts,
    agreeing,
    around_us,
    beside,
    deciding,
    helping,
    leaving,
    told,
    under_goal,
    voices,
    waiting,
)
from tests.access.acts import noted
from tests.access.cast import FAMILY, INSIDE, Cast, undone

pytestmark = pytest.mark.slow

SEATED = " ".join(INSIDE)
OURS = " ".join(FAMILY)
GROWN = "malika farid karim zestien imane"
ACTS = (
    acts.ACTS
    | agreeing.ACTS
    | around_us.ACTS
    | under_goal.ACTS
    | voices.ACTS
    | told.ACTS
    | beside.ACTS
    | helping.ACTS
    | leaving.ACTS
    | waiting.ACTS
    | deciding.ACTS
)
DONE_BY = {
    **agreeing.DONE_BY,
    **around_us.DONE_BY,
    **under_goal.DONE_BY,
    **voices.DONE_BY,
    **told.DONE_BY,
    **beside.DONE_BY,
    **helping.DONE_BY,
    **leaving.DONE_BY,
    **waiting.DONE_BY,
    **deciding.DONE_BY,
    "plan.opened": SEATED,
    "plan.confirmed": "malika",
    "plan.carried": "malika",
    "plan.worded": "malika",
    "plan.pictured": "malika",
    "plan.unpictured": "malika",
    "plan.quieted": "malika",
    "plan.reopened": "malika",
    "plan.erased": "malika",
    "person.added": "malika farid karim lien",
    "person.changed": "malika farid karim lien",
    "person.portrayed": SEATED,
    "person.detailed": SEATED,
    "person.died": "malika farid karim lien",
    "person.lives": "malika",
    "person.erased": "malika",
    "person.erased_self": "farid karim zestien imane hanae griet fatima",
    "person.grew": SEATED,
    "invitation.prepared": "malika lien",
    "invitation.allowed": "malika",
    "invitation.withdrawn": "malika",
    "invitation.stopped": "malika",
    "invitation.accepted": f"{SEATED} fatima",
    "member.left": "farid karim zestien imane hanae griet tom sofie mandaat lien",
    "member.ended": "malika",
    "member.slept": "malika",
    "member.woke": "malika",
    "member.steers": "malika",
    "member.stopped": "malika",
    "member.coordinates": "malika",
    "consent.chosen": "malika",
    "consent.given": "malika",
    "consent.withdrawn": "malika",
    "consent.asked": "malika",
    "consent.agreed": "malika",
    "consent.declined": "malika",
    "parting.asked": "malika",
    "parting.agreed": "malika",
    "parting.refused": "malika",
    "parting.taken_back": "malika",
    "circle.made": OURS,
    "circle.left": SEATED,
    "link.given": "malika",
    "link.renewed": "malika",
    "link.withdrawn": "malika",
    "link.bound": "fatima",
    "block.set": f"{OURS} griet",
    "block.lifted": "",
    "thing.erased": "malika",
    "thing.moved": "malika",
    "goal.written": OURS,
    "goal.proposed": "griet tom sofie mandaat lien",
    "goal.reworded": "malika",
    "goal.taken": GROWN,
    "goal.declined": GROWN,
    "goal.moved": "malika",
    "goal.ordered": OURS,
    "checkin.made": OURS,
    "checkin.shown": "malika",
    "checkin.kept_back": OURS,
    "agreement.made": f"{OURS} griet",
    "agreement.proposed": "tom sofie mandaat lien",
    "agreement.taken": GROWN,
    "agreement.declined": GROWN,
    "agreement.promised": "malika tom",
    "agreement.kept": "malika tom",
    "agreement.unkept": "malika tom",
    "agreement.moved": "malika tom",
}
"""A change, and who may do it to the things of the story. Nobody but Yasmina lifts her block."""


def may(code: str, by: Member, cast: Cast) -> bool:
    """Tell whether somebody gets through, whatever page would have stood before it."""
    with undone():
        try:
            ACTS.get(code, noted(code))(by, cast)
        except NotAllowedError:
            return False
    return True


def _seat(cast: Cast, name: str) -> Member:
    seat = cast.story.seat(name)
    seat.through_link = name == "fatima"
    return seat


def faults(cast: Cast, codes: list[str]) -> list[str]:
    """Return who may do what the table doesn't say, or may not what it does."""
    return [
        f"{name} {code}"
        for code in codes
        for name in (*INSIDE, "fatima")
        if may(code, _seat(cast, name), cast) != (name in DONE_BY[code].split())
    ]


def test_every_change_has_a_line_that_says_who_may() -> None:
    assert set(DONE_BY) == set(VERBS)
    assert set(ACTS) <= set(VERBS)


def test_everybody_does_what_the_table_says_and_nothing_else(cast: Cast) -> None:
    assert faults(cast, list(VERBS)) == []


def test_who_sleeps_or_left_does_nothing_any_more(cast: Cast) -> None:
    malika = _seat(cast, "malika")
    for ended in ("asleep_at", "ended_at"):
        gone = _seat(cast, "tom")
        setattr(gone, ended, gone.began)
        assert not [code for code in VERBS if gone.may(VERBS[code].needs)]
    assert malika.may("plan.read")


def test_a_change_of_another_plan_is_refused(cast: Cast) -> None:
    malika, other = (
        _seat(cast, "malika"),
        Member.objects.get(account=cast.story.account["elsewhere"]),
    )
    with undone(), pytest.raises(NotAllowedError):
        malika.plan.record("person.changed", by=malika, subject=other)
