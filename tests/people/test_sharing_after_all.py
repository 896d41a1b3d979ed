"""Others use this device too, somebody says afterwards: it is forgotten at once (S31)."""

import pytest
from django.test import Client
from django.urls import reverse

from gezinsplan.people.models import Account, Device, SignIn, ways
from gezinsplan.people.models.device import COOKIE
from tests.people.door import (
    come_in,
    comes_back,
    ends_with_the_browser,
    is_in,
    on_known_device,
    outcomes,
)
from tests.people_of_the_story import Story
from tests.visitors import visitor

ASKED = "Anderen gebruiken dit toestel ook"
CODES, SHARE = reverse("mfa_view_recovery_codes"), reverse("people:device_share")


@pytest.fixture
def malika(story: Story) -> Account:
    return story.account["malika"]


def test_the_device_in_hand_is_forgotten_while_this_session_stays(malika: Account) -> None:
    ways.new_paper(malika)
    phone = on_known_device(malika)
    come_in(phone, malika)
    assert ASKED in phone.get(reverse("people:me")).content.decode()
    assert phone.post(SHARE).headers["Location"] == reverse("people:me")
    page = phone.get(reverse("people:me")).content.decode()
    assert "Dit toestel onthouden we niet" in page
    assert Device.of(malika) == []
    assert ends_with_the_browser(phone)
    assert len(SignIn.of(malika)) == 1
    assert outcomes("device.shared") == ["done"]
    assert not comes_back(phone, malika)


def test_another_session_on_the_forgotten_device_is_out_at_once(malika: Account) -> None:
    phone, copied = on_known_device(malika), Client()
    copied.cookies[COOKIE] = phone.cookies[COOKIE].value
    for client in (phone, copied):
        come_in(client, malika)
        assert is_in(client)
    phone.post(SHARE)
    assert is_in(phone)
    assert not is_in(copied)


def test_the_page_says_before_the_tap_that_there_is_no_other_way_in(malika: Account) -> None:
    phone = on_known_device(malika)
    come_in(phone, malika)
    assert "Je hebt nog geen sleutel of codes op papier" in (
        phone.get(reverse("people:me")).content.decode()
    )
    assert phone.post(SHARE).headers["Location"] == CODES


def test_a_device_of_somebody_else_in_the_same_browser_stays_known(story: Story) -> None:
    karim, malika = story.account["karim"], story.account["malika"]
    phone = on_known_device(karim)
    Device.let_in(malika, phone.cookies[COOKIE].value, "phone")
    come_in(phone, malika)
    phone.post(SHARE)
    assert Device.of(malika) == []
    assert len(Device.of(karim)) == 1


def test_where_no_device_is_in_hand_there_is_none_to_forget(story: Story) -> None:
    assert ASKED not in visitor(story, "malika").get(reverse("people:me")).content.decode()


def test_nobody_shares_a_device_by_looking(story: Story) -> None:
    assert visitor(story, "malika").get(SHARE).status_code == 405
    assert visitor(story, "anonymous").post(SHARE).status_code == 303
