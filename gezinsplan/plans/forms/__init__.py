"""What is asked about the people of a plan, and about who sees what."""

from gezinsplan.plans.forms.choosing import CHOICE_WORDS
from gezinsplan.plans.forms.inviting import PRECISE, HandForm, InviteForm, SeesForm, TwoWordsForm
from gezinsplan.plans.forms.person import (
    DiedForm,
    OwnPersonForm,
    PersonForm,
    PhoneForm,
    PortraitForm,
)

__all__ = [
    "CHOICE_WORDS",
    "PRECISE",
    "DiedForm",
    "HandForm",
    "InviteForm",
    "OwnPersonForm",
    "PersonForm",
    "PhoneForm",
    "PortraitForm",
    "SeesForm",
    "TwoWordsForm",
]
