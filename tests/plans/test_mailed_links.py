"""Oma's links and an invitation come by mail, each with a token made while sending."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from gezinsplan.kit import clock
from gezinsplan.plans import tasks
from gezinsplan.plans.models import Invitation, Member, inviting, linking, persons
from gezinsplan.plans.models.jobs import let_steer
from tests.people_of_the_story import Story
from tests.plans.pages import recorded
from tests.plans.telling import (
    agree_with,
    give_oma_a_mailbox,
    last_event,
    mail_oma_a_link,
    path_in,
    told,
)
from tests.visitors import visitor


def test_oma_gets_one_mail_with_her_own_word_and_a_link_that_opens(story: Story) -> None:
    give_oma_a_mailbox(story, "zonnebloem")
    mail_oma_a_link(story)
    letter = mail.outbox[0]
    assert letter.to == ["oma@example.org"]
    assert letter.cc == letter.bcc == []
    assert "zonnebloem" in letter.body
    oma = Client()
    path = path_in(str(letter.body))
    assert "klaar" not in path
    assert oma.post(path).status_code == 303
    assert oma.get(f"/blad/{story.plan.pk}/").status_code == 200
    assert last_event(story).verb == "link.bound"


def test_each_mail_to_oma_carries_a_new_link_and_the_old_one_goes_on(story: Story) -> None:
    give_oma_a_mailbox(story)
    mail_oma_a_link(story)
    agree_with(story, "fatima")
    first, second = (path_in(str(m.body)) for m in mail.outbox)
    assert first != second
    assert Client().post(first).status_code == 303
    assert Client().post(second).status_code == 303


def test_oma_with_a_link_on_paper_gets_no_mail(story: Story) -> None:
    give_oma_a_mailbox(story)
    linking.give_link(story.person["fatima"], by=story.seat("malika"))
    agree_with(story, "fatima")
    assert mail.outbox == []


def test_after_the_links_are_taken_back_no_mail_comes(story: Story) -> None:
    give_oma_a_mailbox(story)
    mail_oma_a_link(story)
    linking.withdraw_links(story.person["fatima"], by=story.seat("malika"))
    mail.outbox.clear()
    agree_with(story, "fatima")
    assert mail.outbox == []


@pytest.mark.parametrize("giver", ["tom", "lien"])
def test_who_may_not_give_a_link_mails_none(story: Story, giver: str) -> None:
    give_oma_a_mailbox(story)
    mail_oma_a_link(story, giver=giver)
    assert mail.outbox == []


def test_a_fresh_link_in_a_later_mail_is_no_news_for_the_family(story: Story) -> None:
    give_oma_a_mailbox(story)
    mail_oma_a_link(story)
    agree_with(story, "fatima")
    assert len(mail.outbox) == 2
    assert [v for v in recorded(story) if v.startswith("link.")] == ["link.given", "link.renewed"]


def test_when_karim_left_the_next_link_comes_from_who_steers(story: Story) -> None:
    give_oma_a_mailbox(story)
    let_steer(story.seat("karim"), by=story.seat("malika"))
    mail_oma_a_link(story, giver="karim")
    inviting.leave(story.seat("karim"))
    mail.outbox.clear()
    agree_with(story, "fatima")
    assert len(mail.outbox) == 1
    given = linking.mailed_link(story.plan.pk, story.person["fatima"].pk)
    assert given
    assert given.given_by_id == story.person["malika"].pk


@pytest.fixture
def noor_is_asked(story: Story) -> tuple[str, str]:
    """Malika asks Noor by mail; returns the ids that the task gets."""
    malika = story.seat("malika")
    persons.write_detail(story.person["noor"], "email", "noor@example.org", by=malika)
    invitation, _ = inviting.prepare(story.person["noor"], "own_only", by=malika)
    return str(story.plan.pk), str(invitation.pk)


def test_an_invitation_is_mailed_with_a_token_made_while_sending(
    story: Story, noor_is_asked: tuple[str, str]
) -> None:
    tasks.mail_invitation.call(*noor_is_asked)
    assert mail.outbox[0].to == ["noor@example.org"]
    token = path_in(str(mail.outbox[0].body)).rstrip("/").split("/")[-1]
    found = inviting.open_invitation(story.plan.pk, token)
    assert found
    assert str(found.pk) == noor_is_asked[1]


def test_an_invitation_that_waited_too_long_or_was_taken_back_is_not_mailed(
    story: Story, noor_is_asked: tuple[str, str]
) -> None:
    with clock.at(clock.now() + timedelta(days=8)):
        tasks.mail_invitation.call(*noor_is_asked)
    rows = Invitation.objects.filter(plan_id=story.plan.pk)
    inviting.withdraw(rows.get(pk=noor_is_asked[1]), by=story.seat("malika"))
    tasks.mail_invitation.call(*noor_is_asked)
    assert mail.outbox == []


def test_nobody_told_has_a_seat_that_ended(story: Story) -> None:
    agree_with(story, "joris")
    assert Member.objects.filter(plan_id=story.plan.pk, person=story.person["joris"]).exists()
    assert told(story) == set()


def test_malika_gives_oma_a_link_by_mail_with_a_word_that_oma_knows(story: Story) -> None:
    address = reverse("plans:link_give", args=[story.plan.pk, story.person["fatima"].pk])
    said = {"how": "mail", "email": "oma@example.org", "own_word": "zonnebloem", "key": "k1"}
    malika = visitor(story, "malika")
    assert malika.post(address, said).status_code == 303
    assert "zonnebloem" in str(mail.outbox[0].body)
    assert last_event(story).verb == "link.given"
    assert malika.post(address, said).status_code == 303
    assert len(mail.outbox) == 1
    assert malika.post(address, said | {"own_word": "z" * 41}).status_code == 422
