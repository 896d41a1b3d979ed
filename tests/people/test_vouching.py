"""Who invited somebody may say yes to a new device; a block shuts this door (S33)."""

import pytest
from django.core import mail
from django.urls import reverse

from gezinsplan.plans.models import hiding
from tests.people.door import DOOR, asking, is_in, outcomes
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_who_invited_says_yes(story: Story) -> None:
    client, ask = asking(story.account["griet"])
    malika, page = visitor(story, "malika"), reverse("plans:vouch", args=[story.plan.pk])
    shown = malika.get(page).content.decode()
    assert "Is dit Griet?" in shown
    assert ask.words in shown
    for _ in range(2):
        assert malika.post(page, {"ask": ask.pk, "answer": "yes"}).status_code == 303
    client.get(DOOR)
    assert not is_in(client)
    assert outcomes("device.vouched") == ["yes"]
    assert [letter.subject for letter in mail.outbox].count("Was jij dit?") == 1


def test_who_invited_says_no(story: Story) -> None:
    client, ask = asking(story.account["griet"])
    page = reverse("plans:vouch", args=[story.plan.pk])
    visitor(story, "malika").post(page, {"ask": ask.pk, "answer": "no"})
    client.get(DOOR)
    assert not is_in(client)


@pytest.mark.parametrize("name", ["griet", "yasmina", "tom", "lien"])
def test_who_invited_nobody_says_no_yes(story: Story, name: str) -> None:
    asking(story.account["bilal"])
    page = reverse("plans:vouch", args=[story.plan.pk])
    assert visitor(story, name).get(page).status_code == 403


@pytest.mark.parametrize(("by", "whom"), [("karim", "malika"), ("malika", "karim")])
def test_a_block_in_either_direction_shuts_this_door(story: Story, by: str, whom: str) -> None:
    _, ask = asking(story.account["karim"])
    page = reverse("plans:vouch", args=[story.plan.pk])
    assert ask.words in visitor(story, "malika").get(page).content.decode()
    hiding.block(story.person[whom], "whereabouts", by=story.seat(by))
    malika = visitor(story, "malika")
    assert ask.words not in malika.get(page).content.decode()
    assert malika.post(page, {"ask": ask.pk, "answer": "yes"}).status_code == 404


@pytest.mark.parametrize("ask", ["", "x", "\x00", "00000000-0000-0000-0000-000000000000"])
def test_a_malformed_answer_finds_nothing(story: Story, ask: str) -> None:
    page = reverse("plans:vouch", args=[story.plan.pk])
    assert visitor(story, "malika").post(page, {"ask": ask}).status_code == 404
