"""What you should know of me: a child's own page, and giving it to who comes.

A small child that can't come in makes it together with a carer: then `child` is whose page it is.
"""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.care.forms.about_me import AboutMeForm, ReaderForm
from gezinsplan.care.models.about_child import own_children
from gezinsplan.care.models.about_me import (
    PARTS,
    give_about_me,
    given_to,
    is_here,
    page_of,
    readers,
    take_about_me_back,
    who_comes,
    write_about_me,
)
from gezinsplan.care.models.about_more import MOST, more_of
from gezinsplan.care.models.hand_over import AboutMe
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member, Person
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page

ONWARD = {
    "more": ("care:about_me_more", "care:about_child_more"),
    "give": ("care:about_me_give", "care:about_child_give"),
}
"""Where a button leads after it kept the words: of one's own page, or of a child's."""


def whose_page(member: Member, child: UUID | None) -> Person:
    """Return whose page is made: one's own, or that of one's small child. Raises Http404."""
    children: list[Person] = [member.person] if child is None else own_children(member)
    found = next((p for p in children if child in (None, p.pk)), None)
    if found is None:
        raise Http404
    return found


def back_to_page(member: Member, child: UUID | None, onward: str = "") -> HttpResponse:
    """Send back to the page that is being made, or onward to what is asked beside it."""
    own, with_child = ONWARD.get(onward, ("care:about_me", "care:about_child"))
    if child:
        return see_other(with_child, member.plan_id, child)
    return see_other(own, member.plan_id)


def typed(request: HttpRequest, row: AboutMe | None) -> AboutMeForm:
    """Return the form with what was typed, or with what was said before."""
    before = {part: getattr(row, part) for part in PARTS} if row else {}
    return AboutMeForm(request.POST if request.method == "POST" else None, initial=before)


def keep_typed(form: AboutMeForm, *, by: Member, whose: Person, changed: bool = True) -> None:
    """Keep the words of a page, whichever button was tapped; `changed`: only if they differ."""
    if changed and not any(part in form.data for part in form.changed_data if part in PARTS):
        return
    words = {part: form.cleaned_data[part] for part in PARTS if part in form.data}
    write_about_me(words, by=by, whose=whose, key=form.sent_key())


def _around(member: Member, whose: Person, row: AboutMe | None) -> dict[str, Any]:
    """Return who comes, who reads it, and what lies beside the words."""
    comes, own = who_comes(member), whose.pk == member.person_id
    also = [row.reader_id, row.noted_by_id] if row else []
    persons = persons_around(member, also=[*comes, *also])
    more = more_of(row) if row else []
    return {
        "tab": "people",
        "row": row,
        "whose": whose,
        "child": None if own else whose,
        "more": more,
        "room": len(more) < MOST,
        "noter": persons.get(row.noted_by_id) if row and own else None,
        "reader": persons.get(row.reader_id) if row else None,
        "reads": row is not None and is_here(member, row.reader_id),
        "comes": [(persons[pk], day) for pk, day in comes.items() if pk in persons][-2:],
        "children": own_children(member) if own else [],
    }


def once_more(
    request: HttpRequest, member: Member, whose: Person, row: AboutMe | None, form: AboutMeForm
) -> HttpResponse:
    """Show the page that is made, with every word that was typed."""
    context = _around(member, whose, row)
    return page(request, member, "care/about_me.html", context, form=form, subject=row)


@on_plan("about_me.write")
def about_me(request: HttpRequest, member: Member, child: UUID | None = None) -> HttpResponse:
    """Write one's own page, or a small child's with it; nobody else sees it until it is given."""
    whose = whose_page(member, child)
    row = page_of(whose, by=member)
    form = typed(request, row)
    if not form.is_valid():
        return once_more(request, member, whose, row, form)
    onward = request.POST.get("go", "")
    keep_typed(form, by=member, whose=whose, changed=bool(onward))
    return back_to_page(member, child, onward)


@on_plan("about_me.write")
def about_me_give(request: HttpRequest, member: Member, child: UUID | None = None) -> HttpResponse:
    """Choose who reads it, with nobody chosen beforehand; or take it back, and keep its words."""
    whose = whose_page(member, child)
    row = page_of(whose, by=member)
    if row is None:
        return back_to_page(member, child)
    row.plan = member.plan
    if "back" in request.POST:
        words = typed(request, row)
        if not words.is_valid():
            return once_more(request, member, whose, row, words)
        keep_typed(words, by=member, whose=whose)
        take_about_me_back(row, by=member)
        return back_to_page(member, child)
    persons = readers(member, whose)
    form = ReaderForm(request.POST if request.method == "POST" else None, persons=persons)
    if not form.is_valid():
        asked = {"child": whose if child else None, "persons": form.persons}
        context = {"tab": "people", "kind": "radio", **asked}
        return page(request, member, "care/about_me_give.html", context, form=form)
    give_about_me(row, form.chosen(), by=member, key=form.sent_key())
    return back_to_page(member, child)


@on_plan("plan.read", methods=READ)
def about_me_read(request: HttpRequest, member: Member, about: UUID) -> HttpResponse:
    """Read what a child gave to this member, from the day that it chose."""
    row = next((one for one in given_to(member) if one.pk == about), None)
    if row is None:
        raise Http404
    persons = persons_around(member, also=[row.voice_id, row.noted_by_id])
    who = persons.get(row.voice_id)
    if who is None:
        raise Http404
    noter = persons.get(row.noted_by_id)
    context: dict[str, Any] = {"tab": "people", "row": row, "who": who, "noter": noter}
    context["more"] = more_of(row)
    return page(request, member, "care/about_me_read.html", context, subject=row)
