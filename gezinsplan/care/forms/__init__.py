"""What is asked about goals and agreements, and about what people say of them."""

from gezinsplan.care.forms.agreements import AgreementForm, OtherDayForm, TurnForm, WhoForm
from gezinsplan.care.forms.goals import CheckInForm, GoalForm, RewordForm

__all__ = [
    "AgreementForm",
    "CheckInForm",
    "GoalForm",
    "OtherDayForm",
    "RewordForm",
    "TurnForm",
    "WhoForm",
]
