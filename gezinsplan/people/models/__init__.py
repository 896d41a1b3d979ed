"""People who sign in, the organisations they work for, and lines without a plan."""

from gezinsplan.people.models.account import Account
from gezinsplan.people.models.device import Device, SignIn
from gezinsplan.people.models.device_ask import DeviceAsk
from gezinsplan.people.models.kept import Kept
from gezinsplan.people.models.knock import Knock
from gezinsplan.people.models.organisation import Flavour, Organisation, Partnership, Posting
from gezinsplan.people.models.pulse import Pulse
from gezinsplan.people.models.seat import Seat
from gezinsplan.people.models.staff_look import StaffLog, StaffLook

__all__ = [
    "Account",
    "Device",
    "DeviceAsk",
    "Flavour",
    "Kept",
    "Knock",
    "Organisation",
    "Partnership",
    "Posting",
    "Pulse",
    "Seat",
    "SignIn",
    "StaffLog",
    "StaffLook",
]
