"""The changes that talks know."""

from gezinsplan.plans.verbs import Tells, Verb, declare

declare(
    Verb("message.said", "talk.write", Tells.SEERS, icon="message-circle"),
    Verb("message.asked", "talk.write", Tells.SEERS, icon="message-circle"),
    Verb("message.answered", "talk.write", Tells.SEERS, icon="message-circle"),
)
