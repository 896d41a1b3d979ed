"""`gezinsplan anchor`: writes the heads of the log outside the database."""

from typing import Any

from django.core.management import BaseCommand

from gezinsplan.plans.models.anchors import anchor


class Command(BaseCommand):
    """Write one anchor; the worker does so every ten minutes and when it stops."""

    help = "Append the signed heads of all logs to the file of anchors."

    def handle(self, **options: Any) -> None:
        """Write it."""
        anchor()
