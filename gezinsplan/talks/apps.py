"""Tells Django about the app `talks`."""

from importlib import import_module

from django.apps import AppConfig


class TalksConfig(AppConfig):
    """What people say to each other about something in the plan."""

    name = "gezinsplan.talks"

    def ready(self) -> None:
        """Declare the verbs."""
        import_module("gezinsplan.talks.verbs")
