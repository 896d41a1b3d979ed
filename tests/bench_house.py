"""A house for measuring: own folder, own databases, static files as the site would send them."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def house() -> Iterator[None]:
    """Set up Django over a folder that is gone afterwards.

    Without the test environment, which watches every template and slows pages down.
    """
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(GEZINSPLAN_DATA=folder, GEZINSPLAN_MODE="demo")
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gezinsplan.settings")
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connections
        from django.test.utils import override_settings

        for connection in connections.all():
            if connection.vendor == "sqlite":
                path = Path(folder, f"bench-{connection.alias}.sqlite3")
                connection.settings_dict["TEST"]["NAME"] = str(path)
        call_command("collectstatic", interactive=False, verbosity=0)
        with override_settings(ROOT_URLCONF="tests.floor_people"):
            yield


@contextmanager
def databases() -> Iterator[None]:
    """Make empty databases of our own; beside the one that DATABASE_URL names, never in it."""
    from django.test.utils import setup_databases, teardown_databases

    made = setup_databases(verbosity=0, interactive=False)
    try:
        yield
    finally:
        teardown_databases(made, verbosity=0)
