"""What you should know of me: a child's own page, and giving it to who comes."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.care.forms.hand_over import AboutMeForm, ReaderForm
from gezinsplan.care.models.about_me import (
    PARTS,
    give_about_me,
    given_to,
    is_here,
    mine,
    readers,
    take_about_me_back,
    who_comes,
    write_about_me,
)
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page


@on_plan("about_me.write")
def about_me(request: HttpRequest, member: Member) -> HttpResponse:
    """Write one's own page; nobody else sees it until it is given."""
    row = mine(member)
    form = AboutMeForm(
        request.POST if request.method == "POST" else None,
        initial={part: getattr(row, part) for part in PARTS} if row else {},
    )
    if not form.is_valid():
        comes = who_comes(member)
        persons = persons_around(member, also=[*comes, row.reader_id if row else None])
        context = {
            "tab": "people",
            "row": row,
            "reader": persons.get(row.reader_id) if row else None,
            "reads": row is not None and is_here(member, row.reader_id),
            "comes": [(persons[pk], day) for pk, day in comes.items() if pk in persons][-2:],
        }
        return page(request, member, "care/about_me.html", context, form=form)
    words = {part: form.cleaned_data[part] for part in PARTS}
    write_about_me(words, by=member, key=form.sent_key())
    return see_other("care:about_me", member.plan_id)


@on_plan("about_me.write")
def about_me_give(request: HttpRequest, member: Member) -> HttpResponse:
    """Choose who reads it, with nobody chosen beforehand; or take it back."""
    row = mine(member)
    if row is None:
        return see_other("care:about_me", member.plan_id)
    row.plan = member.plan
    if "back" in request.POST:
        take_about_me_back(row, by=member)
        return see_other("care:about_me", member.plan_id)
    form = ReaderForm(request.POST if request.method == "POST" else None, persons=readers(member))
    if not form.is_valid():
        context = {"tab": "people", "persons": form.persons, "kind": "radio"}
        return page(request, member, "care/about_me_give.html", context, form=form)
    give_about_me(row, form.chosen(), by=member, key=form.sent_key())
    return see_other("care:about_me", member.plan_id)


@on_plan("plan.read", methods=READ)
def about_me_read(request: HttpRequest, member: Member, about: UUID) -> HttpResponse:
    """Read what a child gave to this member, from the day that it chose."""
    row = next((one for one in given_to(member) if one.pk == about), None)
    who = persons_around(member, also=[row.voice_id]).get(row.voice_id) if row else None
    if row is None or who is None:
        raise Http404
    context = {"tab": "people", "row": row, "who": who}
    return page(request, member, "care/about_me_read.html", context, subject=row)
