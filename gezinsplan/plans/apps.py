"""Tells Django about the app `plans`."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """The app `plans`."""

    name = "gezinsplan.plans"
