"""A new device of somebody one invited: yes, or no."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.people.models import StaffLook
from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.vouching import Vouched, asks_of_invited
from gezinsplan.plans.pages import page


@on_plan("invitation.allow")
def vouch(request: HttpRequest, member: Member) -> HttpResponse:
    """Show who waits with a new device, and take a yes or a no, once."""
    if request.method == "POST":
        found = _asked(member, request.POST.get("ask", ""))
        yes = request.POST.get("answer") == "yes"
        found.ask.answer(yes=yes)
        StaffLook.write("device.vouched", request.user.pk, "yes" if yes else "no")
        return see_other("plans:vouch", member.plan_id)
    return page(
        request, member, "plans/vouch.html", {"tab": "more", "asks": asks_of_invited(member)}
    )


def _asked(member: Member, ask: str) -> Vouched:
    try:
        asked = UUID(ask)
    except ValueError as error:
        raise Http404 from error
    for one in asks_of_invited(member):
        if one.ask.pk == asked:
            return one
    raise Http404
