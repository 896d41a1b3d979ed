"""The place to practise: stepping in as somebody, and the mails that were kept."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import render

from gezinsplan.demo import letters, stepping
from gezinsplan.kit.access import public


@public
def step_in(request: HttpRequest, slug: str) -> HttpResponse:
    """Step in as one of the people of the demonstration."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    somebody = stepping.somebody_called(slug)
    if somebody is None:
        raise Http404
    return stepping.step_in(request, somebody)


@public
def persons(request: HttpRequest) -> HttpResponse:
    """List whom one can step in as, for scripts and tests."""
    rows = [
        {"slug": one.slug, "name": one.name, "ring": one.ring, "plan": stepping.plan_of(one)}
        for one in stepping.everybody()
    ]
    return JsonResponse(rows, safe=False)


@public
def post(request: HttpRequest) -> HttpResponse:
    """List the mails, newest first."""
    return render(request, "demo/post.html", {"letters": letters.newest()})


@public
def letter(request: HttpRequest, letter: UUID) -> HttpResponse:
    """Show one mail as it would arrive, with its links."""
    found = letters.find(letter)
    if found is None:
        raise Http404
    site = f"{request.scheme}://{request.get_host()}"
    return render(request, "demo/letter.html", {"letter": found, "parts": found.parts(site)})
