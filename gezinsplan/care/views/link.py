"""The page of somebody without an account: what they agreed to do, one button each."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse

from gezinsplan.care.models.on_plan import lately_done
from gezinsplan.care.models.passing_on import asked_of
from gezinsplan.care.models.thanking import thanks_to
from gezinsplan.care.views.agreements import SHOWN, cards_of
from gezinsplan.care.views.overview import open_agreements, standing_offers
from gezinsplan.kit import clock
from gezinsplan.plans.gate import READ, by_link
from gezinsplan.plans.models import Member
from gezinsplan.plans.pages import page

SOON = (1, 2, 7)


def days_to_choose(today: date) -> list[date]:
    """Return the days that somebody can choose with one tap."""
    return [today + timedelta(days=days) for days in SOON]


@by_link("agreement.read", methods=READ)
def link_page(request: HttpRequest, member: Member) -> HttpResponse:
    """Show somebody their own agreements, and no names but those in them."""
    open_rows = list(open_agreements(member)[:SHOWN])
    cards = cards_of(member, [*open_rows, *lately_done(member)])
    context = {
        "asked": [card for card in cards[: len(open_rows)] if card.asked],
        "open": [card for card in cards[: len(open_rows)] if not card.asked],
        "done": cards[len(open_rows) :],
        "offers": cards_of(member, list(standing_offers(member))),
        "asked_on": asked_of(member),
        "thanks": thanks_to(member),
        "days": days_to_choose(clock.today(member.plan.time_zone)),
    }
    return page(request, member, "care/link_page.html", context)
