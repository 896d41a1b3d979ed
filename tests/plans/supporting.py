"""Bringing in somebody of one's own, for the tests."""

from django.urls import reverse

from gezinsplan.people.models import Account
from gezinsplan.plans.models import Member, Person, inviting
from gezinsplan.plans.models.supporting import ask_support, bring_in
from tests.people_of_the_story import Story
from tests.plans.pages import words
from tests.visitors import visitor


def at(story: Story, name: str, *ids: object) -> str:
    return reverse(f"plans:{name}", args=[story.plan.pk, *ids])


def reads(story: Story, name: str, route: str = "support", *ids: object) -> str:
    answer = visitor(story, name).get(at(story, route, *ids))
    assert answer.status_code == 200
    return words(answer.content.decode())


def juf(story: Story, of: str = "imane") -> Person:
    return bring_in("Juf An", "confidant", "om te praten", by=story.seat(of))


def comes_in(story: Story, person: Person, of: str = "imane") -> Member:
    invitation, _ = ask_support(person, by=story.seat(of))
    story.account["juf"] = Account.objects.create_user("an@example.org")
    return inviting.accept(invitation, story.account["juf"])
