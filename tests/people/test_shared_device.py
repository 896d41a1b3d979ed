"""A device that others use too is not remembered (S31): its session is let in, and no more."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsplan.people.models import Account, Device, ways
from gezinsplan.plans.models import inviting
from tests.people.door import (
    DOOR,
    at_the_door,
    come_in,
    comes_back,
    ends_with_the_browser,
    h1,
    is_in,
    on_known_device,
)
from tests.people_of_the_story import Story

ASKED, TICK = "Anderen gebruiken dit toestel ook", {"others": "on"}
PLAN = {"own_name": "Noor", "plan_name": "Noor en Bo", "place": "BE-VLG", "motto": ""}
CODES, SHARE = reverse("mfa_view_recovery_codes"), reverse("people:device_share")


@pytest.fixture
def noor(db: None) -> Account:
    """Somebody who is new here."""
    return Account.objects.create_user("noor@example.org")


@pytest.fixture
def malika(story: Story) -> Account:
    return story.account["malika"]


def _sheet(account: Account) -> Any:
    return ways.paper(account)


def _open(client: Client, **more: str) -> Any:
    return client.post(reverse("plans:open"), {**PLAN, **more})


def test_who_opens_a_plan_on_a_shared_device_is_let_in_this_once(noor: Account) -> None:
    client = at_the_door(noor)
    assert ASKED in client.get(reverse("plans:open")).content.decode()
    assert _open(client, **TICK).status_code == 303
    assert is_in(client)
    assert Device.of(noor) == []
    assert ends_with_the_browser(client)
    assert not comes_back(client, noor)


def test_who_opens_a_plan_on_her_own_device_comes_back_with_a_code(noor: Account) -> None:
    client = at_the_door(noor)
    assert _open(client).headers["Location"].startswith("/plannen/")
    assert not ends_with_the_browser(client)
    assert comes_back(client, noor)


@pytest.mark.slow
def test_who_has_no_other_way_in_is_led_to_printed_codes_and_then_on(noor: Account) -> None:
    client = at_the_door(noor)
    assert _open(client, **TICK).headers["Location"] == CODES
    assert "is hier de volgende keer niet genoeg" in client.get(CODES).content.decode()
    client.post(CODES)
    code = _sheet(noor).get_unused_codes()[0]
    on = client.get(reverse("mfa_index")).headers["Location"]
    assert "Dit is jullie plan" in h1(client.get(on))
    assert not comes_back(client, noor)
    client.post(reverse("people:paper"), {"code": code, **TICK})
    assert is_in(client)
    assert Device.of(noor) == []


def test_a_mistake_on_the_form_keeps_the_tick(noor: Account) -> None:
    again = _open(at_the_door(noor), own_name="", **TICK)
    assert again.status_code == 422
    assert 'aria-describedby="id_others_hint" checked' in again.content.decode()


@pytest.mark.slow
def test_who_accepts_an_invitation_is_asked_too(story: Story, noor: Account) -> None:
    _, token = inviting.prepare(story.person["noor"], "not_private", by=story.seat("malika"))
    address = reverse("plans:welcome", args=[story.plan.pk, token])
    client = at_the_door(noor)
    assert ASKED in client.get(address).content.decode()
    assert client.post(address, TICK).headers["Location"] == CODES
    assert is_in(client)
    assert Device.of(noor) == []
    assert not comes_back(client, noor)


def test_a_known_device_that_is_ticked_after_all_is_forgotten(story: Story, noor: Account) -> None:
    _, token = inviting.prepare(story.person["noor"], "not_private", by=story.seat("malika"))
    client = on_known_device(noor)
    come_in(client, noor)
    client.post(reverse("plans:welcome", args=[story.plan.pk, token]), TICK)
    assert is_in(client)
    assert Device.of(noor) == []


@pytest.mark.parametrize("ticked", [True, False])
def test_a_code_on_paper_asks_too(malika: Account, ticked: bool) -> None:
    code = ways.new_paper(malika).get_unused_codes()[0]
    client = at_the_door(malika)
    assert ASKED in client.get(reverse("people:paper")).content.decode()
    client.post(reverse("people:paper"), {"code": code, **(TICK if ticked else {})})
    assert is_in(client)
    assert bool(Device.of(malika)) is not ticked
    assert comes_back(client, malika) is not ticked


def test_a_last_code_on_paper_leads_to_new_ones(malika: Account) -> None:
    *used, last = ways.new_paper(malika).get_unused_codes()
    for code in used:
        _sheet(malika).validate_code(code)
    answer = at_the_door(malika).post(reverse("people:paper"), {"code": last, **TICK})
    assert answer.headers["Location"] == CODES


def test_the_device_page_asks_before_somebody_says_yes(malika: Account) -> None:
    own, client = on_known_device(malika), at_the_door(malika)
    come_in(own, malika)
    assert ASKED in client.get(DOOR).content.decode()
    client.post(DOOR, TICK)
    ask = client.session["ask"]
    own.post(reverse("people:device_answer", args=[ask]), {"answer": "yes"})
    assert client.get(DOOR).headers["Location"] == CODES
    assert is_in(client)
    assert len(Device.of(malika)) == 1
    assert not comes_back(client, malika)


def test_the_page_of_a_passkey_reads_the_same_tick(malika: Account) -> None:
    client = at_the_door(malika)
    ways.new_paper(malika)
    client.post(reverse("mfa_reauthenticate_webauthn"), TICK)
    assert client.session["others"]
    client.post(reverse("mfa_reauthenticate_webauthn"))
    assert "others" not in client.session


def test_who_is_in_on_a_shared_device_lets_it_in_by_no_other_plan(noor: Account) -> None:
    client = at_the_door(noor)
    _open(client, **TICK)
    assert ASKED not in client.get(reverse("plans:open")).content.decode()
    _open(client, plan_name="Een val")
    assert Device.of(noor) == []
    assert not comes_back(client, noor)


def test_somebody_new_who_makes_codes_is_asked_too(noor: Account) -> None:
    client = at_the_door(noor)
    assert ASKED in client.get(CODES).content.decode()
    client.post(CODES, TICK)
    assert is_in(client)
    assert Device.of(noor) == []
