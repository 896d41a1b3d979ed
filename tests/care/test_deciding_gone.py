"""A goal never waits for somebody who is gone: then who steers decides about it again."""

from typing import Any

import pytest

from gezinsplan.care.models import GoalSteering
from gezinsplan.plans.models import Member, erasing, inviting
from tests.care.asking import everything
from tests.care.deciding import gives, proposals
from tests.people_of_the_story import Story


def test_a_goal_whose_decider_left_or_was_erased_is_stuck_with_nobody(story: Story) -> None:
    goal = gives(story, "yasmina")
    step, _ = proposals(story, goal)
    inviting.leave(story.seat("yasmina"))
    step.take(by=story.seat("malika"))
    assert everything(story)[-1] == "step.taken"


@pytest.mark.parametrize("gone", [{"account": None}, {"ring": "network"}])
def test_who_lost_the_account_or_the_place_in_the_family_holds_no_goal(
    story: Story, gone: dict[str, Any]
) -> None:
    goal = gives(story, "yasmina")
    step, _ = proposals(story, goal)
    Member.objects.filter(plan_id=story.plan.pk, pk=story.seat("yasmina").pk).update(**gone)
    step.take(by=story.seat("malika"))
    assert everything(story)[-1] == "step.taken"


def test_who_is_erased_leaves_no_line(story: Story) -> None:
    gives(story, "yasmina")
    yasmina = story.seat("yasmina")
    erasing.erase_person(yasmina.person, by=yasmina)
    assert not GoalSteering.objects.filter(plan_id=story.plan.pk).exists()
    goal = gives(story, "karim", goal="money")
    erasing.erase_thing(goal, by=story.seat("malika"))
    assert not GoalSteering.objects.filter(plan_id=story.plan.pk).exists()
