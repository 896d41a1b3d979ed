"""Tells Django about the app `people`."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The app `people`."""

    name = "gezinsplan.people"
