"""`gezinsplan prepare`: brings databases and static files up to date, and fills an empty demo."""

from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, call_command, get_commands


class Command(BaseCommand):
    """All that has to happen between installing and serving, in one process to be quick."""

    help = "Bring the databases and static files up to date, and fill an empty demonstration."

    def handle(self, **options: Any) -> None:
        """Prepare; doing it twice changes nothing."""
        self.stderr.write("Bringing the databases up to date ...")
        for database in settings.DATABASES:
            call_command("migrate", database=database, interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        if "seed" in get_commands():
            call_command("seed", if_empty=True)
