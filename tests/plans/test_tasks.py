"""People are told of what they may know, and a few of them get a mail that says nothing."""

from collections.abc import Sequence
from typing import Any

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from gezinsplan.care.models import Agreement, Goal
from gezinsplan.kit import clock
from gezinsplan.plans import notices, tasks
from gezinsplan.plans.models import (
    Event,
    Notice,
    hiding,
    persons,
)
from tests.people_of_the_story import Story
from tests.plans.telling import (
    agree_with,
    last_event,
    path_in,
    tell,
    told,
)


class NobodyThere(BaseEmailBackend):
    """A mail server that is away."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Refuse."""
        raise ConnectionRefusedError


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
    persons.note_death(story.person["griet"], clock.today("Europe/Brussels"), by=malika)
    agree_with(story, "griet")
    hiding.quiet(by=malika)
    agree_with(story, "tom")
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
