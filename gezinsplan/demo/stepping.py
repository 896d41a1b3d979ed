"""Stepping in as somebody of the demonstration, leaving no trace of who one was before."""

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from gezinsplan.demo.models import Somebody
from gezinsplan.people.entrance import enter_fully
from gezinsplan.people.models import Account
from gezinsplan.plans.addresses import device_cookie
from gezinsplan.plans.models import Member, Person
from gezinsplan.plans.models.inviting import quiet_seat
from gezinsplan.plans.models.linking import bind, find_by_device, give_link

_KEPT_COOKIES = (settings.CSRF_COOKIE_NAME, settings.LANGUAGE_COOKIE_NAME)


def plan_of(somebody: Somebody) -> str:
    """Return the address of somebody's first plan page."""
    name = "care:plan" if somebody.account else "care:link_page"
    return reverse(name, args=[somebody.plan])


def step_in(request: HttpRequest, somebody: Somebody) -> HttpResponse:
    """Make this browser somebody's: signed in with a second factor, or bound to a link."""
    request.session.flush()
    response = HttpResponseRedirect(plan_of(somebody), status=303)
    mine = "" if somebody.account else device_cookie(somebody.plan)
    for name in set(request.COOKIES) - {*_KEPT_COOKIES, mine}:
        response.delete_cookie(name)
    if somebody.account:
        enter_fully(request, Account.objects.get(pk=somebody.account))
        list(get_messages(request))
    else:
        _bind(response, somebody)
    return response


def _bind(response: HttpResponse, somebody: Somebody) -> None:
    giver: Member = Member.objects.get(plan_id=somebody.plan, steers=True, ended_at=None)
    person: Person = Person.objects.get(plan_id=somebody.plan, pk=somebody.person)
    link, _ = give_link(person, by=giver, again=True)
    seat = quiet_seat(person, plan=giver.plan)
    seat.through_link = True
    response.set_cookie(
        device_cookie(somebody.plan), bind(link, seat), httponly=True, samesite="Lax"
    )


def somebody_called(slug: str) -> Somebody | None:
    """Return who goes by this first name."""
    return Somebody.objects.filter(slug=slug).first()


def somebody_here(request: HttpRequest) -> Somebody | None:
    """Return whom a browser stepped in as: by its account, or by a link bound to it."""
    if request.user.is_authenticated:
        return Somebody.objects.filter(account=request.user.pk).first()
    by_link = Somebody.objects.filter(account=None)
    plans = {one.plan: request.COOKIES.get(device_cookie(one.plan), "") for one in by_link}
    links = [find_by_device(plan, secret) for plan, secret in plans.items() if secret]
    held = {link.person_id for link in links if link}
    return next((one for one in by_link if one.person in held), None)


def everybody() -> list[Somebody]:
    """Return all whom one can step in as, family by family."""
    return list(Somebody.objects.all())
