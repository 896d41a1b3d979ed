"""What somebody does at the door, in steps that tests share."""

import re
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse

from gezinsplan.kit import clock
from gezinsplan.people.entrance import PROVEN
from gezinsplan.people.models import Account, Device, DeviceAsk, StaffLook
from gezinsplan.people.models.device import COOKIE, new_secret
from tests.people_of_the_story import Story
from tests.visitors import visitor

DOOR = "/toestel/"


def code_from(letter: Any) -> str:
    """Return the six digits of a mail."""
    found = re.search(r"^(\d{6})$", str(letter.body), re.MULTILINE)
    assert found, letter.body
    return found[1]


def ask_code(client: Client, email: str, on: str = "") -> Any:
    """Ask for a code by mail."""
    return client.post(reverse("account_login"), {"email": email, **_next(on)})


def give_code(client: Client, code: str, on: str = "") -> Any:
    """Type a code over."""
    address = reverse("account_confirm_login_code")
    return client.post(address, {"code": code, "action": "verify", **_next(on)})


def come_in(client: Client, account: Account, on: str = "") -> Any:
    """Say who you are, by mail: the first step, and on a known device the only one."""
    ask_code(client, account.email, on)
    return give_code(client, code_from(mail.outbox[-1]), on)


def _next(on: str) -> dict[str, str]:
    return {"next": on} if on else {}


def on_known_device(account: Account) -> Client:
    """Return a browser that was let in before, with nobody signed in."""
    client, secret = Client(), new_secret()
    Device.let_in(account, secret, "phone")
    client.cookies[COOKIE] = secret
    return client


def h1(response: Any) -> str:
    """Return what stands above a page."""
    found = re.search(r"<h1[^>]*>(.*?)</h1>", response.content.decode(), re.DOTALL)
    return found[1].strip() if found else ""


def at_the_door(account: Account) -> Client:
    """Return a browser with the right mail on a device that nobody knows."""
    client = Client()
    come_in(client, account)
    return client


def asking(account: Account) -> tuple[Client, DeviceAsk]:
    """Ask for a yes on a new device."""
    client = at_the_door(account)
    client.post(DOOR, {"next": "/mijn/"})
    return client, DeviceAsk.waiting_for([account.pk])[-1]


def vouched(story: Story, account: Account, **said: str) -> tuple[Client, DeviceAsk]:
    """Ask for a yes on a new device, which Malika gives who invited."""
    client = at_the_door(account)
    client.post(DOOR, {"next": "/mijn/", **said})
    ask = DeviceAsk.waiting_for([account.pk])[-1]
    page = reverse("plans:vouch", args=[story.plan.pk])
    visitor(story, "malika").post(page, {"ask": ask.pk, "answer": "yes"})
    ask.refresh_from_db()
    return client, ask


def is_in(client: Client) -> bool:
    """Tell whether a browser is let in."""
    return client.get(reverse("people:me")).status_code == 200


def comes_back(client: Client, account: Account) -> bool:
    """Sign out and in again by mail, and tell whether the door opens."""
    client.post(reverse("account_logout"))
    come_in(client, account)
    page = client.get(DOOR, follow=True)
    opened = is_in(client)
    assert opened or h1(page) == "Dit toestel kennen we nog niet", "Nobody signed in."
    return opened


def ends_with_the_browser(client: Client) -> bool:
    """Tell whether the session is gone when the browser closes."""
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    return not (cookie["max-age"] or cookie["expires"])


def outcomes(what: str) -> list[str]:
    """Return what came of something, by the log."""
    return list(StaffLook.objects.filter(what=what).order_by("n").values_list("outcome", flat=True))


def begin(account: Account) -> Client:
    """Sign somebody in on a known device, with a second factor."""
    client = on_known_device(account)
    come_in(client, account)
    session = client.session
    session[PROVEN] = True
    session.save()
    return client


def after(start: datetime, minutes: int, seconds: int = 0) -> Any:
    """Let it be later."""
    return clock.at(start + timedelta(minutes=minutes, seconds=seconds))
