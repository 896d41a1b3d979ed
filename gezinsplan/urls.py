"""The map of the whole application; the only place that includes."""

from django.apps import apps
from django.urls import URLPattern, URLResolver, include, path

from gezinsplan.people.urls import sign_in

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("gezinsplan.people.urls")),
    path("aanmelden/", include(sign_in)),
    path("", include("gezinsplan.plans.urls")),
    path("", include("gezinsplan.care.urls")),
    path("", include("gezinsplan.exchange.urls")),
]
if apps.is_installed("gezinsplan.demo"):
    urlpatterns.append(path("demo/", include("gezinsplan.demo.urls")))
