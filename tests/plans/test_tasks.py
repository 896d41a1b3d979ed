"""People are told of what they may know, and a few of them get a mail that says nothing."""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.test import Client

from gezinsplan.care.models import Agreement, Goal
from gezinsplan.kit import clock
from gezinsplan.plans import notices, tasks
from gezinsplan.plans.models import (
    Event,
    Invitation,
    Member,
    Notice,
    hiding,
    inviting,
    linking,
    persons,
)
from tests.people_of_the_story import Story


class NobodyThere(BaseEmailBackend):
    """A mail server that is away."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Refuse."""
        raise ConnectionRefusedError


def last_event(story: Story) -> Event:
    """Return what changed last."""
    found: Event = Event.objects.filter(plan_id=story.plan.pk).latest("number")
    return found


def tell(story: Story) -> None:
    """Let the worker tell of the last change."""
    tasks.tell.call(str(story.plan.pk), str(last_event(story).pk))


def told(story: Story) -> set[str]:
    """Return the first names of who has a notice of the last change."""
    rows = Notice.objects.filter(plan_id=story.plan.pk, event=last_event(story).pk)
    ids = set(rows.values_list("member__person_id", flat=True))
    return {name for name, person in story.person.items() if person.pk in ids}


def give_oma_a_mailbox(story: Story, word: str = "") -> None:
    """Note oma's address, as Malika does before she mails a link."""
    malika = story.seat("malika")
    persons.write_detail(story.person["fatima"], "email", "oma@example.org", by=malika)
    if word:
        persons.write_detail(story.person["fatima"], "own_word", word, by=malika)


def mail_oma_a_link(story: Story, giver: str = "malika") -> None:
    """Mail oma her link."""
    ids = (story.plan.pk, story.person["fatima"].pk, story.seat(giver).pk)
    tasks.mail_link.call(*map(str, ids))


def agree_with(story: Story, name: str, words: str = "Samen wandelen") -> Agreement:
    """Malika agrees something with somebody for tomorrow, and the worker hears of it."""
    due = clock.today("Europe/Brussels") + timedelta(days=1)
    made = Agreement.make(words, [story.person[name]], by=story.seat("malika"), due=due)
    tell(story)
    return made


def path_in(letter: str) -> str:
    """Return the path of the address in a mail."""
    found = re.search(r"https?://[^/\s]+(/\S+)", letter)
    assert found
    return found[1]


def test_tom_hears_by_mail_that_something_waits_and_no_more(story: Story) -> None:
    agree_with(story, "tom")
    assert told(story) == {"tom"}
    assert [(m.to, m.subject) for m in mail.outbox] == [
        (["tom@example.org"], "Er ligt iets voor je klaar")
    ]
    assert path_in(str(mail.outbox[0].body)) == "/thuis/"


def test_griet_and_yasmina_hear_nothing_by_mail_until_they_wish(story: Story) -> None:
    agree_with(story, "griet")
    assert told(story) == {"griet"}
    agree_with(story, "yasmina")
    assert told(story) == {"yasmina"}
    assert mail.outbox == []


def test_who_did_it_is_not_told(story: Story) -> None:
    agree_with(story, "malika")
    assert told(story) == set()


def test_only_who_sees_the_goal_is_told_of_it(story: Story) -> None:
    Goal.write("Wij gaan samen zwemmen", by=story.seat("malika"))
    tell(story)
    assert {"yasmina", "bilal", "griet", "lien"} <= told(story)
    assert not {"malika", "tom", "sofie", "joris", "mandaat"} & told(story)


def test_karim_is_not_told_of_what_yasmina_does(story: Story) -> None:
    Goal.write("Ik wil mijn rijbewijs", by=story.seat("yasmina"))
    tell(story)
    assert "karim" not in told(story)
    assert "bilal" in told(story)


def test_who_sleeps_or_died_is_told_nothing(story: Story) -> None:
    malika = story.seat("malika")
    hiding.sleep(story.seat("tom"), by=malika)
    agree_with(story, "tom")
    persons.note_death(story.person["griet"], clock.today("Europe/Brussels"), by=malika)
    agree_with(story, "griet")
    assert Notice.objects.filter(plan_id=story.plan.pk).count() == 0
    assert mail.outbox == []


def test_telling_twice_makes_one_notice_and_one_mail(story: Story) -> None:
    agree_with(story, "tom")
    tell(story)
    tell(story)
    assert Notice.objects.filter(plan_id=story.plan.pk).count() == 1
    assert len(mail.outbox) == 1


def test_two_changes_that_waited_make_one_mail(story: Story) -> None:
    for words in ("Bel de juf", "Kijk mee in de klas"):
        Agreement.make(words, [story.person["tom"]], by=story.seat("malika"))
    for event in Event.objects.filter(plan_id=story.plan.pk).order_by("-number")[:2]:
        notices.tell(story.plan.pk, event.pk)
    for _ in range(2):
        tasks.mail_told.call(str(story.plan.pk), str(story.seat("tom").pk))
    assert len(mail.outbox) == 1


def test_a_mail_that_waited_until_it_was_done_is_not_sent(story: Story) -> None:
    made = Agreement.make("Bel de juf", [story.person["sofie"]], by=story.seat("malika"))
    event = last_event(story)
    for row in Agreement.objects.filter(plan_id=story.plan.pk, kept_at=None):
        if row.is_named(story.person["sofie"].pk):
            row.keep(by=story.seat("malika"))
    assert made.is_named(story.person["sofie"].pk)
    tasks.tell.call(str(story.plan.pk), str(event.pk))
    assert mail.outbox == []


def test_a_mail_that_could_not_be_sent_is_sent_later(story: Story, settings: Any) -> None:
    Agreement.make("Bel de juf", [story.person["tom"]], by=story.seat("malika"))
    notices.tell(story.plan.pk, last_event(story).pk)
    ids = (str(story.plan.pk), str(story.seat("tom").pk))
    good = settings.MAILERS
    settings.MAILERS = {"default": {"BACKEND": f"{__name__}.NobodyThere"}}
    with pytest.raises(ConnectionRefusedError):
        tasks.mail_told.call(*ids)
    settings.MAILERS = good
    tasks.mail_told.call(*ids)
    tasks.mail_told.call(*ids)
    assert len(mail.outbox) == 1


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


def test_who_may_not_give_a_link_mails_none(story: Story) -> None:
    give_oma_a_mailbox(story)
    mail_oma_a_link(story, giver="tom")
    assert mail.outbox == []


def test_when_lien_left_the_next_link_comes_from_who_steers(story: Story) -> None:
    give_oma_a_mailbox(story)
    mail_oma_a_link(story, giver="lien")
    inviting.end(story.seat("lien"), by=story.seat("malika"))
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
