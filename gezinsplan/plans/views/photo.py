"""A photo or drawing on the plan: first for our family alone."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.files import handed
from gezinsplan.plans.forms.plan import PhotoForm
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Media, Member
from gezinsplan.plans.models.picturing import PLAN, hang, open_picture, plan_pictures, take_down
from gezinsplan.plans.pages import page


def _found(member: Member, media: UUID, **only: str) -> Media:
    pictures = member.sees(Media).filter(kind__startswith="image/", **only)
    row: Media = get_object_or_404(pictures, pk=media)
    return row


@on_plan("plan.write")
def photo(request: HttpRequest, member: Member) -> HttpResponse:
    """Ask for a photo and who sees it, before anything is kept."""
    asked = (request.POST, request.FILES) if request.method == "POST" else ()
    form = PhotoForm(*asked, length=request.headers.get("Content-Length", ""))
    picture = form.picture() if form.is_valid() else None
    if picture is None:
        everyone = member.shared_circle("everyone").pk
        context = {"pictures": plan_pictures(member), "everyone": everyone}
        return page(request, member, "plans/photo.html", context, form=form)
    caption = form.cleaned_data["caption"]
    media = hang(picture, by=member, caption=caption, key=form.sent_key())
    if form.cleaned_data["who"] == "everyone":
        open_picture(media, by=member)
    return see_other("care:plan", member.plan_id)


@on_plan("plan.read", methods=READ)
def media(request: HttpRequest, member: Member, media: UUID) -> HttpResponse:
    """Give the picture to who sees it, so that nothing in it can run."""
    return handed(_found(member, media), "foto")


@on_plan("plan.write", methods=("POST",))
def media_open(request: HttpRequest, member: Member, media: UUID) -> HttpResponse:
    """Who steers opens a photo of the plan to everyone; no drawing that was said or given."""
    open_picture(_found(member, media, use=PLAN), by=member)
    return see_other("plans:photo", member.plan_id)


@on_plan("plan.write", methods=("POST",))
def media_drop(request: HttpRequest, member: Member, media: UUID) -> HttpResponse:
    """Take a picture away for good."""
    take_down(_found(member, media, use=PLAN), by=member)
    return see_other("plans:photo", member.plan_id)
