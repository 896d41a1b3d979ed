"""An opening asks those whose yes it can get: not the person's own, and of nobody hidden."""

import pytest

from gezinsplan.plans.models import Block, NotAllowedError, agreeing, hiding
from gezinsplan.plans.models.asking import wish
from gezinsplan.plans.models.jobs import let_steer
from gezinsplan.plans.rules import Choice
from tests.people_of_the_story import Story
from tests.plans.pages import at, choose, recorded, sees_goal, words
from tests.visitors import visitor


def _decide(story: Story, *names: str) -> None:
    for name in names:
        let_steer(story.seat(name), by=story.seat("malika"))


def _access(story: Story, name: str) -> str:
    return words(visitor(story, name).get(at(story, "access")).content.decode())


def test_malika_opens_more_to_karim_who_decides_too_without_waiting_for_himself(
    story: Story,
) -> None:
    _decide(story, "karim")
    choose(story, "karim", {"choice": "not_private"})
    choose(story, "karim", {"choice": "everything"})
    assert story.seat("karim").choice == Choice.EVERYTHING
    assert story.seat("karim").asked == {}


@pytest.mark.slow
def test_when_three_decide_the_third_answers_and_not_the_one_it_is_about(story: Story) -> None:
    block = Block.objects.get(plan_id=story.plan.pk)
    hiding.lift(block, by=story.seat("yasmina"))
    _decide(story, "karim", "yasmina")
    choose(story, "karim", {"choice": "not_private"})
    choose(story, "karim", {"choice": "everything"})
    assert story.seat("karim").choice == Choice.NOT_PRIVATE
    assert "Mag Karim meer zien?" not in _access(story, "karim")
    assert choose(story, "karim", {"answer": "yes"}, by="karim").status_code == 403
    with pytest.raises(NotAllowedError):
        agreeing.agree(story.seat("karim"), by=story.seat("karim"))
    assert "Mag Karim meer zien?" in _access(story, "yasmina")
    choose(story, "karim", {"answer": "yes"}, by="yasmina")
    assert story.seat("karim").choice == Choice.EVERYTHING


def test_what_karim_asked_is_open_after_malikas_yes_and_does_not_wait_for_yasmina(
    story: Story,
) -> None:
    _decide(story, "karim", "yasmina")
    choose(story, "tom", {"choice": "everything"}, by="karim")
    assert story.seat("tom").asked
    choose(story, "tom", {"answer": "yes"})
    assert sees_goal(story, "tom", "money")
    assert "wacht nog iets op een ja" not in _access(story, "karim")
    assert recorded(story)[-1] == "consent.chosen"


def test_karims_yes_to_what_malika_asked_does_not_tell_him_that_yasmina_decides(
    story: Story,
) -> None:
    _decide(story, "karim", "yasmina")
    choose(story, "tom", {"choice": "everything"})
    choose(story, "tom", {"answer": "yes"}, by="karim")
    assert "wacht nog iets op een ja" not in _access(story, "karim")
    assert story.seat("tom").asked == {}


def test_what_waited_for_somebody_who_left_is_opened_by_asking_again(story: Story) -> None:
    _decide(story, "karim")
    wish(story.seat("tom"), [story.person["malika"].pk], choice="everything")
    karim = story.seat("karim")
    karim.steers = False
    karim.save(update_fields=("steers",))
    choose(story, "tom", {"choice": "everything"})
    assert sees_goal(story, "tom", "money")
