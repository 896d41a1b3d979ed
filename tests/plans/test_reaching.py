"""How far a member reaches is read at once, and says what the rows say."""

from datetime import timedelta

import pytest
from django.core.management import call_command

from gezinsplan.kit import clock
from gezinsplan.plans.models import Circle, Consent
from tests.measures import counted
from tests.people_of_the_story import Story


def inside(story: Story, name: str) -> set[object]:
    """Return the circles that the consents of somebody open now."""
    mine = Consent.objects.filter(Consent.running(), plan_id=story.plan.pk)
    return set(mine.filter(member=story.seat(name)).values_list("circle_id", flat=True))


def test_everybody_reaches_the_circles_that_a_running_consent_opens(story: Story) -> None:
    for name in ("malika", "griet", "tom", "lien", "yasmina", "sofie"):
        assert story.seat(name).reach.circles == inside(story, name)
    assert inside(story, "malika")


def test_an_end_a_withdrawal_and_a_closed_circle_count_at_once(story: Story) -> None:
    everyone, family, goal = Circle.objects.filter(
        plan_id=story.plan.pk, kind__in=("everyone", "family", "goal")
    ).order_by("made_at")[:3]
    held = Consent.objects.filter(plan_id=story.plan.pk, member=story.seat("lien"))
    held.filter(circle=everyone).update(until=clock.now() - timedelta(minutes=1))
    held.filter(circle=family).update(withdrawn_at=clock.now())
    Circle.objects.filter(plan_id=story.plan.pk, pk=goal.pk).update(closed_at=clock.now())
    reached = story.seat("lien").reach.circles
    assert not reached & {everyone.pk, family.pk, goal.pk}
    assert reached == inside(story, "lien")


def test_a_consent_that_begins_tomorrow_opens_nothing_today(story: Story) -> None:
    held = Consent.objects.filter(plan_id=story.plan.pk, member=story.seat("griet"))
    held.update(began=clock.now() + timedelta(days=1))
    assert story.seat("griet").reach.circles == frozenset() == inside(story, "griet")


def test_who_hides_from_karim_is_hidden_from_him_alone(story: Story) -> None:
    yasmina = story.person["yasmina"].pk
    assert story.seat("karim").reach.hidden == {yasmina}
    assert story.seat("malika").reach.hidden == frozenset()


def test_malika_reads_along_for_her_young_children_only(story: Story) -> None:
    own = story.seat("malika").reach.own_persons
    young = {story.person[name].pk for name in ("ilyas", "hanae", "sami")}
    assert own == young | {story.person["malika"].pk}


def test_it_takes_one_question(story: Story) -> None:
    malika = story.seat("malika")
    with counted() as statements:
        assert malika.reach.circles
    assert len(statements) == 1


def test_the_ledger_can_be_replayed_by_a_command(
    story: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("replay_ledger")
    assert capsys.readouterr().out == "Erased again: 0.\n"
