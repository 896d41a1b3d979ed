"""Whether this instance is well, for whoever keeps it running. Nothing of any plan."""

from functools import cache

from django.conf import settings
from django.db import DatabaseError, connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from gezinsplan import __version__
from gezinsplan.kit.access import public
from gezinsplan.kit.databases import HERE
from gezinsplan.people.models import Pulse


@public
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Say how the house stands; 503 when a database can't be reached."""
    said: dict[str, object] = {
        "status": "down",
        "version": __version__,
        "database": connections[HERE].vendor,
        "worker": False,
        "pending_migrations": None,
    }
    try:
        pending = sum(_pending(database) for database in settings.DATABASES)
        alive = not pending and Pulse.worker_is_alive()
    except DatabaseError:
        return JsonResponse(said, status=503)
    status = "starting" if pending else "ok" if alive else "degraded"
    return JsonResponse(said | {"status": status, "worker": alive, "pending_migrations": pending})


@cache
def _known() -> frozenset[tuple[str, str]]:
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    return frozenset(loader.disk_migrations)


def _pending(database: str) -> int:
    done = MigrationRecorder(connections[database]).migration_qs.values_list("app", "name")
    return len(_known() - set(done))
