"""Whoever keeps the machine running reads no token, no address and no way in (S13, S34)."""

import logging
import smtplib
from collections.abc import Sequence
from typing import Any

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult

from gezinsplan.people.models import SignIn
from gezinsplan.plans import tasks
from gezinsplan.plans.mailing import NotSentError
from gezinsplan.plans.models import Detail, inviting, persons
from gezinsplan.plans.models.linking import give_link
from tests.people_of_the_story import Story
from tests.visitors import visitor

HIDDEN = "griet.verstopt@example.org"


class Refusing(BaseEmailBackend):
    """A mail server that says to whom it won't deliver."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Refuse."""
        to = email_messages[0].to[0]
        raise smtplib.SMTPRecipientsRefused({to: (550, f"<{to}> unknown".encode())})


@pytest.mark.parametrize("name", ["welcome", "link_door"])
def test_a_token_that_still_opens_stands_in_no_log(
    story: Story, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    malika = story.seat("malika")
    if name == "welcome":
        _, token = inviting.prepare(story.person["hilde"], "own_only", by=malika)
    else:
        _, token = give_link(story.person["fatima"], by=malika)
    address = reverse(f"plans:{name}", args=[story.plan.pk, token])
    with caplog.at_level(logging.DEBUG):
        Client().post(address)
        Client(enforce_csrf_checks=True).post(address)
        Client().post(address + "x/")
        Client().head(address)
    said = [record.getMessage() for record in caplog.records]
    assert any(str(story.plan.pk) in line for line in said)
    assert not [line for line in said if token in line]


def test_an_address_that_a_mail_did_not_reach_stands_in_no_task(
    story: Story, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    malika, noor = story.seat("malika"), story.person["noor"]
    persons.write_detail(noor, Detail.Kind.EMAIL, HIDDEN, by=malika)
    asked, _ = inviting.prepare(noor, "own_only", by=malika)
    settings.MAILERS = {"default": {"BACKEND": f"{__name__}.Refusing"}}
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    waiting = tasks.mail_invitation.enqueue(str(story.plan.pk), str(asked.pk))
    row = DBTaskResult.objects.get(pk=waiting.id)
    with pytest.raises(NotSentError) as caught:
        row.task.call(*row.args_kwargs["args"])
    row.set_failed(caught.value)
    assert "SMTPRecipientsRefused" in row.traceback
    assert HIDDEN not in row.traceback
    assert HIDDEN not in caplog.text


def test_who_reads_the_database_does_not_sit_down_in_malikas_place(story: Story) -> None:
    malika = visitor(story, "malika")
    page = reverse("care:plan", args=[story.plan.pk])
    assert malika.get(page).status_code == 200
    kept = list(Session.objects.values_list("session_key", flat=True))
    kept += SignIn.objects.values_list("session_key", flat=True)
    assert len(set(kept)) == 1
    assert malika.cookies[settings.SESSION_COOKIE_NAME].value not in kept
    for key in kept:
        thief = Client()
        thief.cookies[settings.SESSION_COOKIE_NAME] = key
        assert thief.get(page).status_code == 302
    malika.post(reverse("account_logout"))
    assert not Session.objects.exists()
    assert not SignIn.objects.exists()
