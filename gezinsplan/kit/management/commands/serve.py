"""`gezinsplan serve`: prepares and then serves pages, in one process so that starting is quick."""

from typing import Any

import uvicorn
from django.core.management import BaseCommand, CommandParser, call_command
from django.db import connections


class Command(BaseCommand):
    """What script/server runs beside the worker."""

    help = "Prepare, then serve the pages on this machine until stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the port."""
        parser.add_argument("port", type=int)

    def handle(self, *, port: int, **options: Any) -> None:
        """Prepare and serve."""
        call_command("prepare")
        connections.close_all()
        uvicorn.run("gezinsplan.asgi:application", host="127.0.0.1", port=port, log_level="warning")
