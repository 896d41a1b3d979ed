"""Who people are to one another, in the family's own words."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.forms import RelationForm
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, NotAllowedError, Person, Relationship
from gezinsplan.plans.models.authority import authority_asked
from gezinsplan.plans.models.on_people import Kin, kin_of
from gezinsplan.plans.models.relating import relate, unrelate
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring
from gezinsplan.plans.views.cards import persons_seen
from gezinsplan.plans.views.person import changeable, found


def _near(member: Member, person: UUID) -> Person:
    """Return somebody who belongs to the family's own people; a helper has no kin here."""
    somebody = found(member, person)
    changeable(member, somebody)
    if {somebody.ring, somebody.second_ring} <= {Ring.PROFESSIONAL, ""}:
        raise NotAllowedError("person.change")
    return somebody


def _form(request: HttpRequest, member: Member, person: UUID, **options: Any) -> RelationForm:
    near = [p for pk, p in persons_seen(member).items() if p.name and pk != person]
    return RelationForm(
        request.POST if request.method == "POST" else None,
        persons=[p for p in near if p.ring != Ring.PROFESSIONAL],
        decides=member.may("access.change"),
        **options,
    )


def _save(member: Member, somebody: Person, form: RelationForm) -> HttpResponse:
    said = form.cleaned_data
    more: dict[str, Any] = {"words": said["words"], "key": form.sent_key()}
    authority = bool(said.get("authority"))
    relate(somebody, said["kind"], form.chosen(), by=member, authority=authority, **more)
    return see_other("plans:relation", member.plan_id, somebody.pk)


@on_plan("person.change", "own.write")
def relation(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Show who somebody is to others, and say one more."""
    somebody = _near(member, person)
    form = _form(request, member, person)
    if not form.is_valid():
        context = {"tab": "people", "who": somebody, "kin": _own(member, person)}
        context["waits"] = authority_asked(member, somebody)
        return page(request, member, "plans/relation.html", context, form=form)
    return _save(member, somebody, form)


def _own(member: Member, person: UUID) -> list[Kin]:
    return [kin for kin in kin_of(member, person) if kin.own]


@on_plan("person.change", "own.write")
def kin(request: HttpRequest, member: Member, person: UUID, tie: UUID) -> HttpResponse:
    """Say in other words who somebody is to another, or take it away."""
    somebody = _near(member, person)
    row: Relationship | None = member.sees(Relationship).filter(pk=tie, person_id=person).first()
    known = next((one for one in _own(member, person) if one.id == tie), None)
    if row is None or known is None:
        raise Http404
    row.person, row.plan = somebody, member.plan
    now = {"other": str(row.other_id), "words": row.words, "kind": row.kind}
    form = _form(request, member, person, initial={**now, "authority": row.authority}, fixed=True)
    if "gone" in request.POST:
        unrelate(row, by=member)
        return see_other("plans:relation", member.plan_id, person)
    if not form.is_valid():
        context = {"tab": "people", "who": somebody, "kin": known}
        return page(request, member, "plans/kin.html", context, form=form)
    if "authority" not in form.fields:
        form.cleaned_data["authority"] = row.authority
    return _save(member, somebody, form)
