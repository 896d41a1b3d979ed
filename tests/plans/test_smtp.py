"""A mail goes out through a real mail server: to one address, without a name or a story (S39)."""

from collections.abc import Iterator
from email.message import EmailMessage, Message
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message as Handler
from django.conf import LazySettings

from gezinsplan.plans import tasks
from gezinsplan.plans.mailing import NotSentError
from gezinsplan.plans.models import persons
from tests.browser.house import free_port
from tests.people_of_the_story import Story


class Postman(Handler):
    """Keeps the messages that a mail server was handed; it says to whom in a line of its own."""

    def __init__(self) -> None:
        super().__init__(EmailMessage)
        self.got: list[Any] = []
        self.refuses = False

    def handle_message(self, message: Message) -> None:
        """Take a message, or refuse it."""
        if self.refuses:
            raise ValueError("unknown mailbox of hilde@example.org")
        self.got.append(message)


@pytest.fixture
def postman(settings: LazySettings) -> Iterator[Postman]:
    """A mail server of this test's own, to which the site's mails go."""
    hand, port = Postman(), free_port()
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": port, "timeout": 20},
        }
    }
    server = Controller(hand, hostname="127.0.0.1", port=port)
    server.start()
    yield hand
    server.stop()


def _mail_hilde(story: Story) -> None:
    malika, hilde = story.seat("malika"), story.person["hilde"]
    persons.write_detail(hilde, "email", "hilde@example.org", by=malika)
    tasks.mail_link.func(str(story.plan.pk), str(hilde.pk), str(malika.pk))


def test_hilde_gets_one_mail_that_names_nobody(story: Story, postman: Postman) -> None:
    _mail_hilde(story)
    [message] = postman.got
    assert message["X-RcptTo"] == "hilde@example.org"
    assert (message["Cc"], message["Bcc"]) == (None, None)
    body = message.get_payload(decode=True).decode()
    assert f"/blad/{story.plan.pk}/" in body
    for name in ("Malika", "Hilde", "Sami"):
        assert name not in body + message["Subject"]


def test_what_a_mail_server_says_stands_in_no_queue(story: Story, postman: Postman) -> None:
    postman.refuses = True
    with pytest.raises(NotSentError) as caught:
        _mail_hilde(story)
    assert "hilde" not in str(caught.value)
