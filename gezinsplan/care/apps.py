"""Tells Django about the app `care`."""

from importlib import import_module

from django.apps import AppConfig


class CareConfig(AppConfig):
    """The pages in the binder: goals and agreements."""

    name = "gezinsplan.care"

    def ready(self) -> None:
        """Declare the verbs, name the rows, and lay our sheets beside those of others."""
        import_module("gezinsplan.care.verbs")
        from gezinsplan.care.models import names as ours
        from gezinsplan.care.models.helps import lay_helps_beside, lay_helps_on_person
        from gezinsplan.care.models.leaving_shown import lay_goodbyes
        from gezinsplan.care.models.other_plans import lay_beside_people
        from gezinsplan.care.models.said import voice_names
        from gezinsplan.care.models.who_decides import deciders
        from gezinsplan.plans.models import seeing
        from gezinsplan.plans.models.beside import on_person, sheets
        from gezinsplan.plans.models.deciding import own_deciders
        from gezinsplan.plans.models.naming import names

        sheets.extend((lay_helps_beside, lay_goodbyes, lay_beside_people))
        on_person.append(lay_helps_on_person)
        own_deciders.append(deciders)
        seeing.goal_names.append(ours.goal_circle_names)
        _come_and_go()
        names.extend((ours.goal_names, ours.agreement_names, ours.contact_names, voice_names))
        _look_ahead()


def _come_and_go() -> None:
    """Say what opens and closes when somebody takes a seat, has a last day, or loses a say."""
    from gezinsplan.care.models.about_child import becomes_its_own
    from gezinsplan.care.models.deciding_ends import ABOUT_A_GOAL
    from gezinsplan.care.models.handing import open_for_new
    from gezinsplan.care.models.leaving import finish_day, may_be_over
    from gezinsplan.plans.models import Parting
    from gezinsplan.plans.models.arriving import Departures, arrivals, departures
    from gezinsplan.plans.models.parting_kinds import KINDS

    KINDS[Parting.What.GOAL] = ABOUT_A_GOAL
    arrivals.extend((open_for_new, becomes_its_own))
    departures.append(Departures(may_be_over, finish_day))


def _look_ahead() -> None:
    """Tell until when links are needed, let what comes round go on, and send word before a day."""
    from gezinsplan.care.models.repeating import move_on, open_due_days
    from gezinsplan.care.tasks import remind
    from gezinsplan.plans.models.by_itself import hourly, nightly
    from gezinsplan.plans.models.linking import due_days

    due_days.append(open_due_days)
    nightly.append(move_on)
    hourly.append(remind)
