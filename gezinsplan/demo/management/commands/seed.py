"""`gezinsplan seed`: loads the demonstration; `--if-empty` leaves one that is there."""

from typing import Any

from django.core.management import BaseCommand, CommandParser

from gezinsplan.demo.anew import is_loaded, load


class Command(BaseCommand):
    """Makes the demonstration anew, with dates around today."""

    help = "Load the demonstration; everything that was there goes away."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether to leave a demonstration that is there."""
        parser.add_argument("--if-empty", action="store_true")

    def handle(self, *, if_empty: bool = False, **options: Any) -> None:
        """Load it."""
        if not (if_empty and is_loaded()):
            load(self.stderr.write)
