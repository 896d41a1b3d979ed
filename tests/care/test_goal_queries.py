"""A goal may live for years: its page asks the databases as often as on its first day."""

import pytest

from gezinsplan.care.models import Agreement, CheckIn, Goal, Step
from gezinsplan.care.models.own_words import say_strength, say_why
from gezinsplan.plans.models import Member
from gezinsplan.talks.models import Message
from tests.care.asking import at
from tests.measures import asked
from tests.people_of_the_story import Story
from tests.visitors import visitor

WHO = ("malika", "yasmina", "bilal", "imane")
PAGES = ("goal", "say", "reason_new", "strength_new", "step_order")
MOST_PLAN, MOST_GOAL = 20, 32


def _asked(story: Story) -> dict[str, int]:
    malika = visitor(story, "malika")
    addresses = {name: at(story, name, story.goal["school"]) for name in PAGES}
    addresses |= {name: at(story, name) for name in ("plan", "order", "proposals")}
    return {name: asked(malika, address) for name, address in addresses.items()}


def _live(story: Story, goal: Goal, seats: list[Member], times: int) -> None:
    for number in range(times):
        by = seats[number % len(seats)]
        CheckIn.make(goal, number % 11, by=by, words="Zo gaat het", show=number % 3 > 0)
    for number in range(times * 2 // 3):
        Message.say(goal, f"Woord {number}", by=seats[number % len(seats)])
    for number in range(times // 2):
        by = seats[number % len(seats)]
        step = Step.make(goal, f"Stap {number}", by=by)
        Step.make(goal, f"Idee {number}", by=story.seat("lien"))
        say_why(goal, "Omdat", by=by)
        say_strength(goal, "Ik kan dit", ("can", "dare", "help")[number % 3], by=by)
        Agreement.make("Bellen", [by.person], by=by, goal=goal)
        if number % 2:
            step.tick(by=by)


@pytest.mark.slow
def test_thirty_goals_with_sixty_numbers_ask_as_much_as_a_few(story: Story) -> None:
    seats = [story.seat(name) for name in WHO]
    _live(story, story.goal["school"], seats, 6)
    few = _asked(story)
    for number in range(28):
        goal = Goal.write(f"Doel {number}", by=seats[0])
        rows = [
            CheckIn(
                plan=story.plan,
                circle_id=goal.circle_id,
                goal=goal,
                voice=seats[n % 4].person,
                number=n % 11,
                shown=True,
            )
            for n in range(60)
        ]
        CheckIn.objects.bulk_create(rows)
    _live(story, story.goal["school"], seats, 60)
    assert _asked(story) == few
    assert few["plan"] <= MOST_PLAN
    assert few["goal"] <= MOST_GOAL, few
