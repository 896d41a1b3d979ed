"""Tells Django about the app `plans`."""

from importlib import import_module

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """The app `plans`."""

    name = "gezinsplan.plans"

    def ready(self) -> None:
        """Let each change tell people after it was saved, and accounts find their plans."""
        from gezinsplan.people.models.device_ask import still_vouch
        from gezinsplan.people.models.seat import own_plans
        from gezinsplan.plans.models.vouching import still_vouches
        from gezinsplan.plans.tasks import tell_later
        from gezinsplan.plans.verbs import after_commit
        from gezinsplan.plans.views.home import plans_of

        import_module("gezinsplan.plans.checks")
        after_commit.append(tell_later)
        own_plans.append(plans_of)
        still_vouch.append(still_vouches)
