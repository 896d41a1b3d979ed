"""A device that we don't know yet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsplan.kit.access import public


@public
def device(request: HttpRequest) -> HttpResponse:
    """Ask to show that it is really somebody."""
    return render(request, "people/device.html")
