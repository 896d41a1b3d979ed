"""People who sign in, the organisations they work for, and lines without a plan."""

from gezinsplan.people.models.account import Account
from gezinsplan.people.models.organisation import Flavour, Organisation, Partnership, Posting
from gezinsplan.people.models.seat import Seat
from gezinsplan.people.models.staff_look import StaffLog, StaffLook

__all__ = [
    "Account",
    "Flavour",
    "Organisation",
    "Partnership",
    "Posting",
    "Seat",
    "StaffLog",
    "StaffLook",
]
