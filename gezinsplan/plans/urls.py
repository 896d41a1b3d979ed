"""Addresses of a plan, its people and who may see what."""

from django.urls import path

from gezinsplan.plans.views import link

app_name = "plans"
urlpatterns = [
    path("blad/<uuid:plan>/<str:token>/", link.link_door, name="link_door"),
]
