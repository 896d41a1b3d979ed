"""Addresses of somebody who is not in a plan yet: start, language, sign-in, own devices."""

from django.urls import URLPattern, URLResolver, path

from gezinsplan.people.views.health import health
from gezinsplan.people.views.start import start

app_name = "people"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", start, name="start"),
    path("healthz", health, name="health"),
]
