"""A photo or drawing on the plan: first for our family alone."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page


@on_plan("plan.write")
def photo(request: HttpRequest, member: Member) -> HttpResponse:
    """Ask for a photo."""
    return page(request, member, "plans/photo.html")


@on_plan("plan.read", methods=("GET",))
def media(request: HttpRequest, member: Member, media: UUID) -> HttpResponse:
    """Give the picture to who sees it."""
    raise Http404


@on_plan("plan.write", methods=("POST",))
def media_open(request: HttpRequest, member: Member, media: UUID) -> HttpResponse:
    """Open a picture to everyone around the plan."""
    raise Http404


@on_plan("plan.write", methods=("POST",))
def media_drop(request: HttpRequest, member: Member, media: UUID) -> HttpResponse:
    """Take a picture away."""
    raise Http404
