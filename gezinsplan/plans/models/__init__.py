"""The binder and the lock."""

from gezinsplan.plans.models.block import Block
from gezinsplan.plans.models.circle import Circle, Consent, Tie
from gezinsplan.plans.models.content import (
    Content,
    Media,
    OutsideCircleError,
    Wording,
    WordsChangedError,
)
from gezinsplan.plans.models.detail import Detail
from gezinsplan.plans.models.event import Event, Notice
from gezinsplan.plans.models.household import Household, Residence
from gezinsplan.plans.models.invitation import Invitation, Link
from gezinsplan.plans.models.kinship import Relationship
from gezinsplan.plans.models.look import Log, Look, LookTrace
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.parting import Parting
from gezinsplan.plans.models.people import Person, Seen
from gezinsplan.plans.models.plan import AlreadyDoneError, NotAllowedError, Plan

__all__ = [
    "AlreadyDoneError",
    "Block",
    "Circle",
    "Consent",
    "Content",
    "Detail",
    "Event",
    "Household",
    "Invitation",
    "Link",
    "Log",
    "Look",
    "LookTrace",
    "Media",
    "Member",
    "NotAllowedError",
    "Notice",
    "OutsideCircleError",
    "Parting",
    "Person",
    "Plan",
    "Relationship",
    "Residence",
    "Seen",
    "Tie",
    "Wording",
    "WordsChangedError",
]
