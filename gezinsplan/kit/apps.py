"""Tells Django about the app `kit`."""

from django.apps import AppConfig


class KitConfig(AppConfig):
    """The app `kit`."""

    name = "gezinsplan.kit"
