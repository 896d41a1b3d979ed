"""Somebody for me: a support figure or confidant, whom nobody else in the plan finds."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.plans import tasks
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.forms.support import SupportAskForm, SupportForm
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member, NotAllowedError
from gezinsplan.plans.models.on_people import ways_to_reach
from gezinsplan.plans.models.parting import asked_in
from gezinsplan.plans.models.support_ends import asks_first, say_goodbye
from gezinsplan.plans.models.supporting import (
    Support,
    ask_support,
    bring_in,
    brings_alone,
    own_support,
    take_back,
    young_ones,
)
from gezinsplan.plans.pages import page
from gezinsplan.plans.views.giving import handed


@on_plan("support.bring", methods=READ)
def support(request: HttpRequest, member: Member) -> HttpResponse:
    """Show who is there for this member, and how far asking them is."""
    rows = own_support(member)
    for one in rows:
        if one.invitation:
            one.invitation.person, one.invitation.plan = one.person, member.plan
    said = {
        one.person.pk: one.invitation.words_for(member.person_id) for one in rows if one.invitation
    }
    context = {
        "tab": "people",
        "rows": [(one, said.get(one.person.pk, "")) for one in rows],
        "alone": brings_alone(member),
        "partings": asked_in(member, {one.person.circle_id for one in rows}),
    }
    return page(request, member, "plans/support.html", context)


@on_plan("support.bring")
def support_new(request: HttpRequest, member: Member) -> HttpResponse:
    """Bring somebody in; a very young child reads how to ask an adult of its own choice."""
    if not brings_alone(member):
        if request.method == "POST":
            raise NotAllowedError("support.bring")
        return page(request, member, "plans/support_ask_adult.html", {"tab": "people"})
    sent = request.POST if request.method == "POST" else None
    form = SupportForm(sent, children=young_ones(member))
    if not form.is_valid():
        return page(request, member, "plans/support_new.html", {"tab": "people"}, form=form)
    bring_in(by=member, key=form.sent_key(), **form.said())
    return see_other("plans:support", member.plan_id)


def _mine(member: Member, person: UUID) -> Support:
    for one in own_support(member):
        if one.person.pk == person:
            return one
    raise Http404


@on_plan("support.ask")
def support_invite(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Ask somebody of one's own to take part, by mail, link or code."""
    one = _mine(member, person)
    if one.seat or one.invitation:
        return see_other("plans:support", member.plan_id)
    known = [row.text for row in ways_to_reach(member) if row.person_id == person]
    sent = request.POST if request.method == "POST" else None
    form = SupportAskForm(sent, initial={"email": known[0] if known else ""})
    if not form.is_valid():
        context = {"tab": "people", "one": one}
        return page(request, member, "plans/support_invite.html", context, form=form)
    email = form.address()
    invitation, token = ask_support(one.person, by=member, email=email, key=form.sent_key())
    if not email:
        return handed(request, member, one.person, "plans:welcome", token)
    tasks.mail_invitation.enqueue(str(member.plan_id), str(invitation.pk))
    return see_other("plans:support", member.plan_id)


@on_plan("support.ask", methods=("POST",))
def support_withdraw(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Take the question back."""
    take_back(_mine(member, person).person, by=member)
    return see_other("plans:support", member.plan_id)


@on_plan("support.ask")
def support_leave(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Take leave of somebody of one's own, after one quiet question."""
    one = _mine(member, person)
    context = {"tab": "people", "one": one, "first": asks_first(one.person, by=member)}
    if request.method == "POST":
        try:
            say_goodbye(one.person, by=member)
        except NotAllowedError:
            context["refused"] = True
            answer = page(request, member, "plans/support_leave.html", context)
            answer.status_code = 422
            return answer
        return see_other("plans:support", member.plan_id)
    return page(request, member, "plans/support_leave.html", context)
