"""Who tries addresses and codes learns nothing, waits longer, and keeps nobody out (S36)."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from gezinsplan.kit import clock
from gezinsplan.people.models import Account
from tests.people.door import ask_code, come_in, give_code, h1, on_known_device
from tests.people_of_the_story import Story


def test_an_address_we_do_not_know_gets_the_same_answer(account: Account) -> None:
    known, unknown = Client(), Client()
    one, other = ask_code(known, account.email), ask_code(unknown, "wie@example.org")
    assert (one.status_code, one.headers["Location"]) == (
        other.status_code,
        other.headers["Location"],
    )
    pages = [c.get(one.headers["Location"]) for c in (known, unknown)]
    assert [h1(p) for p in pages] == ["Kijk in je mail"] * 2
    assert len(pages[0].content) == len(pages[1].content)
    assert [m.to for m in mail.outbox] == [[account.email], ["wie@example.org"]]
    assert mail.outbox[0].subject == mail.outbox[1].subject
    assert give_code(unknown, "123456").status_code == 422


def test_asking_for_an_account_that_is_there_says_nothing_either(account: Account) -> None:
    new, known = Client(), Client()
    one = new.post(reverse("account_signup"), {"email": "nieuw@example.org"})
    other = known.post(reverse("account_signup"), {"email": account.email})
    assert (one.status_code, one.headers["Location"]) == (
        other.status_code,
        other.headers["Location"],
    )
    assert len(new.get(one.headers["Location"]).content) == len(
        known.get(other.headers["Location"]).content
    )
    assert "al een account" in str(mail.outbox[1].body)


def test_each_try_waits_longer_and_the_own_phone_goes_on(account: Account) -> None:
    start = clock.now()
    with clock.at(start):
        thieves = [Client(REMOTE_ADDR="203.0.113.7") for _ in range(5)]
        tries = [ask_code(thief, account.email).status_code for thief in thieves]
        assert tries == [302, 302, 302, 422, 422]
        phone = on_known_device(account)
        assert come_in(phone, account).status_code == 302
    with clock.at(start + timedelta(seconds=6)):
        assert ask_code(Client(REMOTE_ADDR="203.0.113.7"), account.email).status_code == 302
        again = ask_code(Client(REMOTE_ADDR="203.0.113.7"), account.email)
        assert "Wacht nog 10 seconden" in again.content.decode()


@pytest.mark.slow
def test_an_attack_from_many_places_does_not_keep_the_own_phone_out(account: Account) -> None:
    for place in range(12):
        ask_code(Client(REMOTE_ADDR=f"203.0.113.{place}"), account.email)
    phone = on_known_device(account)
    assert come_in(phone, account).status_code == 302
    assert phone.get(reverse("people:me")).status_code == 200


def test_mails_say_nothing_of_a_plan_or_a_name(story: Story) -> None:
    come_in(Client(), story.account["malika"])
    ask_code(Client(), "onbekend@example.org")
    Client().post(reverse("account_signup"), {"email": "malika@example.org"})
    assert len(mail.outbox) == 3
    for letter in mail.outbox:
        said = f"{letter.subject} {letter.body}".lower()
        for word in ("malika", "gezin", "plan", "hulp", "sami", "clb", "ocmw"):
            assert word not in said.replace("example.org", "").replace("gezinsplan", "")
