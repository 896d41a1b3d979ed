"""Tells Django about the app `people`."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """The people who sign in, and the door of the house."""

    name = "gezinsplan.people"

    def ready(self) -> None:
        """Begin to write down who comes in, who fails to, and who leaves."""
        from gezinsplan.people.noting import listen

        listen()
