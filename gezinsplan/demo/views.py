"""The place to practise: stepping in as somebody, and the mails that were kept."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse

from gezinsplan.kit.access import public


@public
def step_in(request: HttpRequest, slug: str) -> HttpResponse:
    """Step in as one of the people of the demonstration."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    raise Http404


@public
def persons(request: HttpRequest) -> HttpResponse:
    """List whom one can step in as."""
    return JsonResponse([], safe=False)


@public
def post(request: HttpRequest) -> HttpResponse:
    """List the mails, newest first."""
    raise Http404


@public
def letter(request: HttpRequest, letter: UUID) -> HttpResponse:
    """Show one mail with its links."""
    raise Http404
