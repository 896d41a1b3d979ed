"""Who looked: told to the family in plain words."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from gezinsplan.kit import clock
from gezinsplan.plans.models import Look
from gezinsplan.plans.models.look import verify
from gezinsplan.plans.models.picturing import hang, open_picture
from tests.people_of_the_story import Story
from tests.pictures import picture
from tests.visitors import visitor


def log(story: Story, name: str, query: str = "") -> Any:
    """Open the log as somebody."""
    return visitor(story, name).get(f"/plannen/{story.plan.pk}/bezoek/{query}")


def text(answer: Any) -> str:
    """Return a page's words with single spaces."""
    return " ".join(answer.content.decode().split())


def sees(story: Story, name: str, subject: Any, what: str = "goal.read", **more: str) -> None:
    """Let somebody have looked at something, as the door writes it."""
    Look.write(story.seat(name), what, subject, **more)


def test_malika_reads_that_tom_read_her_goal_and_where_he_works(story: Story) -> None:
    sees(story, "tom", story.goal["school"])
    page = text(log(story, "malika"))
    assert "<b>Tom</b> las ‘Sami gaat weer graag naar school’" in page
    assert "CLB · " in page


def test_what_did_not_open_is_told_too(story: Story) -> None:
    sees(story, "tom", story.plan, outcome="missing")
    sees(story, "griet", story.plan, "plan.write", outcome="refused")
    page = text(log(story, "malika"))
    assert "<b>Tom</b>" in page
    assert "<b>Griet</b> wou iets openen dat voor iemand anders is. Dat lukte niet." in page


def test_what_the_door_wrote_down_is_what_malika_reads(story: Story) -> None:
    visitor(story, "griet").get(reverse("care:goal", args=[story.plan.pk, story.goal["school"].pk]))
    visitor(story, "tom").get(f"/plannen/{story.plan.pk}/zin/")
    page = text(log(story, "malika"))
    assert "<b>Griet</b> las ‘Sami gaat weer graag naar school’" in page
    assert "<b>Tom</b>" in page
    assert "Dat lukte niet" in page


def test_reading_the_log_is_a_line_itself(story: Story) -> None:
    log(story, "malika")
    assert "<b>Jij</b> keek wie er gekeken heeft" in text(log(story, "malika"))
    assert verify(story.plan.pk) == []


def test_what_one_family_member_opens_is_never_shown_to_another(story: Story) -> None:
    sees(story, "yasmina", story.goal["school"])
    sees(story, "malika", story.goal["money"])
    assert "Sami gaat weer graag" not in text(log(story, "malika"))
    assert "<b>Jij</b> las ‘Ik weet wat er nog" in text(log(story, "malika"))
    assert "Ik weet wat er nog" not in text(log(story, "yasmina"))
    assert "<b>Jij</b> las ‘Sami gaat weer graag" in text(log(story, "yasmina"))


def test_a_child_reads_the_log_too(story: Story) -> None:
    sees(story, "lien", story.plan, "plan.read")
    page = text(log(story, "imane"))
    assert "<b>Lien</b>" in page
    assert "las het plan" in page


def test_lines_of_one_day_that_are_alike_are_one_line(story: Story) -> None:
    for _ in range(3):
        sees(story, "griet", story.goal["school"])
    page = text(log(story, "malika"))
    assert page.count("<b>Griet</b> las") == 1
    assert ", 3 keer" in page


def test_a_photo_that_griet_saw_is_told(story: Story) -> None:
    malika = story.seat("malika")
    media = hang(picture(), by=malika)
    open_picture(media, by=malika)
    visitor(story, "griet").get(reverse("plans:media", args=[story.plan.pk, media.pk]))
    assert "<b>Griet</b> zag een foto" in text(log(story, "malika"))


@pytest.mark.parametrize(
    ("query", "shown"), [("", [2, 20]), ("?dagen=7", [2]), ("?dagen=alles", [2, 20, 60])]
)
def test_the_log_goes_back_a_week_a_month_or_all_the_way(
    story: Story, query: str, shown: list[int]
) -> None:
    who = {2: "griet", 20: "tom", 60: "lien"}
    for days, name in reversed(who.items()):
        with clock.at(timezone.now() - timedelta(days=days)):
            sees(story, name, story.plan, "plan.read")
    page = text(log(story, "malika", query))
    assert [days for days, name in who.items() if f"<b>{name.title()}</b>" in page] == shown


@pytest.mark.slow
def test_the_log_goes_on_page_by_page(story: Story) -> None:
    for number in range(130):
        with clock.at(timezone.now() - timedelta(days=1, minutes=200 - number)):
            sees(story, "griet", story.goal["school"])
    pages, query = 0, "?dagen=alles"
    while True:
        answer = log(story, "malika", query)
        pages += 1
        if not answer.context["more"]:
            break
        query = f"?dagen=alles&tot={answer.context['more']}"
    assert pages == 3


@pytest.mark.slow
def test_a_broken_question_is_not_found(story: Story) -> None:
    for query in ("?dagen=0", "?dagen=x", "?dagen=", "?tot=1", "?tot=%00", "?dagen=7&tot=é"):
        assert log(story, "malika", query).status_code == 404


@pytest.mark.parametrize("name", ["tom", "griet", "lien"])
def test_only_the_family_reads_who_looked(story: Story, name: str) -> None:
    assert log(story, name).status_code == 403


def test_karim_reads_nothing_about_yasmina(story: Story) -> None:
    sees(story, "griet", story.person["yasmina"], "person.change")
    sees(story, "griet", story.seat("yasmina"), "person.change")
    assert text(log(story, "malika")).count("keek bij Yasmina") == 2
    page = text(log(story, "karim"))
    assert "Yasmina" not in page
    assert "keek bij iemand" not in page
    assert "iemand</b>" not in page


def test_the_log_takes_the_same_questions_however_long_it_is(story: Story) -> None:
    client = visitor(story, "malika")
    address = f"/plannen/{story.plan.pk}/bezoek/"
    client.get(address)
    counts = []
    for _ in range(3):
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        counts.append(len(asked.captured_queries))
        for goal in story.goal.values():
            sees(story, "griet", goal)
            sees(story, "lien", goal)
    assert counts[1] == counts[2]
    assert counts[1] <= 22
