"""Whose goal it is gives it too; while who decides sleeps, the goal falls back, and comes back."""

import pytest

from gezinsplan.care.models import Goal
from gezinsplan.care.models.deciding import agree, give
from gezinsplan.plans.models import Member, NotAllowedError, hiding
from gezinsplan.plans.models.deciding import deciders_of
from tests.care.asking import everything
from tests.care.deciding import gives, line, proposals, read, send
from tests.people_of_the_story import Story

DECIDES = "Over dit doel beslist Yasmina."


def own_goal(story: Story, name: str = "imane") -> Goal:
    """Let somebody write a goal of their own."""
    goal = Goal.write("Ik wil op dansles", by=story.seat(name))
    goal.plan = story.plan
    return goal


def seat(story: Story, name: str) -> Member:
    """Return the seat of somebody, also of who sleeps."""
    found: Member = Member.objects.get(plan_id=story.plan.pk, person=story.person[name])
    found.plan = story.plan
    return found


def test_imane_gives_her_own_goal_to_herself_and_it_waits_for_who_decides(story: Story) -> None:
    goal, imane = own_goal(story), story.person["imane"]
    assert send(story, "imane", "goal_steering", goal, who=[str(imane.pk)]) == 303
    assert everything(story)[-1] == "deciding.asked"
    assert line(story, "imane").since is None
    one = str(line(story, "imane").pk)
    assert send(story, "malika", "goal_steering", goal, go="ja", regel=one) == 303
    assert everything(story)[-1] == "deciding.given"
    assert "Over dit doel beslist Imane." in read(story, "malika", "goal", goal)


def test_she_gives_it_to_a_grown_up_of_the_family_and_never_to_who_may_not(story: Story) -> None:
    goal, imane = own_goal(story), story.seat("imane")
    for name in ("bilal", "lien", "griet", "hanae"):
        with pytest.raises(NotAllowedError):
            give(goal, [story.person[name]], by=imane)
    give(goal, [story.person["yasmina"]], by=imane)
    agree(line(story, "yasmina"), by=story.seat("malika"))
    assert line(story, "yasmina").since


@pytest.mark.parametrize("name", ["yasmina", "bilal", "lien"])
def test_nobody_gives_a_goal_of_another(story: Story, name: str) -> None:
    goal = own_goal(story)
    said = {"who": [str(story.person["yasmina"].pk)]}
    assert send(story, name, "goal_steering", goal, **said) in {403, 404}
    with pytest.raises(NotAllowedError):
        give(goal, [story.person["yasmina"]], by=story.seat(name))


@pytest.mark.slow
def test_a_goal_waits_for_nobody_who_sleeps_and_comes_back_on_waking(story: Story) -> None:
    goal = gives(story, "yasmina")
    step, deal = proposals(story, goal)
    malika = story.seat("malika")
    with pytest.raises(NotAllowedError):
        step.take(by=malika)
    hiding.let_sleep(seat(story, "yasmina"), by=malika)
    assert DECIDES not in read(story, "malika", "goal", goal)
    assert "nu even niet" in read(story, "malika", "goal_steering", goal)
    step.take(by=malika)
    assert everything(story)[-1] == "step.taken"
    hiding.wake(seat(story, "yasmina"), by=malika)
    assert DECIDES in read(story, "malika", "goal", goal)
    assert "nu even niet" not in read(story, "malika", "goal_steering", goal)
    with pytest.raises(NotAllowedError):
        deal.take(by=malika)
    deal.decline(by=story.seat("yasmina"))
    assert everything(story)[-1] == "agreement.declined"


def test_of_two_who_decide_the_one_who_is_awake_goes_on_alone(story: Story) -> None:
    goal = gives(story, "yasmina")
    gives(story, "malika")
    agree(line(story, "malika"), by=story.seat("yasmina"))
    hiding.let_sleep(seat(story, "yasmina"), by=story.seat("malika"))
    found = deciders_of(story.plan.pk, [goal.circle_id])[goal.circle_id]
    assert found == {story.person["malika"].pk}


def test_nobody_gives_it_on_while_who_decides_sleeps(story: Story) -> None:
    goal = gives(story, "yasmina")
    hiding.let_sleep(seat(story, "yasmina"), by=story.seat("malika"))
    gives(story, "karim")
    assert line(story, "karim").since is None
    assert "beslist Karim" not in read(story, "malika", "goal", goal)
