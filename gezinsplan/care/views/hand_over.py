"""Somebody comes: who, what they may read, and the letter of who was there before."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from gezinsplan.care.forms.hand_over import WHAT, ComingForm, LetterForm, ReadsForm
from gezinsplan.care.models import HandOver
from gezinsplan.care.models.handing import DID, GOAL, HOUSE, LETTER, agree
from gezinsplan.care.models.house import house_lines
from gezinsplan.care.models.leaving import choose_new
from gezinsplan.care.models.letters import answer_letter, letter_of, write_letter
from gezinsplan.care.models.ordering import running_goals
from gezinsplan.care.views.leaving import both, found
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, NotAllowedError, Person
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring


def could_come(member: Member, row: HandOver) -> list[Person]:
    """Return who could begin: not family, not who leaves, nobody who can't be asked.

    Nobody's own confidant: our family reads who comes.
    """
    persons = [p for p in persons_around(member).values() if p.can_be_named]
    return [p for p in persons if p.ring != Ring.FAMILY and p.pk != row.leaving_id]


@on_plan("hand_over.write")
def hand_over_coming(request: HttpRequest, member: Member, hand_over: UUID) -> HttpResponse:
    """Choose who begins; nothing opens by it."""
    row = found(member, hand_over)
    leaving, _ = both(member, row)
    form = ComingForm(
        request.POST if request.method == "POST" else None,
        persons=could_come(member, row),
        initial={"coming": str(row.coming_id or ""), "first_day": row.first_day},
    )
    if not form.is_valid():
        context = {"tab": "people", "row": row, "who": leaving}
        return page(request, member, "care/hand_over_coming.html", context, form=form)
    said = form.cleaned_data
    new = form.persons[said["coming"]]
    choose_new(row, new, said["first_day"], by=member, key=form.sent_key())
    return see_other("care:hand_over", member.plan_id, row.pk)


def _things(member: Member, row: HandOver, leaving: Person) -> list[tuple[str, Any]]:
    letter = letter_of(row, by=member)
    kinds = [DID, *([LETTER] if letter and letter.passed_at else [])]
    kinds += [HOUSE] if house_lines(member) or HOUSE in row.reads else []
    goals = [(f"{GOAL}{goal.pk}", goal.words) for goal in running_goals(member)]
    return [*((kind, WHAT[kind] % {"name": leaving.name}) for kind in kinds), *goals]


@on_plan("hand_over.write")
def hand_over_read(request: HttpRequest, member: Member, hand_over: UUID) -> HttpResponse:
    """Choose what the new one may read; the least stands first and is chosen."""
    row = found(member, hand_over)
    leaving, coming = both(member, row)
    if coming is None:
        return see_other("care:hand_over_coming", member.plan_id, row.pk)
    form = ReadsForm(
        request.POST if request.method == "POST" else None,
        label=_("Wat mag open?"),
        things=_things(member, row, leaving),
        initial={"reads": row.reads or ["nothing"]},
    )
    if not form.is_valid():
        context = {"tab": "people", "row": row, "who": coming, "leaving": leaving}
        return page(request, member, "care/hand_over_read.html", context, form=form)
    agree(row, form.cleaned_data["reads"], by=member, key=form.sent_key())
    return see_other("care:hand_over", member.plan_id, row.pk)


@on_plan("hand_over.letter")
def hand_over_letter(request: HttpRequest, member: Member, hand_over: UUID) -> HttpResponse:
    """Who leaves writes a letter; the family reads it first."""
    row = found(member, hand_over)
    if row.leaving_id != member.person_id:
        raise NotAllowedError("hand_over.letter")
    letter = letter_of(row, by=member)
    if letter and letter.passed_at:
        return see_other("care:hand_over", member.plan_id, row.pk)
    form = LetterForm(
        request.POST if request.method == "POST" else None,
        initial={"words": letter.words if letter else ""},
    )
    if not form.is_valid():
        context = {"tab": "people", "row": row}
        return page(request, member, "care/hand_over_letter.html", context, form=form)
    write_letter(row, form.cleaned_data["words"], by=member, key=form.sent_key())
    return see_other("care:hand_over", member.plan_id, row.pk)


@on_plan("hand_over.write", methods=("POST",))
def letter_pass(request: HttpRequest, member: Member, hand_over: UUID) -> HttpResponse:
    """The family read the letter: it may go on, or be said in another way."""
    row = found(member, hand_over)
    both(member, row)
    letter = letter_of(row, by=member)
    if letter is None:
        raise Http404
    letter.plan = member.plan
    answer_letter(letter, row, good=request.POST.get("answer") == "good", by=member)
    return see_other("care:hand_over", member.plan_id, row.pk)
