"""The mail of the demonstration: kept, and shown at /demo/post."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from gezinsplan.demo.models import Letter


class StoredMail(BaseEmailBackend):
    """A mail backend that keeps mails instead of sending them."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep the mails, one letter for each who would get it."""
        for mail in email_messages:
            for to in mail.recipients():
                Letter(
                    to=to, sender=mail.from_email, subject=str(mail.subject), text=str(mail.body)
                ).save(force_insert=True)
        return len(email_messages)
