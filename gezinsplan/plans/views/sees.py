"""What each person sees, and who chooses it."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.forms import PRECISE, SeesForm
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member, NotAllowedError
from gezinsplan.plans.models.agreeing import agree, choose_goals, decline
from gezinsplan.plans.models.consenting import choose
from gezinsplan.plans.models.deciding import deciders_of
from gezinsplan.plans.models.jobs import hand_coordination, may_steer, share_steering
from gezinsplan.plans.models.parting import waiting_for_me
from gezinsplan.plans.models.seeing import goal_circles, goals_seen
from gezinsplan.plans.pages import page
from gezinsplan.plans.views.cards import Card, cards
from gezinsplan.plans.views.person import card_of

ORDER = ("professional", "network", "family")


def _waits(member: Member, card: Card) -> bool:
    """Tell whether an opening waits for this member's yes."""
    asked = card.seat.asked if card.seat else {}
    own = card.person.pk == member.person_id
    return bool(asked) and not own and str(member.person_id) not in asked["yes"]


@on_plan("access.read", methods=READ)
def access(request: HttpRequest, member: Member) -> HttpResponse:
    """Show who sees what, in the words of the one rule that decides it."""
    seated = [card for card in cards(member).values() if card.seat and not card.person.died]
    seated.sort(key=lambda card: ORDER.index(card.person.ring))
    context = {
        "tab": "more",
        "cards": [card for card in seated if card.person.pk != member.person_id],
        "may_choose": member.may("access.change"),
        "looks": member.may("looks.read"),
        "partings": waiting_for_me(member),
        "mine": [c for c in seated if _waits(member, c)] if member.may("access.change") else [],
        "others": [c for c in seated if c.seat and c.seat.asked and not _waits(member, c)],
    }
    return page(request, member, "plans/access.html", context)


def _form(request: HttpRequest, member: Member, card: Card) -> SeesForm:
    goals, seen = goals_seen(member), card.sight.goals if card.sight else set()
    given = set(deciders_of(member.plan_id, goals)) - seen  # only those who decide open these
    return SeesForm(
        request.POST if request.method == "POST" else None,
        initial={"choice": card.what, "goals": [str(circle) for circle in seen]},
        goals=[(str(pk), words) for pk, words in goals.items() if pk not in given],
        stays=_stays(card),
    )


def _stays(card: Card) -> bool:
    """Tell whether somebody decides about the plan that they see: nobody shuts them out of it."""
    return bool(card.seat and card.seat.steers and card.sight and "everyone" in card.sight.kinds)


@on_plan("access.read")
def sees(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Show what one person sees; who steers chooses it, and it holds at once."""
    card = card_of(member, person)
    if card.seat is None:
        raise Http404
    fixed = person == member.person_id or card.seat.account_id is None
    if request.method == "POST" and (fixed or not member.may("access.change")):
        raise NotAllowedError("access.change")
    if "answer" in request.POST:
        return _answer(request, member, card.seat)
    if "job" in request.POST:
        return _job(request, member, card.seat)
    form = _form(request, member, card)
    if not form.is_valid():
        context = {"tab": "more", "card": card, "may_choose": member.may("access.change")}
        context["may_steer"] = may_steer(card.seat)
        context |= {"waits": _waits(member, card), "goals": goals_seen(member)}
        return page(request, member, "plans/sees.html", context, form=form, subject=card.person)
    said = form.cleaned_data
    if said["choice"] == PRECISE:
        chosen = goal_circles(member, said["goals"])
        choose_goals(card.seat, chosen, by=member, key=form.sent_key())
    else:
        choose(card.seat, said["choice"], by=member, key=form.sent_key())
    return see_other("plans:access", member.plan_id)


def _job(request: HttpRequest, member: Member, seat: Member) -> HttpResponse:
    """Give or take one of the two jobs; deciding stays with the family (house rule 1)."""
    job = request.POST["job"]
    if job == "steer":
        share_steering(seat, by=member)
    elif job in ("overview", "no_overview"):
        hand_coordination(seat, on=job == "overview", by=member)
    return see_other("plans:sees", member.plan_id, seat.person_id)


def _answer(request: HttpRequest, member: Member, seat: Member) -> HttpResponse:
    if request.POST["answer"] == "yes":
        agree(seat, by=member, key=request.POST.get("key", "")[:40])
    else:
        decline(seat, by=member)
    return see_other("plans:access", member.plan_id)
