"""Word before a day by text message, where the operator has them: it says nothing either."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core import mail

from gezinsplan.care import tasks
from gezinsplan.care.models import Agreement, Reminded
from gezinsplan.kit import clock
from gezinsplan.plans.mailing import NotSentError
from gezinsplan.plans.models import persons
from gezinsplan.plans.models.reminding import wish_word
from tests.people_of_the_story import Story
from tests.visitors import visitor

BRUSSELS = ZoneInfo("Europe/Brussels")


@pytest.fixture
def visit(story: Story) -> Agreement:
    """Tom looks along in the classroom tomorrow."""
    tomorrow = clock.today(story.plan.time_zone) + timedelta(days=1)
    tom, malika = story.person["tom"], story.seat("malika")
    return Agreement.make("Een keer meekijken", [tom], by=malika, due=tomorrow)


def _send(story: Story) -> int:
    """Send Tom what is due, at nine in the morning; returns how many mails went out."""
    before = len(mail.outbox)
    nine = clock.now().astimezone(BRUSSELS).replace(hour=9, minute=0)
    with clock.at(nine):
        tasks.send_word.func(str(story.plan.pk), str(story.seat("tom").pk))
    return len(mail.outbox) - before


TEXTS: list[tuple[str, str]] = []


def send_text(number: str, words: str) -> None:
    """Stand in for the operator's own text messages."""
    TEXTS.append((number, words))


def test_a_text_message_goes_where_the_operator_has_them_and_says_nothing(
    story: Story, visit: Agreement, settings: Any
) -> None:
    settings.TEXT_MESSAGES = f"{__name__}.send_text"
    tom = story.seat("tom")
    persons.write_detail(tom.person, "phone", "0470 00 00 09", by=tom)
    assert (
        "Ja, met een sms"
        in visitor(story, "tom").get(f"/plannen/{story.plan.pk}/meer/bericht/").content.decode()
    )
    wish_word(tom, "text", by=tom)
    TEXTS.clear()
    assert _send(story) == 0
    assert len(TEXTS) == 1
    [(number, words)] = TEXTS
    assert number == "0470 00 00 09"
    assert "Een keer meekijken" not in words


def break_off(number: str, _words: str) -> None:
    """Stand in for text messages that don't go out, and say to whom."""
    raise RuntimeError(f"no way to {number}")


def test_what_a_text_message_breaks_on_stands_in_no_queue(
    story: Story, visit: Agreement, settings: Any
) -> None:
    settings.TEXT_MESSAGES = f"{__name__}.break_off"
    tom = story.seat("tom")
    persons.write_detail(tom.person, "phone", "0470 00 00 09", by=tom)
    wish_word(tom, "text", by=tom)
    with pytest.raises(NotSentError) as caught:
        _send(story)
    assert "0470" not in str(caught.value)
    assert not Reminded.objects.filter(plan_id=story.plan.pk).exists()


def test_who_chose_text_messages_gets_no_mail_instead(story: Story, visit: Agreement) -> None:
    wish_word(story.seat("tom"), "text", by=story.seat("tom"))
    assert _send(story) == 0
