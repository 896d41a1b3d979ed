"""Somebody leaves: their last day, a thank you, and the page where all of it stands."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.care.forms.hand_over import LeavingForm, ThanksForm
from gezinsplan.care.models import Goal, HandOver
from gezinsplan.care.models.about_child import own_children
from gezinsplan.care.models.about_me import given_to
from gezinsplan.care.models.handing import GOAL
from gezinsplan.care.models.house import house_lines
from gezinsplan.care.models.leaving import begin_hand_over, end_now, hand_over_of
from gezinsplan.care.models.letters import US, letter_of
from gezinsplan.care.models.passing_on import going_on
from gezinsplan.care.models.thanking import drawn, take_drawing_back, thank
from gezinsplan.kit import clock
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, NotAllowedError, Person
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring


def found(member: Member, hand_over: UUID) -> HandOver:
    """Return a hand-over that the member sees; raises Http404."""
    row: HandOver | None = member.sees(HandOver).filter(pk=hand_over).first()
    if row is None:
        raise Http404
    row.plan = member.plan
    return row


def both(member: Member, row: HandOver) -> tuple[Person, Person | None]:
    """Return who leaves and who comes; raises Http404."""
    persons = persons_around(member, also=(row.leaving_id, row.coming_id))
    leaving, coming = persons.get(row.leaving_id), persons.get(row.coming_id)
    if leaving is None:
        raise Http404
    row.leaving, row.coming = leaving, coming
    return leaving, coming


@on_plan("hand_over.write")
def hand_over_new(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Ask for somebody's last day; "now" has a form of its own (L67)."""
    somebody: Person | None = member.sees(Person).filter(pk=person).first()
    if somebody is None:
        raise Http404
    somebody.plan = member.plan
    before = hand_over_of(somebody, by=member)
    if before and (before.ended_at is None or somebody.left_at):
        return see_other("care:hand_over", member.plan_id, before.pk)
    if somebody.ring == Ring.FAMILY or somebody.died:
        raise NotAllowedError("hand_over.write")
    today = clock.today(member.plan.time_zone)
    form = LeavingForm(request.POST if request.method == "POST" else None, today=today)
    if not form.is_valid():
        context = {"tab": "people", "who": somebody}
        return page(request, member, "care/hand_over_new.html", context, form=form)
    last = form.cleaned_data["last_day"]
    row = begin_hand_over(somebody, by=member, last_day=last, key=form.sent_key())
    return see_other("care:hand_over", member.plan_id, row.pk)


def _read_words(member: Member, row: HandOver) -> list[str]:
    ids = [one.removeprefix(GOAL) for one in row.reads if one.startswith(GOAL)]
    return [goal.words for goal in member.sees(Goal).filter(pk__in=ids).order_by("place", "began")]


def _given(member: Member) -> list[tuple[Any, Person]]:
    """Return the pages that children gave to who comes, with the face of each."""
    pages = given_to(member)
    persons = persons_around(member, also=[one.voice_id for one in pages])
    return [(one, persons[one.voice_id]) for one in pages if one.voice_id in persons]


@on_plan("plan.read")
def hand_over(request: HttpRequest, member: Member, hand_over: UUID) -> HttpResponse:
    """Show a goodbye and a beginning: to us, to who leaves, or to who comes."""
    row = found(member, hand_over)
    leaving, coming = both(member, row)
    if request.method == "POST":
        if not member.may("hand_over.write"):
            raise NotAllowedError("hand_over.write")
        end_now(row, by=member)
        return see_other("care:hand_over", member.plan_id, row.pk)
    context: dict[str, Any] = {
        "tab": "people",
        "row": row,
        "leaving": leaving,
        "coming": coming,
        "letter": letter_of(row, by=member),
        "goodbye": letter_of(row, by=member, whom=US),
        "drawing": drawn(row, by=member),
        "opened": _read_words(member, row),
        "house": house_lines(member),
        "chooses": member.may("hand_over.write"),
    }
    if member.person_id == row.leaving_id:
        return page(request, member, "care/hand_over_goodbye.html", context, subject=row)
    if member.person_id == row.coming_id:
        context["given"] = _given(member)
        return page(request, member, "care/hand_over_welcome.html", context, subject=row)
    context |= {"going": going_on(row, by=member), "children": own_children(member)}
    context["waits"] = bool(row.agreed_by and not row.agreed_at)
    context["said_yes"] = str(member.person_id) in row.agreed_by
    return page(request, member, "care/hand_over.html", context, subject=row)


@on_plan("hand_over.write")
def hand_over_thank(request: HttpRequest, member: Member, hand_over: UUID) -> HttpResponse:
    """Say thank you in own words, to be read until the last day.

    Taking the drawing away gives no words yet: what was typed stays in the field.
    """
    row = found(member, hand_over)
    leaving, _ = both(member, row)
    if row.ended_at:
        return see_other("care:hand_over", member.plan_id, row.pk)
    drawing, away = drawn(row, by=member), "away" in request.POST
    if away and drawing and drawing.voice_id == member.person_id:
        take_drawing_back(row, drawing, by=member)
        drawing = drawn(row, by=member)
    asked = (request.POST, request.FILES) if request.method == "POST" and not away else ()
    form = ThanksForm(*asked, initial={"words": request.POST.get("words", row.words)})
    if not form.is_valid():
        context = {"tab": "people", "row": row, "who": leaving, "drawing": drawing}
        return page(request, member, "care/hand_over_thank.html", context, form=form)
    said = form.cleaned_data
    thank(row, said["words"], by=member, drawing=said["photo"], key=form.sent_key())
    return see_other("care:hand_over", member.plan_id, row.pk)
