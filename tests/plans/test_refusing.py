"""Seen but not allowed: the page says who can, to whoever sees that person."""

from typing import Any

from gezinsplan.plans.models.jobs import share_steering
from gezinsplan.plans.refusing import who_can
from tests.people_of_the_story import Story
from tests.visitors import visitor


def refused(story: Story, name: str, page: str) -> Any:
    """Ask for a page that somebody may not use."""
    answer = visitor(story, name).get(f"/plannen/{story.plan.pk}/{page}")
    assert answer.status_code == 403
    return answer.content.decode()


def test_griet_reads_that_malika_can(story: Story) -> None:
    assert "<h1>Dit kan Malika doen</h1>" in refused(story, "griet", "zin/")


def test_griet_reads_that_malika_and_yasmina_can(story: Story) -> None:
    share_steering(story.seat("yasmina"), by=story.seat("malika"))
    assert "<h1>Dit kunnen Malika en Yasmina doen</h1>" in refused(story, "griet", "zin/")


def test_karim_does_not_read_that_yasmina_can(story: Story) -> None:
    share_steering(story.seat("yasmina"), by=story.seat("malika"))
    page = refused(story, "karim", "zin/")
    assert "<h1>Dit kan Malika doen</h1>" in page
    assert "Yasmina" not in page


def test_tom_who_sees_nobody_reads_no_name(story: Story) -> None:
    page = refused(story, "tom", "zin/")
    assert "<h1>Dit kan het gezin doen</h1>" in page
    assert "Malika" not in page


def test_the_family_can_read_who_looked(story: Story) -> None:
    assert "<h1>Dit kan het gezin doen</h1>" in refused(story, "lien", "bezoek/")


def test_a_child_reads_that_somebody_grown_up_can(story: Story) -> None:
    words = who_can(story.seat("imane"), "person.add")["who_can"]
    assert words == "Dit kan een volwassene van jullie gezin doen"


def test_who_may_in_general_but_not_here_reads_why(story: Story) -> None:
    words = who_can(story.seat("griet"), "own.erase")["who_can"]
    assert words == "Dit kan alleen wie het zelf schreef of doet"


def test_the_title_names_nobody(story: Story) -> None:
    page = refused(story, "griet", "zin/")
    assert "<title>Dit kan iemand anders doen – Gezinsplan</title>" in page
