"""A new device of somebody one invited: yes, no, or no after all."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.people.entrance import tell
from gezinsplan.people.models import StaffLook
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.vouching import Vouched, asks_of_invited, yeses_of
from gezinsplan.plans.pages import page


@on_plan("invitation.allow")
def vouch(request: HttpRequest, member: Member) -> HttpResponse:
    """Show who waits with a new device, and take a yes or a no; a yes can be taken back."""
    if request.method == "POST":
        found = _asked(member, request.POST.get("ask", ""))
        _answer(member, found, yes=request.POST.get("answer") == "yes")
        return see_other("plans:vouch", member.plan_id)
    told = {"tab": "more", "asks": asks_of_invited(member), "given": yeses_of(member)}
    return page(request, member, "plans/vouch.html", told)


def _answer(member: Member, found: Vouched, *, yes: bool) -> None:
    """Take the answer; of a yes its owner hears at once, without a name (S33)."""
    ask, counted = found.ask, True
    if ask.opens_at:
        counted = not yes and ask.refuse()
    elif not yes:
        ask.answer(yes=False)
    elif ask.vouch(member.plan_id, member.pk):
        tell(ask.account, "account/email/was_it_you")
    if counted:
        StaffLook.write("device.vouched", member.account_id, "yes" if yes else "no")


def _asked(member: Member, ask: str) -> Vouched:
    try:
        asked = UUID(ask)
    except ValueError as error:
        raise Http404 from error
    for one in [*asks_of_invited(member), *yeses_of(member)]:
        if one.ask.pk == asked:
            return one
    raise Http404
