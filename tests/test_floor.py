"""The floor stays where it is, so that nobody makes the plan page look quick by raising it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from gezinsplan.care.models import Agreement, CheckIn, Goal
from gezinsplan.care.views.overview import overview
from gezinsplan.kit import clock, keys
from gezinsplan.people.models import Account
from gezinsplan.plans.models import persons
from gezinsplan.plans.models.opening import Start, open_plan
from gezinsplan.plans.rules import Ring
from tests import floor
from tests.measures import counted, page_bytes
from tests.people_of_the_story import Story
from tests.visitors import visitor

LENGTH = 40_000
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def kitchen(db: None) -> Iterator[Story]:
    """A small plan of its own: two people, a goal with a number, an agreement open and one kept."""
    with clock.at(MONDAY):
        account = Account.objects.create_user("malika@example.org")
        start = Start("BE-VLG", "nl-be", "Malika en de kinderen", "Malika", "Weer lachen")
        malika = open_plan(start, account)
        oma = persons.add_person("Fatima", Ring.NETWORK, by=malika)
        goal = Goal.write("Samen eten", by=malika)
        CheckIn.make(goal, 4, by=malika, show=True)
        Agreement.make("Oma kookt", [oma], by=malika, moment="18 uur", due=date(2026, 3, 4))
        Agreement.make("Malika belt", [malika.person], by=malika, goal=goal).keep(by=malika)
        yield Story(malika.plan, {"malika": malika.person, "fatima": oma}, {"malika": account})


@pytest.fixture
def on_the_floor(settings: Any) -> None:
    """Put the floor beside the product's own addresses."""
    settings.ROOT_URLCONF = "tests.floor"


def found(story: Story) -> list[floor.Row]:
    """Return the rows of the floor for Malika."""
    return floor.rows(story.plan.pk, story.account["malika"].pk)


def test_the_floor_reads_the_rows_of_the_page_in_one_statement(kitchen: Story) -> None:
    with counted() as statements:
        rows = found(kitchen)
    page = overview(kitchen.seat("malika"))
    cards = (*page.week, *page.goals, *page.done)
    shown = {p.pk for p in page.persons} | {card.row.pk for card in cards}
    assert len(statements) == 1
    found_rows = [r for r in rows if r[0] in ("person", "goal", "agreement")]
    assert {UUID(str(row[1])) for row in found_rows} == shown


def test_the_floor_has_ten_rows_and_opens_eight_values(kitchen: Story) -> None:
    rows = found(kitchen)
    kinds = sorted(row[0] for row in rows)
    assert kinds == [
        "agreement", "agreement", "goal", "number", "person", "person", "plan", "tie", "tie", "tie",
    ]  # fmt: skip
    assert len([value for row in rows for value in row[2:4] if value]) == 8
    text = "".join(floor.opened(kitchen.plan.pk, rows))
    for words in ("Weer lachen", "Fatima", "Samen eten", "Oma kookt", "18 uur", "Malika belt"):
        assert words in text


@pytest.mark.usefixtures("on_the_floor")
def test_the_floor_needs_two_statements_beside_the_session(kitchen: Story) -> None:
    malika = visitor(kitchen, "malika")
    malika.get("/sessie/")
    with keys.fresh(), counted() as of_session:
        malika.get("/sessie/")
    with keys.fresh(), counted() as of_floor:
        answer = malika.get(f"/vloer/{kitchen.plan.pk}/{LENGTH}/")
    assert page_bytes(answer) == LENGTH
    assert len(of_floor) - len(of_session) == 2


@pytest.mark.usefixtures("on_the_floor", "db")
def test_the_floor_is_for_nobody_without_a_session() -> None:
    assert Client().get(f"/vloer/{uuid4()}/10/").status_code == 302
