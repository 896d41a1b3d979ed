"""What is asked about the people of a plan, and about who sees what."""

from gezinsplan.plans.forms.around import FIELDS, DetailForm, HomeForm, RelationForm
from gezinsplan.plans.forms.choosing import CHOICE_WORDS
from gezinsplan.plans.forms.inviting import PRECISE, HandForm, InviteForm, SeesForm, TwoWordsForm
from gezinsplan.plans.forms.noting import DiedForm, PhoneForm, PortraitForm
from gezinsplan.plans.forms.person import OwnPersonForm, PersonForm

__all__ = [
    "CHOICE_WORDS",
    "FIELDS",
    "PRECISE",
    "DetailForm",
    "DiedForm",
    "HandForm",
    "HomeForm",
    "InviteForm",
    "OwnPersonForm",
    "PersonForm",
    "PhoneForm",
    "PortraitForm",
    "RelationForm",
    "SeesForm",
    "TwoWordsForm",
]
