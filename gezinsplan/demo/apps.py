"""Tells Django about the app `demo`."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The app `demo`."""

    name = "gezinsplan.demo"
