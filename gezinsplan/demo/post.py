"""The mail of the demonstration: kept, and shown at /demo/post."""

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class StoredMail(BaseEmailBackend):
    """A mail backend that keeps mails instead of sending them."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Keep the mails."""
        return len(email_messages)
