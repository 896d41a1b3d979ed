"""Who reads somebody's mail, or shares her phone, finds no way round a yes that waits (S33)."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from gezinsplan.kit import clock
from gezinsplan.people.models import Account, Device, ways
from gezinsplan.people.models.device import COOKIE
from gezinsplan.people.models.device_ask import OPEN_FOR, WAIT
from gezinsplan.plans.models import hiding, inviting, persons
from gezinsplan.plans.models.opening import Start, open_plan
from gezinsplan.plans.rules import Choice, Ring
from tests.people.door import (
    DOOR,
    asking,
    at_the_door,
    come_in,
    comes_back,
    is_in,
    on_known_device,
    vouched,
)
from tests.people_of_the_story import Story
from tests.visitors import visitor


@pytest.fixture(autouse=True)
def _nobody_knocked() -> None:
    cache.clear()


def _a_day_later(client: Client, account: Account, wait: timedelta = WAIT) -> bool:
    """Sign in by mail when the wait is over, and tell whether the door opens."""
    with clock.at(clock.now() + wait):
        return comes_back(client, account)


@pytest.fixture
def griet(story: Story) -> Account:
    """Who lost her phone, and is vouched for by Malika."""
    return story.account["griet"]


@pytest.mark.slow
def test_the_mailbox_alone_stays_outside_when_a_yes_waits_elsewhere(
    story: Story, griet: Account
) -> None:
    vouched(story, griet)
    thief = at_the_door(griet)
    assert not _a_day_later(thief, griet)
    thief.cookies[COOKIE] = "A" * 43
    assert not _a_day_later(thief, griet)


@pytest.mark.slow
def test_a_yes_is_taken_once_also_on_the_browser_that_asked(story: Story, griet: Account) -> None:
    client, _ = vouched(story, griet)
    copied = Client()
    copied.cookies[COOKIE] = client.cookies[COOKIE].value
    assert _a_day_later(client, griet)
    Device.of(griet)[0].forget()
    assert not _a_day_later(copied, griet)


def test_a_yes_that_her_own_phone_refused_opens_nothing(story: Story, griet: Account) -> None:
    phone = on_known_device(griet)
    come_in(phone, griet)
    client, ask = vouched(story, griet)
    phone.post(reverse("people:device_answer", args=[ask.pk]), {"answer": "no"})
    assert not _a_day_later(client, griet)


def test_a_yes_that_nobody_took_in_its_week_opens_nothing(story: Story, griet: Account) -> None:
    client, _ = vouched(story, griet)
    assert not _a_day_later(client, griet, WAIT + OPEN_FOR)


@pytest.mark.parametrize(("by", "whom"), [("griet", "malika"), ("malika", "griet")])
def test_a_yes_of_who_was_blocked_meanwhile_opens_nothing(
    story: Story, griet: Account, by: str, whom: str
) -> None:
    client, _ = vouched(story, griet)
    hiding.block(story.person[whom], "whereabouts", by=story.seat(by))
    assert not _a_day_later(client, griet)


@pytest.mark.parametrize("shut", ["ended_at", "asleep_at"])
@pytest.mark.parametrize("name", ["malika", "griet"])
def test_a_yes_to_or_of_who_left_or_sleeps_meanwhile_opens_nothing(
    story: Story, griet: Account, name: str, shut: str
) -> None:
    client, _ = vouched(story, griet)
    seat = story.seat(name)
    setattr(seat, shut, clock.now())
    seat.save(update_fields=(shut,))
    assert not _a_day_later(client, griet)


def test_a_yes_of_who_decides_no_more_opens_nothing(story: Story, griet: Account) -> None:
    client, _ = vouched(story, griet)
    seat = story.seat("malika")
    seat.steers = False
    seat.save(update_fields=("steers",))
    assert not _a_day_later(client, griet)


def test_a_block_in_another_plan_of_both_shuts_this_door_too(story: Story, griet: Account) -> None:
    there = open_plan(Start("BE-VLG", "nl-be", "Bij Griet", "Griet"), griet)
    malika = persons.add_person("Malika", Ring.NETWORK, by=there)
    invitation, _ = inviting.prepare(malika, Choice.OWN_ONLY, by=there)
    inviting.accept(invitation, story.account["malika"])
    hiding.block(malika, "whereabouts", by=there)
    _, ask = asking(griet)
    page = reverse("plans:vouch", args=[story.plan.pk])
    shown = visitor(story, "malika")
    assert ask.words not in shown.get(page).content.decode()
    assert shown.post(page, {"ask": ask.pk, "answer": "yes"}).status_code == 404


def test_who_shares_her_phone_and_her_mailbox_finds_it_shut(story: Story) -> None:
    """The worst reader: he takes her phone when she has signed out, and reads her mail."""
    malika = story.account["malika"]
    phone = on_known_device(malika)
    come_in(phone, malika)
    ways.new_paper(malika)
    phone.post(reverse("people:device_share"))
    phone.post(reverse("account_logout"))
    come_in(phone, malika)
    assert phone.get(DOOR).status_code == 200
    assert not is_in(phone)
    assert phone.post(DOOR).status_code == 303
    assert not _a_day_later(phone, malika)


def test_who_shares_her_phone_takes_no_yes_that_was_meant_for_her(
    story: Story, griet: Account
) -> None:
    client, ask = vouched(story, griet, others="on")
    assert not _a_day_later(client, griet)
    with clock.at(clock.now() + WAIT):
        for words in ("boot tas", "vis maan", "jas hoed", "uil wiel", "peer mand", ask.words):
            client.post(DOOR, {"words": words})
        assert not is_in(client)
