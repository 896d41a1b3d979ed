"""Whether this instance is well, for whoever keeps it running. Nothing of any plan."""

from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse

from gezinsplan import __version__
from gezinsplan.kit.access import public


@public
def health(request: HttpRequest) -> HttpResponse:
    """Say how the house stands."""
    said = {"status": "ok", "version": __version__, "database": connection.vendor}
    return JsonResponse(said)
