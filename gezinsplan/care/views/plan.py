"""The plan page: our sentence, this week, our goals, our people, what was done."""

from django.http import HttpRequest, HttpResponse

from gezinsplan.care.models.said import has_said
from gezinsplan.care.views.doors import doors
from gezinsplan.care.views.overview import overview
from gezinsplan.care.views.told import told_and_noted
from gezinsplan.plans.gate import READ, on_plan
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.parting import about_me
from gezinsplan.plans.pages import page
from gezinsplan.plans.rules import Ring


@on_plan("plan.read", methods=READ)
def plan(request: HttpRequest, member: Member) -> HttpResponse:
    """Show the plan as this member may see it."""
    shown = overview(member)
    quiet = shown.empty and member.ring == Ring.FAMILY and has_said(member)
    first_day = shown.empty and member.steers and not quiet
    template = "care/plan_empty.html" if first_day else "care/plan.html"
    context = {"overview": shown, "tab": "plan", "about_me": about_me(member), **doors(member)}
    context["quiet"] = quiet
    context["waiting"] = told_and_noted(member, {person.pk: person for person in shown.persons})
    return page(request, member, template, context)
