"""What tests of invitations share: asking by mail or by hand, and what Malika says on the phone."""

from typing import Any

from django.core import mail
from django.test import Client

from gezinsplan.people.models import Account
from gezinsplan.people.two_words import BETWEEN, WORDS
from gezinsplan.plans import tasks
from gezinsplan.plans.models import Invitation, inviting, persons
from tests.people_of_the_story import Story
from tests.plans.pages import at
from tests.plans.telling import path_in
from tests.visitors import signed_in, visitor

NOOR = "noor@example.org"
PAPER = {"how": "paper", "account": "seat", "choice": "own_only"}
MAIL = {**PAPER, "how": "mail", "email": "hilde@example.org"}
"""What the form of an invitation brings, by hand and by mail."""


def invite(story: Story, by: str, name: str, sent: dict[str, Any]) -> Any:
    """Send the form that asks somebody to take a seat."""
    return visitor(story, by).post(at(story, "invite", story.person[name].pk), sent)


def ask_by_mail(story: Story, email: str = NOOR) -> str:
    """Let Malika ask Noor by mail; return the address in that mail."""
    malika, noor = story.seat("malika"), story.person["noor"]
    persons.write_detail(noor, "email", email, by=malika)
    invitation, _ = inviting.prepare(noor, "own_only", by=malika, by_mail=True)
    tasks.mail_invitation.call(str(story.plan.pk), str(invitation.pk))
    return path_in(str(mail.outbox[-1].body))


def asked(story: Story, name: str = "noor") -> Invitation:
    """Return the last invitation to Noor, or to somebody else."""
    rows = Invitation.objects.filter(plan_id=story.plan.pk, person=story.person[name])
    found: Invitation = rows.latest("began")
    return found


def on_the_phone(story: Story) -> str:
    """Return the two words that Malika says to Noor."""
    return asked(story).two_words


def wrong_words(story: Story) -> str:
    """Return two words of the list that Malika didn't say."""
    said = on_the_phone(story).split(BETWEEN)
    return BETWEEN.join([word for word in WORDS if word not in said][:2])


def somebody(email: str) -> Client:
    """Return the browser of somebody new."""
    return signed_in(Account.objects.create_user(email))


def say(client: Client, path: str, words: str) -> Any:
    """Type two words on the page that asks for them."""
    return client.post(path, {"words": words})
