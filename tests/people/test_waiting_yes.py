"""The yes of who invited opens after a day, on the browser that asked, and once (S33)."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gezinsplan.kit import clock
from gezinsplan.people.models import Account, Device, DeviceAsk
from gezinsplan.people.models.device_ask import OPEN_FOR, WAIT, Stage
from tests.people.door import (
    DOOR,
    asking,
    come_in,
    comes_back,
    is_in,
    on_known_device,
    outcomes,
    vouched,
)
from tests.people_of_the_story import Story
from tests.visitors import visitor

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
DAY, BLINK = timedelta(days=1), timedelta(seconds=1)


@pytest.fixture(autouse=True)
def _at_noon() -> Iterator[None]:
    with clock.at(NOON):
        yield


@pytest.fixture
def griet(story: Story) -> Account:
    return story.account["griet"]


def later(client: Client, account: Account, wait: timedelta) -> bool:
    """Come back to a browser, sign in by mail, and tell whether the door opens."""
    with clock.at(NOON + wait):
        return comes_back(client, account)


def test_the_wait_is_one_to_three_days() -> None:
    assert DAY <= WAIT <= 3 * DAY


def test_it_opens_after_the_wait_on_the_browser_that_asked(story: Story, griet: Account) -> None:
    client, _ = vouched(story, griet)
    client.get(DOOR)
    assert not is_in(client)
    assert not later(client, griet, WAIT - BLINK)
    assert later(client, griet, WAIT)
    assert len(Device.of(griet)) == 1


def test_the_page_says_when_it_opens(story: Story, griet: Account) -> None:
    client, _ = vouched(story, griet)
    page = client.get(DOOR).content.decode()
    assert "gaat open op donderdag 26 november, 13:00" in page
    assert "every 5s" not in page
    assert "Griet" not in page
    assert "Malika" not in page


def test_its_owner_hears_of_it_at_once_without_a_name(story: Story, griet: Account) -> None:
    vouched(story, griet)
    letter = mail.outbox[-1]
    assert letter.to == ["griet@example.org"]
    assert letter.subject == "Was jij dit?"
    assert "pas over een dag" in letter.body
    assert not any(name in letter.body for name in ("Griet", "Malika", "plan"))


def test_its_owner_says_no_on_her_own_phone(story: Story, griet: Account) -> None:
    phone = on_known_device(griet)
    come_in(phone, griet)
    client, ask = vouched(story, griet)
    for page in ("people:me", "people:home"):
        assert "Nee, dat ben ik niet" in phone.get(reverse(page)).content.decode()
    address = reverse("people:device_answer", args=[ask.pk])
    assert phone.post(address, {"answer": "yes"}).status_code == 303
    assert not later(client, griet, WAIT - BLINK)
    phone.post(address, {"answer": "no"})
    assert outcomes("device.answered") == ["no"]
    assert phone.post(address, {"answer": "no"}).status_code == 404
    assert not later(client, griet, WAIT)


def test_who_said_yes_takes_it_back(story: Story, griet: Account) -> None:
    client, ask = vouched(story, griet)
    malika, page = visitor(story, "malika"), reverse("plans:vouch", args=[story.plan.pk])
    assert "ik neem mijn ‘ja’ terug" in malika.get(page).content.decode()
    malika.post(page, {"ask": ask.pk, "answer": "no"})
    assert malika.post(page, {"ask": ask.pk, "answer": "yes"}).status_code == 404
    assert outcomes("device.vouched") == ["yes", "no"]
    assert "Niemand zei" in client.get(DOOR).content.decode()
    assert not later(client, griet, WAIT)


def test_a_yes_of_her_own_opens_at_once_as_before(griet: Account) -> None:
    phone = on_known_device(griet)
    come_in(phone, griet)
    client, ask = asking(griet)
    phone.post(reverse("people:device_answer", args=[ask.pk]), {"answer": "yes"})
    client.get(DOOR)
    assert is_in(client)


def test_what_was_asked_again_meanwhile_takes_nothing_away(story: Story, griet: Account) -> None:
    client, _ = vouched(story, griet)
    assert client.post(DOOR).status_code == 303
    assert len(DeviceAsk.vouched(account=griet)) == 1
    assert DeviceAsk.waiting_for([griet.pk]) == []


def test_on_a_device_of_others_too_the_words_are_asked_again(story: Story, griet: Account) -> None:
    client, ask = vouched(story, griet, others="on")
    assert ask.words in client.get(DOOR).content.decode()
    assert not later(client, griet, WAIT - BLINK)
    with clock.at(NOON + WAIT):
        page = client.get(DOOR).content.decode()
        assert "Welke twee woorden" in page
        assert ask.words not in page
        assert client.post(DOOR, {"words": "boot en tas"}).status_code == 422
        client.post(DOOR, {"words": ask.words.upper()})
        assert is_in(client)
    assert Device.of(griet) == []


def test_who_guesses_the_words_must_ask_anew(story: Story, griet: Account) -> None:
    client, ask = vouched(story, griet, others="on")
    assert not later(client, griet, WAIT)
    with clock.at(NOON + WAIT):
        for _ in range(5):
            client.post(DOOR, {"words": "boot en tas"})
        client.post(DOOR, {"words": ask.words})
        assert not is_in(client)


def test_the_night_drops_it_only_after_its_last_day(story: Story, griet: Account) -> None:
    vouched(story, griet)
    for wait, left in ((WAIT + OPEN_FOR, 1), (WAIT + OPEN_FOR + DAY + BLINK, 0)):
        with clock.at(NOON + wait):
            DeviceAsk.drop_old()
        assert DeviceAsk.objects.count() == left


seconds = st.integers(min_value=0, max_value=10 * 24 * 3600)


@given(said=st.integers(0, 599), after=seconds)
def test_the_clock_alone_decides_when_a_yes_opens(said: int, after: int) -> None:
    yes_at, now = NOON + timedelta(seconds=said), NOON + timedelta(seconds=said + after)
    ask = DeviceAsk(answered_at=yes_at, yes=True, opens_at=yes_at + WAIT)
    ask.ends_at = yes_at + WAIT + OPEN_FOR
    with clock.at(now):
        stage = ask.stage
    passed = now - yes_at
    assert (stage is Stage.WAITING) == (passed < WAIT)
    assert (stage is Stage.OPEN) == (WAIT <= passed < WAIT + OPEN_FOR)
    assert (stage is Stage.OVER) == (passed >= WAIT + OPEN_FOR)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(moments=st.lists(seconds, min_size=1, max_size=4).map(sorted), no_at=st.none() | seconds)
def test_the_table_opens_when_the_clock_does_and_once(
    db: None, moments: list[int], no_at: int | None
) -> None:
    account, _ = Account.objects.get_or_create(email="griet@example.org")
    ask = DeviceAsk.make(account, "here")
    ask.vouch(account.pk, account.pk)
    DeviceAsk.objects.filter(pk=ask.pk).update(vouched_by=None)
    used = False
    for moment in moments:
        with clock.at(NOON + timedelta(seconds=moment)):
            if no_at is not None and moment >= no_at:
                ask.refuse()
            ask.refresh_from_db()
            is_open = ask.stage is Stage.OPEN
            opened = ask.use()
        refused = no_at is not None and moment >= no_at
        assert opened == is_open
        assert opened == (not used and not refused and ripe(moment))
        used = used or opened


def ripe(moment: int) -> bool:
    """Tell whether the days are there in which a yes of noon opens."""
    return WAIT <= timedelta(seconds=moment) < WAIT + OPEN_FOR
