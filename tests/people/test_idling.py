"""The door closes when nobody is there."""

from datetime import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gezinsplan.kit import clock
from tests.people.door import after, begin, h1
from tests.people_of_the_story import Story


@pytest.fixture
def start(story: Story) -> datetime:
    return clock.now()


def page_of(story: Story) -> str:
    return reverse("care:plan", args=[story.plan.pk])


@pytest.mark.parametrize(("name", "minutes"), [("malika", 30), ("griet", 30), ("tom", 15)])
def test_the_door_closes_after_a_quiet_while(
    story: Story, start: datetime, name: str, minutes: int
) -> None:
    with clock.at(start):
        early, late = begin(story.account[name]), begin(story.account[name])
    with after(start, minutes - 1, 59):
        assert early.get(page_of(story)).status_code == 200
    with after(start, minutes, 1):
        answer = late.get(page_of(story))
        assert answer.status_code == 403
        assert h1(answer) == "Even opnieuw aanmelden"
        assert late.get(page_of(story)).headers["Location"].startswith(reverse("account_login"))
        assert early.get(page_of(story)).status_code == 200


def test_the_page_knows_how_long_it_may_be_quiet(story: Story, start: datetime) -> None:
    with clock.at(start):
        malika, tom = begin(story.account["malika"]), begin(story.account["tom"])
        assert 'data-idle-seconds="1800"' in malika.get(page_of(story)).content.decode()
        assert 'data-idle-seconds="900"' in tom.get(page_of(story)).content.decode()
    with after(start, 0, 50):
        assert 'data-idle-seconds="1750"' in malika.get(page_of(story)).content.decode()


def writes(client: Client, page: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        client.get(page)
    return sum("UPDATE" in q["sql"] and "django_session" in q["sql"] for q in asked)


def test_that_somebody_is_there_is_written_once_a_minute(story: Story, start: datetime) -> None:
    me = reverse("people:me")
    with clock.at(start):
        client = begin(story.account["malika"])
        client.get(page_of(story))
        assert writes(client, me) == 0
    with after(start, 0, 59):
        assert writes(client, me) == 0
    with after(start, 1):
        assert [writes(client, me) for _ in range(3)] == [1, 0, 0]


def test_the_door_costs_no_question_on_an_ordinary_page(story: Story, start: datetime) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
        client.get(reverse("people:kept"))
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("people:awake"))
            alone = len(asked)
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("people:kept"))
        tables = ("people_device", "people_seat", "mfa_authenticator", "people_signin")
    assert alone == 2
    assert [q["sql"] for q in asked if any(t in q["sql"] for t in tables)] == []


def test_after_twelve_hours_the_day_is_over(story: Story, start: datetime) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
    for quarter in range(1, 48):
        with after(start, 15 * quarter):
            assert client.get(reverse("people:awake")).status_code == 204
    with after(start, 12 * 60, 1):
        assert client.get(page_of(story)).status_code == 403


def test_leaving_early_is_no_way_to_sign_somebody_out(story: Story, start: datetime) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
        assert (
            client.get(reverse("people:idle_out"), {"next": "/mijn/"}).headers["Location"]
            == "/mijn/"
        )
        assert client.get(reverse("people:me")).status_code == 200
