"""One person: who they are to us, what they see, and what can be done for them."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsplan.kit import clock
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.forms import FIELDS, OwnPersonForm, PersonForm
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Detail, Member, NotAllowedError, Person, WordsChangedError
from gezinsplan.plans.models.beside import sheets_on
from gezinsplan.plans.models.detailing import details_of
from gezinsplan.plans.models.homes import rehouse
from gezinsplan.plans.models.on_people import kin_of
from gezinsplan.plans.models.persons import add_person, change_person
from gezinsplan.plans.pages import page
from gezinsplan.plans.views.cards import Card, cards, persons_seen
from gezinsplan.plans.views.person_rows import mandate_said, secrecy_said
from gezinsplan.plans.views.possible import possible

WORDS = ("name", "word", "function")


def card_of(member: Member, person: UUID) -> Card:
    """Return somebody whom the member sees; raises Http404."""
    card = cards(member).get(person)
    if card is None:
        raise Http404
    card.person.plan = member.plan
    return card


def found(member: Member, person: UUID) -> Person:
    """Return a person whom the member sees; raises Http404."""
    somebody: Person | None = member.sees(Person).filter(pk=person).first()
    if somebody is None:
        raise Http404
    somebody.plan = member.plan
    return somebody


def changeable(member: Member, somebody: Person) -> None:
    """Raise NotAllowedError when the member may not change this person."""
    if somebody.pk != member.person_id and not member.may("person.change"):
        raise NotAllowedError("person.change")


@on_plan("person.add")
def person_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Put somebody in the plan; asking them to take part comes later, if at all."""
    form = PersonForm(
        request.POST if request.method == "POST" else None,
        initial={"ring": request.GET.get("ring", "")},
        today=clock.today(member.plan.time_zone),
        taken=[p.name for p in persons_seen(member).values()],
    )
    if not form.is_valid():
        return page(request, member, "plans/person_new.html", {"tab": "people"}, form=form)
    said = form.said()
    name, ring = said.pop("name"), said.pop("ring")
    work = form.cleaned_data["organisation_name"]
    added = add_person(name, ring, by=member, key=form.sent_key(), organisation_name=work, **said)
    if form.cleaned_data["homes"]:
        rehouse(added, form.cleaned_data["homes"], by=member)
    return see_other("plans:person", member.plan_id, added.pk)


@on_plan("plan.read", methods=READ)
def person(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Show one person, and what this member can do for them."""
    card = card_of(member, person)
    asked = card.invitation
    context = {
        "tab": "people",
        "card": card,
        "ring": card.person.ring,
        "can": possible(member, card),
        "kin": kin_of(member, person),
        "mandate": mandate_said(card),
        "secrecy": secrecy_said(card.person.secrecy),
        "details": _details(member, card),
        "beside": sheets_on(member, person),
        "two_words": asked.words_for(member.person_id) if asked else "",
    }
    return page(request, member, "plans/person.html", context, subject=card.person)


def _details(member: Member, card: Card) -> list[Detail]:
    """Return what else this member may know; the number has its own button."""
    shown = [kind for kind in FIELDS if kind != Detail.Kind.PHONE]
    known = details_of(card.person, by=member)
    quiet = card.softly or card.gone
    return [] if quiet else [known[kind] for kind in shown if kind in known]


def _edit_form(request: HttpRequest, member: Member, card: Card) -> OwnPersonForm:
    somebody = card.person
    work = card.works_at
    fields = {name: getattr(somebody, name) for name in (*PersonForm.own, "version")}
    options: dict[str, Any] = {
        "data": request.POST if request.method == "POST" else None,
        "initial": {**fields, "organisation_name": work},
        "taken": [p.name for pk, p in persons_seen(member).items() if pk != somebody.pk],
    }
    if not member.may("person.change"):
        return OwnPersonForm(**options)
    options |= {
        "new": False,
        "today": clock.today(member.plan.time_zone),
        "seated": card.seat is not None,
    }
    signs_in = bool(card.seat and card.seat.account_id)
    return PersonForm(**options, firm=signs_in and not member.may("access.change"))


@on_plan("person.change", "own.write")
def person_edit(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Change what is known of somebody; everybody may change their own words."""
    card = card_of(member, person)
    changeable(member, card.person)
    form = _edit_form(request, member, card)
    if not form.is_valid():
        context = {"tab": "people", "who": card.person}
        return page(request, member, "plans/person_edit.html", context, form=form)
    fields = form.said()
    if isinstance(form, PersonForm):
        fields["organisation_name"] = form.cleaned_data["organisation_name"]
    version = form.cleaned_data["version"] or card.person.version
    try:
        change_person(card.person, version, by=member, key=form.sent_key(), **fields)
    except WordsChangedError:
        return _both(request, member, card.person, form)
    return see_other("plans:person", member.plan_id, person)


def _both(
    request: HttpRequest, member: Member, somebody: Person, form: OwnPersonForm
) -> HttpResponse:
    """Show what both wrote: the first words that differ, and all else as it was typed."""
    typed = {name: request.POST.get(name, "") for name in form.fields if name != "key"}
    differ = [name for name in WORDS if typed.get(name, "") != getattr(somebody, name)]
    field = (differ or ["name"])[0]
    context = {
        "member": member,
        "plan": member.plan,
        "field": field,
        "mine": typed.pop(field),
        "theirs": getattr(somebody, field),
        "version": somebody.version,
        "others": {name: value for name, value in typed.items() if value and name != "version"},
        "action": request.path,
    }
    return render(request, "states/conflict.html", context, status=409)
