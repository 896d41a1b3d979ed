"""Browsers of the people of the story, each let in as far as that person is."""

from typing import Any

from django.test import Client

from gezinsplan.people.models import Account
from gezinsplan.plans.addresses import device_cookie
from gezinsplan.plans.models.inviting import quiet_seat
from gezinsplan.plans.models.linking import bind, give_link
from tests.people_of_the_story import Story


def signed_in(account: Account, **options: Any) -> Client:
    """Return the browser of an account, signed in fully."""
    client = Client(**options)
    client.force_login(account)
    return client


def visitor(story: Story, name: str, **options: Any) -> Client:
    """Return the browser of somebody, signed in fully; `anonymous` and link holders too."""
    if name in story.account:
        return signed_in(story.account[name], **options)
    client = Client(**options)
    if name in story.person:
        link, _ = give_link(story.person[name], by=story.seat("malika"))
        seat = quiet_seat(story.person[name], plan=story.plan)
        seat.through_link = True
        client.cookies[device_cookie(story.plan.pk)] = bind(link, seat)
    return client
