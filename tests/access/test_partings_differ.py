"""A question about somebody leaves no trace for who must not find who asks (L61, L66)."""

import pytest
from django.core import mail

from gezinsplan.plans import tasks
from gezinsplan.plans.models import Event, hiding, letting_go
from gezinsplan.plans.models.jobs import let_steer
from tests.access.cast import Cast, undone
from tests.access.test_blocks_differ import answers, differences
from tests.people_of_the_story import Story

pytestmark = pytest.mark.slow


def _decide(story: Story, *names: str) -> None:
    for name in names:
        let_steer(story.seat(name), by=story.seat("malika"))


def _ask(story: Story, about: str, by: str) -> None:
    letting_go.ask_to_part(story.person[about], "seat", by=story.seat(by))
    event = Event.objects.filter(plan_id=story.plan.pk, verb="parting.asked").latest("number")
    tasks.tell.call(str(story.plan.pk), str(event.pk))


def test_karim_notices_nothing_of_what_yasmina_who_hides_asks_about_him(cast: Cast) -> None:
    with undone():
        _decide(cast.story, "karim", "yasmina")
        before = answers(cast, "karim")
        _ask(cast.story, "karim", "yasmina")
        assert differences(before, answers(cast, "karim")) == []
        assert mail.outbox == []


def test_karim_who_asks_about_malika_notices_nothing_of_yasmina_who_could_say_yes(
    cast: Cast,
) -> None:
    with undone():
        _decide(cast.story, "karim")
        _ask(cast.story, "malika", "karim")
        before = answers(cast, "karim")
        _decide(cast.story, "yasmina")
        assert differences(before, answers(cast, "karim")) == []


def test_farid_from_whom_nobody_hides_would_have_noticed(cast: Cast) -> None:
    with undone():
        _decide(cast.story, "farid")
        before = answers(cast, "farid")
        _ask(cast.story, "farid", "malika")
        assert "care:plan says something else" in differences(before, answers(cast, "farid"))
        hiding.block(cast.story.person["malika"], "everything", by=cast.story.seat("farid"))
        assert "vraagt of jij" not in answers(cast, "farid")["care:plan"][0]
