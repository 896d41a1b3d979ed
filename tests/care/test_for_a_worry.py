"""An agreement that belongs to a worry, and stays where that worry is."""

from typing import Any

import pytest

from gezinsplan.care.models import Agreement, Voice
from gezinsplan.plans.models import Circle
from tests.care.asking import at, text
from tests.people_of_the_story import Story
from tests.visitors import visitor


def _worry(story: Story, **more: Any) -> Voice:
    return Voice.say("De nachten", Voice.Kind.WORRY, by=story.seat("malika"), **more)


def test_an_agreement_can_belong_to_a_worry_and_stays_where_the_worry_is(story: Story) -> None:
    ours = story.seat("malika").shared_circle(Circle.Kind.FAMILY)
    worry, malika = _worry(story, circle=ours), visitor(story, "malika")
    address = at(story, "agreement_new") + f"?zorg={worry.pk}"
    assert "De nachten" in text(malika.get(address))
    malika.post(address, {"words": "Yasmina leest voor"})
    row = Agreement.objects.filter(plan_id=story.plan.pk).latest("made_at")
    assert (row.worry_id, row.circle_id) == (worry.pk, ours.pk)
    assert "De nachten" in text(malika.get(at(story, "agreement", row)))
    assert visitor(story, "tom").get(at(story, "agreement", row)).status_code == 404


def test_who_does_it_doesn_t_read_a_worry_that_isn_t_for_them(story: Story) -> None:
    ours = story.seat("malika").shared_circle(Circle.Kind.FAMILY)
    worry = _worry(story, circle=ours)
    griet = story.person["griet"]
    row = Agreement.make("Griet belt", [griet], by=story.seat("malika"), worry=worry)
    page = text(visitor(story, "griet").get(at(story, "agreement", row)))
    assert "Griet belt" in page
    assert "De nachten" not in page


@pytest.mark.parametrize("asked", ["", "x", "00000000-0000-0000-0000-000000000000"])
def test_a_worry_that_isn_t_there_is_no_fault(story: Story, asked: str) -> None:
    address = at(story, "agreement_new") + f"?zorg={asked}"
    assert visitor(story, "malika").get(address).status_code == 200
