"""Showing a page to a member, and noting what it was about."""

from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsplan.plans.models import Member
from gezinsplan.plans.models.saying import heard


def page(
    request: HttpRequest,
    member: Member,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    subject: Any = None,
    form: Form | None = None,
) -> HttpResponse:
    """Render a page for a member; a form that needs another look answers 422.

    `subject`: what the log says was looked at; the plan itself otherwise.
    """
    wrong = form is not None and form.is_bound and not form.is_valid()
    full = {"member": member, "plan": member.plan, "form": form, **(context or {})}
    full.setdefault("motto", lambda: heard(member))
    response: Any = render(request, template, full, status=422 if wrong else 200)
    response.looked_at = subject or member.plan
    shown: HttpResponse = response
    return shown
