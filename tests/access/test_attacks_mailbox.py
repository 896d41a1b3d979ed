"""Who took over a mailbox, or shares the phone, finds no way round the device (S33, S34)."""

from django.core import mail
from django.test import Client
from django.urls import reverse

from gezinsplan.people.models import Account, Device
from gezinsplan.plans.models import inviting, persons
from gezinsplan.plans.models.opening import Start, open_plan
from gezinsplan.plans.rules import Choice, Ring
from tests.people.door import at_the_door, come_in, is_in
from tests.people_of_the_story import Story


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
