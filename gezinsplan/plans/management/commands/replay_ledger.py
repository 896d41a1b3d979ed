"""`gezinsplan replay-ledger`: after a restore, erases again what had been erased."""

from typing import Any

from django.core.management import BaseCommand

from gezinsplan.plans.models.restoring import replay_ledger


class Command(BaseCommand):
    """What runs between putting a backup back and serving pages."""

    help = "Erase again, after a restore, whatever the ledger says was erased."

    def handle(self, **options: Any) -> None:
        """Replay; doing it twice erases nothing more."""
        self.stdout.write(f"Erased again: {replay_ledger()}.")
