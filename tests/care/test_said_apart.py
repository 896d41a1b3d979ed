"""What hangs on a message or answers a question is hidden and opened with that alone."""

import pytest

from gezinsplan.plans.models import Media, NotAllowedError, hiding, picturing
from gezinsplan.talks.models import Message
from tests.care.asking import at, text
from tests.people_of_the_story import Story
from tests.pictures import photograph
from tests.plans.pages import at as around
from tests.visitors import visitor

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def test_malika_alone_opens_no_drawing_that_a_child_put_under_a_goal(story: Story) -> None:
    address = at(story, "say", story.goal["school"])
    visitor(story, "imane").post(address, {"words": "Milan en ik", "photo": photograph()})
    drawing = Media.objects.get(plan_id=story.plan.pk, use="message")
    malika = visitor(story, "malika")
    for route in ("media_open", "media_drop"):
        assert malika.post(around(story, route, drawing.pk)).status_code == 404
    for change in (picturing.open_picture, picturing.take_down):
        with pytest.raises(NotAllowedError):
            change(drawing, by=story.seat("malika"))


def test_who_may_not_find_who_asks_reads_no_loose_answer(story: Story) -> None:
    """Yasmina hides from Imane: Malika's answer would tell that she is there."""
    yasmina, malika = story.seat("yasmina"), story.seat("malika")
    goal = yasmina.sees(type(story.goal["school"])).get(pk=story.goal["school"].pk)
    row = Message.say(goal, "Mag ik zondag thuis eten?", by=yasmina, asks=malika.person)
    row.reply(by=malika, words="Kom om zes uur")
    imane = visitor(story, "imane")
    assert "Kom om zes uur" in text(imane.get(at(story, "goal", goal)))
    hiding.block(story.person["imane"], "everything", by=yasmina)
    assert "Kom om zes uur" not in text(imane.get(at(story, "goal", goal)))
