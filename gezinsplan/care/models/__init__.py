"""The pages in the binder."""

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.models.apart import Apart, ApartGoal
from gezinsplan.care.models.checkin import CheckIn, begin_goal
from gezinsplan.care.models.clash import AgreedOn, Clash, ClashPlace, ClashView
from gezinsplan.care.models.contact import Contact
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.goal_steering import GoalSteering
from gezinsplan.care.models.goal_talk import GoalTalk
from gezinsplan.care.models.hand_over import (
    AboutMe,
    HandOver,
    HandOverLetter,
    HouseLine,
    Passing,
)
from gezinsplan.care.models.helping import Help, HelpMark, OtherPlan
from gezinsplan.care.models.keeping import Keeping, Promise
from gezinsplan.care.models.life_domain import LifeDomain
from gezinsplan.care.models.listener import Listener
from gezinsplan.care.models.note import Note
from gezinsplan.care.models.proposals import (
    own_answers,
    set_all_aside,
    waiting_agreements,
    waiting_goals,
    waiting_steps,
    waiting_wishes,
)
from gezinsplan.care.models.reminded import Reminded
from gezinsplan.care.models.rights_ask import RightsAsk
from gezinsplan.care.models.step import Step
from gezinsplan.care.models.voice import Voice

__all__ = [
    "AboutMe",
    "AgreedOn",
    "Agreement",
    "Apart",
    "ApartGoal",
    "CheckIn",
    "Clash",
    "ClashPlace",
    "ClashView",
    "Contact",
    "Goal",
    "GoalSteering",
    "GoalTalk",
    "HandOver",
    "HandOverLetter",
    "Help",
    "HelpMark",
    "HouseLine",
    "Keeping",
    "LifeDomain",
    "Listener",
    "Note",
    "OtherPlan",
    "Passing",
    "Promise",
    "Reminded",
    "RightsAsk",
    "Step",
    "Voice",
    "begin_goal",
    "own_answers",
    "set_all_aside",
    "waiting_agreements",
    "waiting_goals",
    "waiting_steps",
    "waiting_wishes",
]
