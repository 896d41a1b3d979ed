"""Who took over a mailbox, or shares the phone, finds no way round the device (S33, S34)."""

from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from gezinsplan.kit import clock
from gezinsplan.people.models import Account, Device
from gezinsplan.plans.models import inviting, persons
from gezinsplan.plans.models.opening import Start, open_plan
from gezinsplan.plans.rules import Choice, Ring
from tests.people.door import (
    after,
    asking,
    at_the_door,
    begin,
    come_in,
    is_in,
)
from tests.people_of_the_story import Story


@pytest.fixture(autouse=True)
def _nobody_knocked() -> None:
    cache.clear()


def _trap() -> str:
    """Return an invitation to a plan that the thief opened himself, with another address."""
    thief = Account.objects.create_user("dief@example.org")
    me = open_plan(Start("BE-VLG", "nl-be", "Niets", "Niemand"), thief)
    somebody = persons.add_person("Iemand", Ring.NETWORK, by=me)
    _, token = inviting.prepare(somebody, Choice.OWN_ONLY, by=me)
    return reverse("plans:welcome", args=[me.plan_id, token])


def test_a_mailbox_thief_does_not_let_his_phone_in_with_an_invitation_of_his_own(
    story: Story,
) -> None:
    griet = story.account["griet"]
    client, trap = at_the_door(griet), _trap()
    for ask in (client.get, client.post):
        answer = ask(trap)
        assert answer.headers["Location"].startswith(reverse("people:device"))
    assert not is_in(client)
    assert Device.of(griet) == []
    assert client.get(reverse("care:plan", args=[story.plan.pk])).status_code == 302


def test_noor_who_is_new_here_accepts_on_her_own_phone(story: Story) -> None:
    _, token = inviting.prepare(story.person["noor"], "not_private", by=story.seat("malika"))
    noor, client = Account.objects.create_user("noor@example.org"), Client()
    address = reverse("plans:welcome", args=[story.plan.pk, token])
    assert come_in(client, noor, address).status_code == 302
    assert client.get(address).status_code == 200
    assert client.post(address).status_code == 303
    assert is_in(client)
    assert len(mail.outbox) == 1


def _left_on_the_table(story: Story, path: str, sent: dict[str, str]) -> Any:
    """Return Malika's page of late words, after somebody took her phone when she was gone."""
    start, client = clock.now(), begin(story.account["malika"])
    with after(start, 31):
        client.post(path, sent)
    with after(start, 40):
        come_in(client, story.account["malika"])
        return client.get(reverse("people:kept"), follow=True)


def test_who_finds_malikas_phone_puts_no_yes_in_her_late_words(story: Story) -> None:
    karim = story.person["karim"].pk
    path = reverse("plans:sees", args=[story.plan.pk, karim])
    page = _left_on_the_table(story, path, {"choice": "everything", "x": "Sami zwemt"})
    html = page.content.decode()
    assert f'action="{path}"' not in html
    assert f'href="{path}"' in html
    assert "Sami zwemt" in html


def test_who_finds_malikas_phone_leaves_no_yes_to_his_own_device_there(story: Story) -> None:
    _, ask = asking(story.account["malika"])
    path = reverse("people:device_answer", args=[ask.pk])
    page = _left_on_the_table(story, path, {"answer": "yes", "x": "Sami zwemt"})
    assert "Sami zwemt" not in page.content.decode()


def test_what_malika_really_wrote_too_late_goes_with_one_tap(story: Story) -> None:
    path = reverse("care:goal_new", args=[story.plan.pk])
    page = _left_on_the_table(story, path, {"words": "Op zondag eten we samen"})
    assert f'action="{path}"' in page.content.decode()
