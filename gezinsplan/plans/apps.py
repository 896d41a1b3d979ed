"""Tells Django about the app `plans`."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """The app `plans`."""

    name = "gezinsplan.plans"

    def ready(self) -> None:
        """Let each change tell people after it was saved."""
        from gezinsplan.plans.tasks import tell_later
        from gezinsplan.plans.verbs import after_commit

        after_commit.append(tell_later)
