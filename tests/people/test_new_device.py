"""A new device: a code on paper, a yes from another own device, or from who invited."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from gezinsplan.kit import clock
from gezinsplan.people.models import Account, Device, DeviceAsk, Knock, ways
from gezinsplan.people.models.device import COOKIE
from tests.people.door import (
    DOOR,
    asking,
    at_the_door,
    come_in,
    is_in,
    on_known_device,
    outcomes,
)
from tests.people_of_the_story import Story
from tests.visitors import signed_in, visitor

OPENING = {"next": "/mijn/"}


def say(client: Client, ask: DeviceAsk, answer: str) -> int:
    return client.post(
        reverse("people:device_answer", args=[ask.pk]), {"answer": answer}
    ).status_code


@pytest.fixture
def malika(story: Story) -> Account:
    return story.account["malika"]


def test_the_page_says_what_can_be_done_and_shows_no_name(malika: Account) -> None:
    page = at_the_door(malika).get(DOOR).content.decode()
    assert "Dit toestel kennen we nog niet" in page
    assert "Malika" not in page


def test_a_code_on_paper_lets_a_device_in_once(malika: Account) -> None:
    code = ways.new_paper(malika).get_unused_codes()[0]
    client = at_the_door(malika)
    wrong = client.post(reverse("people:paper"), {"code": "00000000"})
    assert wrong.status_code == 422
    assert "Deze code werkt niet" in wrong.content.decode()
    assert (
        client.post(reverse("people:paper"), {"code": code, **OPENING}).headers["Location"]
        == "/mijn/"
    )
    assert is_in(client)
    assert client.cookies[COOKIE]["httponly"]
    assert client.cookies[COOKIE]["max-age"] == 400 * 24 * 3600
    assert at_the_door(malika).post(reverse("people:paper"), {"code": code}).status_code == 422
    assert mail.outbox[-2].subject == "Er is iets veranderd"


def test_the_device_is_known_from_then_on(malika: Account) -> None:
    client = at_the_door(malika)
    client.post(reverse("people:paper"), {"code": ways.new_paper(malika).get_unused_codes()[0]})
    client.post(reverse("account_logout"))
    come_in(client, malika)
    assert is_in(client)


def test_who_guesses_codes_on_paper_waits_and_is_not_locked_out(malika: Account) -> None:
    code = ways.new_paper(malika).get_unused_codes()[0]
    now = clock.now()
    with clock.at(now):
        client = at_the_door(malika)
        for _ in range(3):
            client.post(reverse("people:paper"), {"code": "00000000"})
        assert client.post(reverse("people:paper"), {"code": code}).status_code == 422
    with clock.at(now + timedelta(seconds=6)):
        assert client.post(reverse("people:paper"), {"code": code}).status_code == 303


def test_a_yes_from_another_own_device_lets_it_in(malika: Account) -> None:
    own = signed_in(malika)
    client, ask = asking(malika)
    assert ask.words in client.get(DOOR).content.decode()
    assert ask.words in own.get(reverse("people:me")).content.decode()
    assert ask.words in own.get(reverse("people:home")).content.decode()
    assert not is_in(client)
    assert say(own, ask, "yes") == 303
    assert client.get(DOOR, OPENING).headers["Location"] == "/mijn/"
    assert is_in(client)
    assert outcomes("device.answered") == ["yes"]


def test_waiting_costs_no_reload(malika: Account) -> None:
    own = signed_in(malika)
    client, ask = asking(malika)
    assert client.get(DOOR, headers={"HX-Request": "true"}).status_code == 204
    say(own, ask, "yes")
    there = client.get(DOOR, OPENING, headers={"HX-Request": "true"})
    assert there.headers["HX-Redirect"] == "/mijn/"


def test_a_no_lets_nobody_in(malika: Account) -> None:
    own = signed_in(malika)
    client, ask = asking(malika)
    say(own, ask, "no")
    assert client.get(DOOR, headers={"HX-Request": "true"}).headers["HX-Redirect"] == DOOR
    assert "Niemand zei" in client.get(DOOR).content.decode()
    assert not is_in(client)
    assert say(own, ask, "yes") == 404


def test_a_yes_counts_once_and_ten_minutes(malika: Account) -> None:
    now = clock.now()
    with clock.at(now):
        own = signed_in(malika)
        client, ask = asking(malika)
    with clock.at(now + timedelta(minutes=9, seconds=59)):
        say(own, ask, "yes")
    with clock.at(now + timedelta(minutes=10, seconds=1)):
        client.get(DOOR)
        assert not is_in(client)
    with clock.at(now):
        _, other = asking(malika)
    with clock.at(now + timedelta(minutes=10, seconds=1)):
        assert say(own, other, "yes") == 404


def test_a_yes_is_for_the_browser_that_asked(malika: Account) -> None:
    own = signed_in(malika)
    client, ask = asking(malika)
    thief = at_the_door(malika)
    say(own, ask, "yes")
    thief.get(DOOR)
    assert not is_in(thief)
    client.get(DOOR)
    assert is_in(client)


def test_a_new_device_cannot_say_yes_to_itself_and_a_stranger_to_nobody(story: Story) -> None:
    client, ask = asking(story.account["malika"])
    assert say(client, ask, "yes") == 303
    assert DeviceAsk.waiting_for([story.account["malika"].pk]) == [ask]
    assert say(visitor(story, "tom"), ask, "yes") == 404
    assert say(visitor(story, "anonymous"), ask, "yes") == 303
    assert DeviceAsk.waiting_for([story.account["malika"].pk]) == [ask]


def test_who_asks_often_waits(malika: Account) -> None:
    with clock.at(clock.now()):
        for _ in range(3):
            asking(malika)
        Knock.forget("code", malika.email, "127.0.0.1")
        client = at_the_door(malika)
        answer = client.post(DOOR)
    assert answer.status_code == 422
    assert "Wacht nog 5 seconden" in answer.content.decode()


def test_opening_a_plan_lets_this_device_in(db: None) -> None:
    account = Account.objects.create_user("nieuw@example.org")
    client = at_the_door(account)
    assert client.get(reverse("plans:open")).status_code == 200
    assert Device.of(account) == []


def test_forgetting_a_device_ends_who_is_signed_in_there_at_once(malika: Account) -> None:
    phone = on_known_device(malika)
    come_in(phone, malika)
    assert is_in(phone)
    own = signed_in(malika)
    device = Device.of(malika)[0]
    own.post(reverse("people:device_forget", args=[device.pk]))
    assert not is_in(phone)
    come_in(phone, malika)
    assert not is_in(phone)
