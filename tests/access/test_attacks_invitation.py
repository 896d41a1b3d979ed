"""Who holds somebody's mailbox, or a mail, comes in nowhere without two words (S34, S35)."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsplan.people.models import Account
from gezinsplan.people.two_words import WORDS
from gezinsplan.plans.models import Invitation, Member
from gezinsplan.plans.models.hearing import TRIES
from tests.people.door import come_in, h1, is_in
from tests.people_of_the_story import Story
from tests.plans.mailed import NOOR, ask_by_mail, asked, on_the_phone, say, somebody, wrong_words
from tests.plans.pages import recorded, words
from tests.visitors import visitor

GIVEN_AWAY = ("Malika", "Noor", "Sami", "gezin", "Om ons heen", "meisje", "afspraken", "doel")
"""Who asks, whose plan it is, which ring, and that it is about a family at all."""


@pytest.fixture
def mailed(story: Story) -> str:
    """The address in Noor's mail, which somebody else reads."""
    return ask_by_mail(story)


def _thief_in_her_mailbox(mailed: str) -> Client:
    """Sign in with a code that came in Noor's own mailbox, on a phone of one's own."""
    client = Client()
    noor = Account.objects.create_user(NOOR)
    assert come_in(client, noor, mailed)["Location"] == mailed
    return client


def _seated(story: Story) -> bool:
    rows: Any = Member.objects.filter(plan_id=story.plan.pk, person=story.person["noor"])
    return bool(rows.exists())


def _learns_nothing(answer: Any) -> bool:
    read = words(answer.content.decode())
    return not [word for word in GIVEN_AWAY if word in read]


@pytest.mark.slow
def test_who_took_over_noors_mailbox_learns_nothing_and_gets_no_seat(
    story: Story, mailed: str
) -> None:
    before, thief = recorded(story), _thief_in_her_mailbox(mailed)
    for sent in (None, {}, {"heard": "ja"}, {"words": ""}, {"words": wrong_words(story)}):
        answer = thief.get(mailed) if sent is None else thief.post(mailed, sent)
        assert answer.status_code == (200 if sent is None else 422)
        assert _learns_nothing(answer)
    assert thief.get(reverse("care:plan", args=[story.plan.pk])).status_code == 404
    assert not _seated(story)
    assert recorded(story) == before


def test_guessing_ends_long_before_the_list_of_words_does(story: Story, mailed: str) -> None:
    thief, tried = _thief_in_her_mailbox(mailed), 0
    said = on_the_phone(story).split(" · ")
    guesses = [f"{one} {WORDS[0]}" for one in WORDS if one not in said]
    for guess in guesses:
        if say(thief, mailed, guess).status_code == 404:
            break
        tried += 1
    assert tried == TRIES - 1
    assert say(thief, mailed, on_the_phone(story)).status_code == 404
    assert not _seated(story)
    assert recorded(story)[-1] == "invitation.stopped"


@pytest.mark.slow
def test_a_new_phone_or_a_new_sign_in_gives_the_thief_no_new_tries(
    story: Story, mailed: str
) -> None:
    thief = _thief_in_her_mailbox(mailed)
    for _ in range(TRIES - 1):
        say(thief, mailed, wrong_words(story))
    other = Client()
    come_in(other, Account.objects.get(email=NOOR), mailed)
    assert say(other, mailed, wrong_words(story)).status_code == 404


def test_another_account_gets_nothing_with_the_right_words(story: Story, mailed: str) -> None:
    before, other = recorded(story), somebody("dief@example.org")
    for _ in range(2):
        answer = say(other, mailed, on_the_phone(story))
        assert answer.status_code == 403
        assert _learns_nothing(answer)
    assert asked(story).wrong_words == 0
    assert recorded(story) == before
    assert not _seated(story)


@pytest.mark.slow
def test_words_that_noor_said_on_her_phone_open_nothing_on_the_thiefs(
    story: Story, mailed: str
) -> None:
    thief = _thief_in_her_mailbox(mailed)
    noor = Client()
    come_in(noor, Account.objects.get(email=NOOR), mailed)
    assert say(noor, mailed, on_the_phone(story)).status_code == 303
    assert _learns_nothing(thief.get(mailed))
    assert thief.post(mailed).status_code == 422
    assert h1(noor.get(mailed)) == "Malika vraagt of je meedoet"
    assert noor.post(mailed).status_code == 303


def test_words_of_one_invitation_open_no_other(story: Story, mailed: str) -> None:
    noor, first = somebody(NOOR), on_the_phone(story)
    say(noor, mailed, first)
    again = ask_by_mail(story)
    assert _learns_nothing(noor.get(again))
    assert on_the_phone(story) != first or Invitation.objects.count() < 2
    assert noor.post(again).status_code == 422


@pytest.mark.slow
def test_after_noor_came_in_mail_and_words_open_nothing_any_more(story: Story, mailed: str) -> None:
    noor, said = somebody(NOOR), on_the_phone(story)
    say(noor, mailed, said)
    assert noor.post(mailed).status_code == 303
    thief = Client()
    come_in(thief, Account.objects.get(email=NOOR), mailed)
    assert not is_in(thief)
    for client in (noor, thief, somebody("dief@example.org"), Client()):
        for answer in (client.get(mailed), client.post(mailed), say(client, mailed, said)):
            assert answer.status_code == 404
            assert _learns_nothing(answer)
    assert recorded(story).count("invitation.accepted") == recorded(story).count(
        "invitation.allowed"
    )


def test_who_reads_the_database_finds_no_words_there(story: Story, mailed: str) -> None:
    noor, said = somebody(NOOR), on_the_phone(story)
    say(noor, mailed, said)
    rows = list(Invitation.objects.filter(plan_id=story.plan.pk).values())
    assert said not in str(rows)
    assert said not in str(dict(noor.session))


def test_other_words_come_from_another_secret(story: Story, mailed: str, settings: Any) -> None:
    invitation = asked(story)
    made = set()
    for secret in ("een", "twee", "drie", "vier"):
        settings.SECRET_KEY = secret * 20
        made.add(invitation.two_words)
    assert len(made) > 1


def test_without_scripts_and_signed_out_the_mail_names_nobody(story: Story, mailed: str) -> None:
    answer = Client().get(mailed)
    assert answer.status_code == 200
    assert not {n for n in ("Malika", "Noor", "Sami") if n in words(answer.content.decode())}
    assert visitor(story, "griet").get(mailed).status_code == 403
