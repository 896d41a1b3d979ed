"""With which question a goal talk opens: the region begins, and a person has the last word."""

import pytest

from gezinsplan.people.models import Flavour
from gezinsplan.plans.models import Plan
from tests.care.talking import DREAM, SAID, begun, say
from tests.people_of_the_story import Story


def test_who_chose_the_picture_gets_it_the_next_time_and_nobody_else_does(story: Story) -> None:
    first = begun(story)
    say(story, first, "dream", DREAM, "anders")
    say(story, first, "words", SAID, "genoeg")
    assert begun(story).opening == "picture"
    assert begun(story, "yasmina").opening == "miracle"


@pytest.mark.parametrize(
    ("words", "opens"), [({"goal_talk": "picture"}, "picture"), ({"goal_talk": "x"}, "miracle")]
)
def test_a_partnerships_own_flavour_goes_before_its_region(
    story: Story, words: dict[str, str], opens: str
) -> None:
    ours = Flavour.objects.create(name="Gent", words=words)
    Plan.objects.filter(pk=story.plan.pk).update(flavour=ours)
    assert begun(story).opening == opens
