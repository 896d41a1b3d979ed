"""Pages read what they show: the first and last number, and they say when there is more."""

from datetime import timedelta

import pytest

from gezinsplan.care.models import Goal
from gezinsplan.care.models.checkin import CheckIn
from gezinsplan.care.models.on_plan import numbers
from gezinsplan.care.models.placing import put
from gezinsplan.care.models.voice import Voice
from gezinsplan.kit import clock
from tests.care.asking import at, text
from tests.people_of_the_story import Story
from tests.visitors import visitor


def gave(story: Story, goal: Goal, *given: int) -> None:
    """Let Malika give a goal numbers, an hour apart, and show each."""
    goal.plan = story.plan
    for hours, number in enumerate(given):
        with clock.at(clock.now() + timedelta(hours=hours)):
            CheckIn.make(goal, number, by=story.seat("malika"), show=True)


def stairs(story: Story) -> list[tuple[int, int]]:
    """Return where each began and stands."""
    rows = numbers(story.seat("malika"), [story.goal["school"].pk])
    return [(begin, now) for _, _, begin, now in rows]


def test_of_many_numbers_the_first_and_the_last_are_read(story: Story) -> None:
    gave(story, story.goal["school"], 2, 9, 4, 5)
    assert stairs(story) == [(3, 5)]


def test_no_stairs_fall_while_a_goal_waits_on_what_is_not_ours(story: Story) -> None:
    goal = story.goal["school"]
    gave(story, goal, 3, 6, 5, 2, 4)
    since = clock.now() + timedelta(hours=1, minutes=30)
    Goal.objects.filter(plan_id=story.plan.pk, pk=goal.pk).update(blocked_at=since)
    assert stairs(story) == [(3, 6)]
    Goal.objects.filter(plan_id=story.plan.pk, pk=goal.pk).update(
        blocked_at=clock.now() - timedelta(days=1)
    )
    assert stairs(story) == [(3, 6)]


@pytest.mark.slow
def test_the_pile_says_when_there_is_more_than_it_shows(story: Story) -> None:
    lien, more = story.seat("lien"), "Er is nog meer"
    for n in range(20):
        Goal.write(f"Idee {n}", by=lien)
    page = visitor(story, "malika")
    assert more not in text(page.get(at(story, "proposals")))
    Goal.write("Nog een idee", by=lien)
    assert more in text(page.get(at(story, "proposals")))
    assert "Nog een idee" not in text(page.get(at(story, "proposals")))


@pytest.mark.slow
def test_the_second_page_counts_worries_and_nothing_else(story: Story) -> None:
    malika = story.seat("malika")
    for n in range(12):
        for kind in (Voice.Kind.WORRY, Voice.Kind.STRENGTH):
            said = Voice.say(f"{kind} {n}", kind, by=malika)
            if kind == Voice.Kind.WORRY:
                put(said, Voice.Mark.WAIT, by=malika)
    for n in range(12, 33):
        put(Voice.say(f"zorg {n}", Voice.Kind.WORRY, by=malika), Voice.Mark.WAIT, by=malika)
    page = visitor(story, "malika").get(f"{at(story, 'voices')}?vanaf=30")
    standing = page.context["board"].standing
    numbered = [card.number for card in standing if card.number]
    assert numbered == [31, 32, 33]
