"""Our sentence, and what the plan is called: changed by who steers."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from gezinsplan.plans.addresses import back_to
from gezinsplan.plans.forms.plan import MottoForm
from gezinsplan.plans.gate import on_plan
from gezinsplan.plans.models import Member, Person, WordsChangedError
from gezinsplan.plans.models.saying import heard, say, who_said
from gezinsplan.plans.pages import page


@on_plan("plan.write")
def motto(request: HttpRequest, member: Member) -> HttpResponse:
    """Change the sentence; who was second sees both."""
    plan = member.plan
    shown = heard(member)
    now = {"motto": shown, "name": plan.name, "version": plan.version}
    form = MottoForm(request.POST if request.method == "POST" else None, initial=now)
    if not form.is_valid():
        return page(request, member, "plans/motto.html", form=form)
    said = form.cleaned_data
    try:
        say(
            plan.motto if said["motto"] == shown else said["motto"],
            said["name"],
            by=member,
            seen_version=said["version"] or 0,
            key=form.sent_key(),
        )
    except WordsChangedError:
        return _both(request, member, said)
    return back_to(member)


def _both(request: HttpRequest, member: Member, said: dict[str, Any]) -> HttpResponse:
    plan = member.plan
    plan.refresh_from_db()
    theirs = {"motto": heard(member), "name": plan.name}
    field, other = ("motto", "name") if said["motto"] != theirs["motto"] else ("name", "motto")
    said_by = [pk for pk in (who_said(member.plan_id),) if pk]
    first = member.sees(Person).filter(pk__in=said_by).first()
    context = {
        "who": first.name if first else "",
        "version": plan.version,
        "field": field,
        "mine": said[field],
        "theirs": theirs[field],
        "others": {other: said[other]},
        "action": request.path,
    }
    response = page(request, member, "states/conflict.html", context)
    response.status_code = 409
    return response
