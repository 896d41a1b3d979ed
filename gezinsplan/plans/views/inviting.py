"""Asking somebody to take a seat: who coordinates prepares, who steers puts it in force."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.plans import tasks
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.forms import InviteForm
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Detail, Invitation, Member, NotAllowedError, Person
from gezinsplan.plans.models.asking import can_decide
from gezinsplan.plans.models.inviting import allow, prepare, withdraw
from gezinsplan.plans.models.on_people import waiting_invitations
from gezinsplan.plans.models.seeing import goals_seen
from gezinsplan.plans.pages import page
from gezinsplan.plans.views.giving import give, handed, keep_address
from gezinsplan.plans.views.person import card_of


def address_of(member: Member, somebody: Person) -> str:
    """Return the e-mail address that the member knows of somebody."""
    details = member.sees(Detail).filter(person_id=somebody.pk, kind=Detail.Kind.EMAIL)
    known = details.first()
    return known.text if known else ""


def _form(request: HttpRequest, member: Member, somebody: Person) -> InviteForm:
    goals = goals_seen(member).items()
    return InviteForm(
        request.POST if request.method == "POST" else None,
        initial={"email": address_of(member, somebody)},
        ring=somebody.ring,
        links=member.may("link.give"),
        decides=can_decide(somebody, member.plan),
        goals=[(str(circle), words) for circle, words in goals],
    )


@on_plan("invitation.prepare")
def invite(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Invite somebody; in force at once from who steers, else it waits for their yes."""
    card = card_of(member, person)
    if card.softly:
        raise NotAllowedError("invitation.prepare")
    if card.invitation or (card.seat and card.seat.account_id):
        return see_other("plans:person", member.plan_id, person)
    form = _form(request, member, card.person)
    if not form.is_valid():
        context = {"tab": "people", "who": card.person}
        return page(request, member, "plans/invite.html", context, form=form)
    if form.cleaned_data.get("account") == "link":
        return give(request, member, card.person, form)
    return _ask(request, member, card.person, form)


def _ask(request: HttpRequest, member: Member, somebody: Person, form: InviteForm) -> HttpResponse:
    said, key = form.cleaned_data, form.sent_key()
    mailed = said["how"] == "mail"
    if mailed:
        keep_address(member, somebody, form, key=key and f"{key}-mail")
    asked = form.asked() | {"key": key, "by_mail": mailed}
    invitation, token = prepare(somebody, said["choice"], by=member, **asked)
    if mailed and token:
        tasks.mail_invitation.enqueue(str(member.plan_id), str(invitation.pk))
    elif token:
        return handed(request, member, somebody, "plans:welcome", token)
    return see_other("plans:person", member.plan_id, somebody.pk)


def _waiting(member: Member, invitation: UUID) -> Invitation:
    for asked in waiting_invitations(member):
        if asked.pk == invitation:
            asked.plan = member.plan
            return asked
    raise Http404


@on_plan("invitation.allow", methods=("POST",))
def invitation_allow(request: HttpRequest, member: Member, invitation: UUID) -> HttpResponse:
    """Put a prepared invitation in force: by mail when the address is known, else by hand.

    After a mail comes the page of that person, where the two words stand.
    """
    asked = _waiting(member, invitation)
    somebody = card_of(member, asked.person_id).person
    mailed = bool(address_of(member, somebody))
    token = allow(asked, by=member, by_mail=mailed)
    if mailed:
        tasks.mail_invitation.enqueue(str(member.plan_id), str(invitation))
        return see_other("plans:person", member.plan_id, somebody.pk)
    return handed(request, member, somebody, "plans:welcome", token)


@on_plan("invitation.allow", methods=("POST",))
def invitation_withdraw(request: HttpRequest, member: Member, invitation: UUID) -> HttpResponse:
    """Take an invitation back; its link stops at once."""
    withdraw(_waiting(member, invitation), by=member)
    return see_other("plans:people", member.plan_id)
