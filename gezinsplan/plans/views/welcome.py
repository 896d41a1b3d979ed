"""Accepting a seat."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsplan.plans.gate import public


@public
def welcome(request: HttpRequest, plan: UUID, token: str) -> HttpResponse:
    """Ask whether somebody takes the seat."""
    return render(request, "plans/invitation_old.html", status=404)
