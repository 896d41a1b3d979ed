"""Private fields of somebody: an address, a school, a phone, each for whom they choose."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.forms import FIELDS, DetailForm
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Detail, Member, NotAllowedError, Person
from gezinsplan.plans.models.detailing import (
    audience,
    details_of,
    drop_detail,
    may_write,
    seen_by,
)
from gezinsplan.plans.models.persons import write_detail
from gezinsplan.plans.pages import page
from gezinsplan.plans.views.person import found


def _writable(member: Member, somebody: Person) -> list[str]:
    """Return what this member may note; of the dead and of who is in mind nothing."""
    living = somebody.name and not (somebody.died or somebody.in_mind)
    return [kind for kind in FIELDS if living and may_write(somebody, kind, by=member)]


@on_plan("person.change", "own.write", methods=READ)
def details(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Show what is known of somebody here, and to whom."""
    somebody = found(member, person)
    kinds = _writable(member, somebody)
    if not kinds:
        raise NotAllowedError("person.change")
    known, own = details_of(somebody, by=member), person in member.own_or_self()
    rows: list[dict[str, Any]] = [
        {"kind": kind, "word": FIELDS[kind], "text": known[kind].text if kind in known else "",
         "seen": seen_by(known.get(kind), own)}
        for kind in kinds
    ]  # fmt: skip
    context = {"tab": "people", "who": somebody, "rows": rows}
    context["own"] = person == member.person_id
    return page(request, member, "plans/details.html", context)


@on_plan("person.change", "own.write")
def detail(request: HttpRequest, member: Member, person: UUID, kind: str) -> HttpResponse:
    """Keep one field, for whom its owner chooses; at first for nobody else."""
    somebody = found(member, person)
    if kind not in FIELDS or kind == Detail.Kind.PHONE:
        raise Http404
    if kind not in _writable(member, somebody):
        raise NotAllowedError("person.change")
    known = details_of(somebody, by=member).get(kind)
    own = person in member.own_or_self()
    form = DetailForm(
        request.POST if request.method == "POST" else None,
        initial={"text": known.text if known else "", "seen": seen_by(known, own)},
        kind=kind,
        own=own,
        private=somebody.circle_id != member.plan_id,
    )
    if "gone" in request.POST and known:
        known.person, known.plan = somebody, member.plan
        drop_detail(known, by=member)
        return see_other("plans:details", member.plan_id, person)
    if not form.is_valid():
        context = {"tab": "people", "who": somebody, "known": known, "word": FIELDS[kind]}
        return page(request, member, "plans/detail.html", context, form=form)
    said = form.cleaned_data
    circle = audience(somebody, said.get("seen", ""), by=member)
    write_detail(somebody, kind, said["text"], by=member, circle=circle, key=form.sent_key())
    return see_other("plans:details", member.plan_id, person)
