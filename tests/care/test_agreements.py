"""Who does what by when."""

import pytest

from gezinsplan.care.models import Agreement
from gezinsplan.plans.models import Event, NotAllowedError
from gezinsplan.plans.models.look import verify
from tests.people_of_the_story import Story


def test_tom_keeps_what_he_is_named_in_and_the_timeline_says_so(story: Story) -> None:
    tom = story.seat("tom")
    agreement = tom.sees(Agreement).get(pk=story.agreement["tom"].pk)
    agreement.plan = tom.plan
    agreement.keep(by=tom)
    assert story.seat("malika").sees(Event).latest("number").verb == "agreement.kept"
    assert verify(story.plan.pk) == []


def test_tom_does_not_see_what_sofie_is_to_do(story: Story) -> None:
    assert not story.seat("tom").sees(Agreement).filter(pk=story.agreement["sofie"].pk).exists()
    assert story.seat("sofie").sees(Agreement).filter(pk=story.agreement["sofie"].pk).exists()


def test_sofie_cannot_keep_what_tom_is_to_do(story: Story) -> None:
    with pytest.raises(NotAllowedError):
        story.agreement["tom"].keep(by=story.seat("sofie"))
