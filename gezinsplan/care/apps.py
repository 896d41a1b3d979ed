"""Tells Django about the app `care`."""

from importlib import import_module

from django.apps import AppConfig


class CareConfig(AppConfig):
    """The pages in the binder: goals and agreements."""

    name = "gezinsplan.care"

    def ready(self) -> None:
        """Declare the verbs, and tell personal links until when they are needed."""
        import_module("gezinsplan.care.verbs")
        from gezinsplan.care.models.agreement import open_due_days
        from gezinsplan.plans.models.linking import due_days

        due_days.append(open_due_days)
