"""What else there is, whom to call, and leaving."""

from typing import Any

import pytest

from gezinsplan.people.models import Seat
from gezinsplan.plans.helplines import help_lines
from gezinsplan.plans.models import Event, Member
from gezinsplan.plans.models.jobs import share_steering
from gezinsplan.plans.rules import Jurisdiction
from tests.people_of_the_story import Story
from tests.visitors import visitor


def more(story: Story, name: str) -> str:
    """Open the menu as somebody."""
    page = visitor(story, name).get(f"/plannen/{story.plan.pk}/meer/")
    assert page.status_code == 200
    return page.content.decode()


def leaving(story: Story, name: str, how: str = "post") -> Any:
    """Open the page to leave as somebody, or leave."""
    client = visitor(story, name)
    ask: Any = getattr(client, how)
    return ask(f"/plannen/{story.plan.pk}/weggaan/", {"key": "k"})


@pytest.mark.parametrize("name", ["malika", "imane", "griet", "tom", "lien"])
def test_everybody_finds_whom_to_call_when_there_is_danger(story: Story, name: str) -> None:
    page = more(story, name)
    for number in ("112", "1712", "106", "102"):
        assert f'href="tel:{number}"' in page


def test_a_dutch_family_reads_dutch_numbers() -> None:
    numbers = [line.number for line in help_lines(Jurisdiction.NETHERLANDS)]
    assert numbers == ["112", "0800-2000", "113", "0800-0432"]
    assert help_lines("NL")[1].address == "tel:08002000"


def test_every_jurisdiction_has_its_numbers() -> None:
    assert all(help_lines(place)[0].number == "112" for place in Jurisdiction)


def test_the_menu_shows_only_doors_that_open(story: Story) -> None:
    assert "bezoek/" in more(story, "imane")
    assert "bezoek/" not in more(story, "tom")
    assert "/zin/" in more(story, "malika")
    assert "/zin/" not in more(story, "imane")
    assert "/zien/" not in more(story, "griet")


def test_griet_leaves_without_a_reason_and_sees_nothing_any_more(story: Story) -> None:
    assert "weggaan uit dit plan" in leaving(story, "griet", "get").content.decode()
    member = story.seat("griet")
    assert leaving(story, "griet").status_code == 303
    assert story.seat("malika").sees(Event).latest("number").verb == "member.left"
    assert not Member.objects.filter(pk=member.pk, ended_at=None).exists()
    assert not Seat.objects.filter(account=story.account["griet"]).exists()
    assert leaving(story, "griet").status_code == 404


def test_the_last_who_decides_reads_what_to_do_first(story: Story) -> None:
    assert leaving(story, "malika", "get").status_code == 200
    answer = leaving(story, "malika")
    assert answer.status_code == 422
    assert "Vraag eerst iemand anders van het gezin" in answer.content.decode()
    assert story.seat("malika").steers


def test_who_decides_together_with_another_can_leave(story: Story) -> None:
    share_steering(story.seat("yasmina"), by=story.seat("malika"))
    assert leaving(story, "malika").status_code == 303


def test_a_stranger_has_nothing_to_leave(story: Story) -> None:
    assert leaving(story, "joris").status_code == 404
    assert leaving(story, "anonymous").status_code == 303
