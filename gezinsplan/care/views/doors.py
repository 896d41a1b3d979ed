"""Which buttons a member finds on the pages of goals and agreements."""

from gezinsplan.plans.models import Member

_DOORS = {
    "may_agree": ("agreement.write", "agreement.propose"),
    "may_wish": ("goal.write", "goal.propose"),
    "may_number": ("checkin.make",),
    "may_take": ("goal.take",),
    "may_apart": ("apart.write",),
    "may_word": ("plan.write",),
    "may_add": ("person.add",),
}


def doors(member: Member) -> dict[str, bool]:
    """Return what a member may do; nobody sees a button that would refuse."""
    return {door: any(member.may(one) for one in rights) for door, rights in _DOORS.items()}
