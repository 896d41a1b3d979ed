"""Where somebody lives: one house or more, from when until when."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse

from gezinsplan.plans.addresses import see_other
from gezinsplan.plans.forms import HomeForm
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, Person, Residence
from gezinsplan.plans.models.homes import house, leave_home, say_home
from gezinsplan.plans.models.on_people import homes_of
from gezinsplan.plans.pages import page
from gezinsplan.plans.views.person import changeable, found


def _living(member: Member, person: UUID) -> Person:
    """Return somebody whose houses may be changed; of the dead nothing is asked any more."""
    somebody = found(member, person)
    changeable(member, somebody)
    if somebody.died or somebody.in_mind:
        raise Http404
    return somebody


@on_plan("person.change", "own.write")
def homes(request: HttpRequest, member: Member, person: UUID) -> HttpResponse:
    """Show where somebody lives, and put one house more with it."""
    somebody = _living(member, person)
    form = HomeForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {"tab": "people", "who": somebody, "homes": homes_of(member, person)}
        return page(request, member, "plans/homes.html", context, form=form)
    name, key = form.cleaned_data["name"], form.sent_key()
    house(somebody, name, by=member, key=key, **form.said())
    return see_other("plans:homes", member.plan_id, person)


@on_plan("person.change", "own.write")
def home(request: HttpRequest, member: Member, person: UUID, home: UUID) -> HttpResponse:
    """Say how and until when somebody lives in a house, or that it is over."""
    somebody = _living(member, person)
    lives = member.sees(Residence).filter(pk=home, person_id=person, ended_at=None).first()
    known = next((h for h in homes_of(member, person) if h.id == home), None)
    if lives is None or known is None:
        raise Http404
    lives.person, lives.plan = somebody, member.plan
    form = HomeForm(
        request.POST if request.method == "POST" else None, initial=known._asdict(), fixed=True
    )
    if not form.is_valid():
        context = {"tab": "people", "who": somebody, "home": known}
        return page(request, member, "plans/home.html", context, form=form)
    if "gone" in request.POST:
        leave_home(lives, by=member, key=form.sent_key())
    else:
        say_home(lives, by=member, key=form.sent_key(), **form.said())
    return see_other("plans:homes", member.plan_id, person)
