"""A photo, a drawing or a voice on a child's own page: laid there, shown, and taken away."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.care.forms.about_me import AboutMoreForm
from gezinsplan.care.models.about_me import page_of, shown, write_about_me
from gezinsplan.care.models.about_more import MOST, lay_beside, more_of, one_of, take_from
from gezinsplan.care.models.hand_over import AboutMe
from gezinsplan.care.views.about_me import (
    back_to_page,
    keep_typed,
    once_more,
    typed,
    whose_page,
)
from gezinsplan.plans.files import handed
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Media, Member
from gezinsplan.plans.pages import page


@on_plan("about_me.write")
def about_me_more(request: HttpRequest, member: Member, child: UUID | None = None) -> HttpResponse:
    """Lay something beside the words; a page may begin with it."""
    whose = whose_page(member, child)
    row = page_of(whose, by=member)
    room = MOST - (len(more_of(row)) if row else 0)
    if room <= 0:
        return back_to_page(member, child)
    asked = (request.POST, request.FILES) if request.method == "POST" else ()
    form = AboutMoreForm(*asked)
    if form.is_valid():
        row = row or write_about_me({}, by=member, whose=whose)
        row.plan = member.plan
        for number, one in enumerate(form.brought()[:room]):
            lay_beside(row, one, by=member, key=f"{form.sent_key()}{number or ''}")
        return back_to_page(member, child)
    context = {"tab": "people", "child": whose if child else None}
    response = page(request, member, "care/about_me_more.html", context, form=form)
    response.headers["Permissions-Policy"] = "microphone=(self), camera=(), geolocation=()"
    return response


def _found(member: Member, about: UUID, media: UUID) -> tuple[AboutMe, Media]:
    row = shown(member, about)
    one = one_of(row, media) if row else None
    if row is None or one is None:
        raise Http404
    row.plan = member.plan
    return row, one


@on_plan("plan.read", methods=READ)
def about_media(request: HttpRequest, member: Member, about: UUID, media: UUID) -> HttpResponse:
    """Give a photo or a recording to who may read the page, and to nobody else."""
    return handed(_found(member, about, media)[1], "blad")


@on_plan("about_me.write", methods=("POST",))
def about_media_drop(
    request: HttpRequest, member: Member, about: UUID, media: UUID
) -> HttpResponse:
    """Take one thing away from the page for good, and keep the words that were typed there."""
    row, one = _found(member, about, media)
    child = None if row.voice_id == member.person_id else row.voice_id
    whose = whose_page(member, child)
    words = typed(request, row)
    if not words.is_valid():
        return once_more(request, member, whose, row, words)
    keep_typed(words, by=member, whose=whose)
    take_from(row, one, by=member)
    return back_to_page(member, child)
