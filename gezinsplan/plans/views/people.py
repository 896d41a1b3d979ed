"""Who stands around us: the three rings as a list and as a drawing."""

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.beside import sheets_for
from gezinsplan.plans.pages import page
from gezinsplan.plans.views.cards import cards
from gezinsplan.plans.views.crowd import Crowd, linked
from gezinsplan.plans.views.person_rows import listed, row


@on_plan("plan.read", methods=READ)
def people(request: HttpRequest, member: Member) -> HttpResponse:
    """Show everybody this member sees, in three rings."""
    found = cards(member)
    crowd = Crowd(list(found.values()))
    context = {
        "tab": "people",
        "crowd": crowd,
        "rings": [listed(ring, people) for ring, people in crowd.rings],
        "gone": [row(card, card.person.ring) for card in crowd.gone],
        "drawn": crowd.drawn,
        "beside": sheets_for(member),
        "may_add": member.may("person.add"),
        "linked": linked(member, found) if member.may("link.give") else [],
        "may_allow": member.may("invitation.allow"),
    }
    return page(request, member, "plans/people.html", context)
