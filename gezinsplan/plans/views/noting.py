"""What is noted of a person: a face, a number, a death, a goodbye."""

from dataclasses import fields
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from gezinsplan.kit import clock
from gezinsplan.kit.forms import Asked
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.forms import DiedForm, PhoneForm, PortraitForm
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Detail, Member, NotAllowedError, Parting, Person
from gezinsplan.plans.models.detailing import audience
from gezinsplan.plans.models.inviting import end, seat_of
from gezinsplan.plans.models.parting import decides_too
from gezinsplan.plans.models.persons import (
    change_person,
    may_say_died,
    note_death,
    write_detail,
)
from gezinsplan.plans.models.reviving import say_lives
from gezinsplan.plans.pages import page
from gezinsplan.plans.portraits import Portrait
from gezinsplan.plans.rules import Ring
from gezinsplan.plans.views.parting import ask_first
from gezinsplan.plans.views.person import changeable, found


def _stored(said: str | bool) -> str:
    return "1" if said is True else said or ""


def _parts(somebody: Person) -> dict[str, str]:
    drawn = Portrait.read(somebody.portrait)
    return vars(drawn) if drawn else {}


@on_plan("person.change", "own.write")
def portrait(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Choose a portrait from drawn parts: look first, keep it when it fits."""
    somebody = found(member, person)
    changeable(member, somebody)
    form = PortraitForm(
        request.POST if request.method == "POST" else None, initial=_parts(somebody)
    )
    context = {"tab": "people", "who": somebody}
    if not form.is_valid():
        return page(request, member, "plans/portrait.html", context, form=form)
    said = form.cleaned_data
    chosen = Portrait(**{part.name: _stored(said[part.name]) for part in fields(Portrait)})
    if "keep" not in request.POST:
        somebody.portrait = str(chosen)
        return page(request, member, "plans/portrait.html", {**context, "seen": True}, form=form)
    key = form.sent_key()
    change_person(somebody, somebody.version, by=member, key=key, portrait=str(chosen))
    return see_other("plans:person", member.plan_id, person)


def _own_number(member: Member, somebody: Person) -> bool:
    """A number is its owner's until shown: within the family only one's own, or a child's."""
    own = somebody.pk in member.own_or_self()
    if not own and (somebody.ring == Ring.FAMILY or not member.may("person.change")):
        raise NotAllowedError("person.change")
    return own


@on_plan("person.change", "own.write")
def phone(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Keep a phone number, for whom its owner chooses."""
    somebody = found(member, person)
    own = _own_number(member, somebody)
    known = member.sees(Detail).filter(person_id=person, kind=Detail.Kind.PHONE).first()
    form = PhoneForm(
        request.POST if request.method == "POST" else None,
        initial={"phone": known.text if known else "", "seen": "me" if own else "family"},
        own=own,
    )
    if not form.is_valid():
        context = {"tab": "people", "who": somebody, "own": person == member.person_id}
        return page(request, member, "plans/phone.html", context, form=form)
    said = form.cleaned_data
    circle = audience(somebody, said["seen"], by=member)
    write_detail(
        somebody, Detail.Kind.PHONE, said["phone"], by=member, circle=circle, key=form.sent_key()
    )
    return see_other("plans:person", member.plan_id, person)


@on_plan("person.change")
def person_died(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Note that somebody died; from then on it is silent around that name (rule 28)."""
    somebody = found(member, person)
    if somebody.died and "undo" in request.POST:
        say_lives(somebody, by=member)
    if somebody.died or "undo" in request.POST:
        return see_other("plans:person", member.plan_id, person)
    seat, today = seat_of(somebody), clock.today(member.plan.time_zone)
    form = DiedForm(request.POST if request.method == "POST" else None, today=today)
    if seat and decides_too(seat, member):
        return ask_first(request, member, seat, Parting.What.LIFE, form)
    if not may_say_died(somebody, seat, by=member):
        raise NotAllowedError("member.end")
    if not form.is_valid():
        context = {"tab": "people", "who": somebody}
        return page(request, member, "plans/person_died.html", context, form=form)
    note_death(somebody, form.cleaned_data["died"], by=member, key=form.sent_key())
    return see_other("plans:person", member.plan_id, person)


@on_plan("member.end")
def member_end(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Say goodbye to somebody, with thanks: that person sees nothing from now on (L67).

    Of who decides too it is a question first (L66).
    """
    somebody = found(member, person)
    seat = seat_of(somebody)
    if seat is None:
        return see_other("plans:people", member.plan_id)
    if seat.pk == member.pk:
        return see_other("plans:leave", member.plan_id)
    if seat.steers:
        form = Asked(request.POST if request.method == "POST" else None)
        return ask_first(request, member, seat, Parting.What.SEAT, form)
    if request.method != "POST":
        context = {"tab": "people", "who": somebody}
        return page(request, member, "plans/member_end.html", context)
    seat.plan = member.plan
    end(seat, by=member)
    return see_other("plans:people", member.plan_id)
