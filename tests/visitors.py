"""Browsers of the people of the story, each let in as far as that person is."""

from importlib import import_module
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.test import Client

from gezinsplan.people.entrance import AWAKE, BEGAN, LOOK_FOR_TEXT, enter_fully
from gezinsplan.people.models import Account
from gezinsplan.plans.addresses import device_cookie
from gezinsplan.plans.models.inviting import quiet_seat
from gezinsplan.plans.models.linking import bind, give_link
from tests.people_of_the_story import Story

NEVER_TIRED = 4_000_000_000.0


def signed_in(account: Account, **options: Any) -> Client:
    """Return the browser of an account, signed in fully; its clocks don't run in tests."""
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore()
    enter_fully(request, account)
    request.session.update({BEGAN: NEVER_TIRED, AWAKE: NEVER_TIRED})
    request.session.pop(LOOK_FOR_TEXT, None)
    request.session.save()
    client = Client(**options)
    client.cookies[settings.SESSION_COOKIE_NAME] = str(request.session.session_key)
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
