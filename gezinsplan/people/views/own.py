"""What is somebody's own: plans, devices, ways to sign in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsplan.people.entrance import signed_in


@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """Show the way to one's own plans."""
    return render(request, "people/home.html")


@signed_in
def me(request: HttpRequest) -> HttpResponse:
    """Show one's own devices and ways to sign in."""
    return render(request, "people/me.html")
