"""What speed can be promised without a clock: statements and bytes, whatever the plan's size."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsplan.care.models import Agreement
from gezinsplan.kit import clock, keys
from tests.first_visit import files_of
from tests.grown_plans import an_agreement, grown
from tests.measures import counted, page_bytes
from tests.people_of_the_story import Story
from tests.visitors import visitor

QUERIES, SAVING = 20, 18
KILOBYTE = 1024


@pytest.fixture
def real_tasks(settings: Any) -> None:
    """Let tasks wait in the database, as they do on the real site."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


def look(story: Story, malika: Client, name: str = "care:plan") -> tuple[int, Any]:
    """Return how many statements a page takes, and the page."""
    address = reverse(name, args=[story.plan.pk])
    malika.get(address)
    with keys.fresh(), counted() as statements:
        answer = malika.get(address)
    assert answer.status_code == 200
    return len(statements), answer


@pytest.mark.slow
def test_the_plan_page_takes_the_same_few_statements_however_full_the_plan(db: None) -> None:
    story = grown(10)
    malika = visitor(story, "malika")
    few, page = look(story, malika)
    due = clock.today(story.plan.time_zone)
    for number in range(40):
        agreement = Agreement.make(
            f"Nog iets {number}", list(story.person.values())[:6], by=story.seat("malika"), due=due
        )
        if number % 2:
            agreement.keep(by=story.seat("malika"))
    many, fuller = look(story, malika)
    assert few == many <= QUERIES
    assert page_bytes(page) <= 60 * KILOBYTE
    assert page_bytes(fuller) <= 60 * KILOBYTE


@pytest.mark.parametrize("name", ["plans:people", "care:agreements", "plans:timeline"])
def test_other_pages_of_a_plan_take_few_statements_too(story: Story, name: str) -> None:
    statements, page = look(story, visitor(story, "malika"), name)
    assert statements <= QUERIES
    assert page_bytes(page) <= 90 * KILOBYTE


@pytest.mark.usefixtures("real_tasks")
def test_saving_an_agreement_takes_few_statements(
    story: Story, django_capture_on_commit_callbacks: Any
) -> None:
    malika = visitor(story, "malika")
    address, said = an_agreement(story)
    malika.post(address, said)
    with keys.fresh(), counted() as statements, django_capture_on_commit_callbacks(execute=True):
        answer = malika.post(address, said)
    assert answer.status_code == 303
    assert len(statements) <= SAVING


def test_a_page_asks_for_few_files_and_for_ours_only(story: Story) -> None:
    page = visitor(story, "malika").get(reverse("care:plan", args=[story.plan.pk]))
    files = files_of(page.content.decode())
    assert any(path.endswith("icons.svg") for path in files)
    assert any(path.endswith(".woff2") for path in files)
    assert len(files) <= 24
