"""A row never leaves its plan, nor points at another one."""

import pytest
from django.db import DatabaseError, transaction

from gezinsplan.care.models import Agreement, Goal
from gezinsplan.plans.models import Circle, Member, Plan, Tie
from gezinsplan.plans.models.opening import Start, open_plan
from gezinsplan.plans.rows import OtherPlanError
from tests.people_of_the_story import Story


@pytest.fixture
def other(story: Story) -> Member:
    """The seat of Anna, in a plan of her own."""
    start = Start("NL", "nl-nl", "Anderen", "Anna", "Van ons")
    return open_plan(start, story.account["griet"])


def test_a_goal_is_not_saved_into_a_circle_of_another_plan(story: Story, other: Member) -> None:
    circle = other.shared_circle(Circle.Kind.EVERYONE)
    for way in ({"circle": circle}, {"circle_id": circle.pk}):
        with pytest.raises(OtherPlanError):
            Goal(plan=story.plan, words="x", **way).save()


def test_ties_to_a_person_of_another_plan_are_refused_in_bulk(story: Story, other: Member) -> None:
    tie = Tie(plan=story.plan, subject=story.plan.pk, person=other.person, how=Tie.How.NAMED)
    with pytest.raises(OtherPlanError):
        Tie.objects.bulk_create([tie])


def test_changing_many_rows_keeps_them_in_their_plan(story: Story, other: Member) -> None:
    goal = story.goal["school"]
    goal.circle_id = other.shared_circle(Circle.Kind.EVERYONE).pk
    with pytest.raises(OtherPlanError):
        Goal.objects.bulk_update([goal], ["circle"])


def test_an_agreement_cannot_be_made_for_a_goal_of_another_plan(
    story: Story, other: Member
) -> None:
    with pytest.raises(OtherPlanError):
        Agreement.make("x", [story.person["malika"]], by=other)


def test_a_row_does_not_move_to_another_plan(story: Story, other: Member) -> None:
    goal = Goal.objects.get(plan_id=story.plan.pk, pk=story.goal["school"].pk)
    goal.plan = other.plan
    goal.circle_id = other.shared_circle(Circle.Kind.EVERYONE).pk
    goal.voice = None
    with pytest.raises(DatabaseError), transaction.atomic():
        goal.save(force_update=True)
    for change in ({"plan": other.plan}, {"plan_id": other.plan_id}):
        with pytest.raises(OtherPlanError):
            Goal.objects.filter(plan_id=story.plan.pk).update(**change)
    assert Goal.objects.get(pk=goal.pk, plan_id=story.plan.pk).plan_id == story.plan.pk


def test_a_row_is_never_read_without_its_plan(story: Story) -> None:
    rows = Goal.objects.filter(plan_id=story.plan.pk).only("state").defer("plan")
    assert rows[0].plan_id == story.plan.pk
    assert Plan.objects.filter(pk=story.plan.pk).exists()
