"""The floor under the people page stays where it is; the page asks the same however many come."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from gezinsplan.kit import clock, keys
from gezinsplan.people.models import Account
from gezinsplan.plans.models import homes, persons
from gezinsplan.plans.models.opening import Start, open_plan
from gezinsplan.plans.rules import Ring
from gezinsplan.plans.views.cards import cards
from tests import floor_people as floor
from tests.grown_people import PEOPLE, add_somebody
from tests.measures import counted, page_bytes
from tests.people_of_the_story import Story
from tests.test_floor import LENGTH, MONDAY
from tests.visitors import visitor

FEW = 20


@pytest.fixture
def kitchen(db: None) -> Iterator[Story]:
    """A small plan of its own: Malika in a house, and oma with a number."""
    with clock.at(MONDAY):
        account = Account.objects.create_user("malika@example.org")
        start = Start("BE-VLG", "nl-be", "Malika en de kinderen", "Malika", "Weer lachen")
        malika = open_plan(start, account)
        oma = persons.add_person("Fatima", Ring.NETWORK, by=malika, word="oma")
        homes.house(malika.person, "bij mama", by=malika, words="altijd")
        everyone = malika.shared_circle("everyone")
        persons.write_detail(oma, "phone", "0470123456", by=malika, circle=everyone)
        yield Story(malika.plan, {"malika": malika.person, "fatima": oma}, {"malika": account})


@pytest.fixture
def on_the_floor(settings: Any) -> None:
    """Put the floor beside the product's own addresses."""
    settings.ROOT_URLCONF = "tests.floor_people"


def found(story: Story) -> list[floor.Row]:
    """Return the rows of the floor for Malika."""
    return floor.rows(story.plan.pk, story.account["malika"].pk)


def test_the_floor_reads_the_people_of_the_page_in_one_statement(kitchen: Story) -> None:
    with counted() as statements:
        rows = found(kitchen)
    assert len(statements) == 1
    people = {UUID(str(row[1])) for row in rows if row[0] == "person"}
    assert people == set(cards(kitchen.seat("malika")))


def test_the_floor_has_ten_rows_and_opens_eight_values(kitchen: Story) -> None:
    rows = found(kitchen)
    kinds = sorted(row[0] for row in rows)
    assert kinds == [
        "detail", "household", "look", "look", "look", "person", "person", "plan", "residence",
        "seat",
    ]  # fmt: skip
    assert len([value for row in rows for value in row[2:6] if value]) == 8
    text = "".join(floor.opened(kitchen.plan.pk, rows))
    for words in ("Malika", "Fatima", "oma", "bij mama", "altijd", "0470123456", "Weer lachen"):
        assert words in text


@pytest.mark.usefixtures("on_the_floor")
def test_the_floor_needs_two_statements_beside_the_session(kitchen: Story) -> None:
    malika = visitor(kitchen, "malika")
    malika.get("/sessie/")
    with keys.fresh(), counted() as of_session:
        malika.get("/sessie/")
    with keys.fresh(), counted() as of_floor:
        answer = malika.get(f"/vloer-mensen/{kitchen.plan.pk}/{LENGTH}/")
    assert page_bytes(answer) == LENGTH
    assert len(of_floor) - len(of_session) == 2


def _statements(client: Client, address: str) -> int:
    client.get(address)
    with keys.fresh(), counted() as statements:
        answer = client.get(address)
    assert answer.status_code == 200
    assert page_bytes(answer) <= 60_000
    return len(statements)


@pytest.mark.slow
def test_forty_people_take_as_many_statements_as_twenty(story: Story) -> None:
    malika, address = visitor(story, "malika"), f"/plannen/{story.plan.pk}/mensen/"
    add_somebody(story, FEW)
    add_somebody(story, FEW + 1)
    few = _statements(malika, address)
    for number in range(FEW + 2, PEOPLE):
        add_somebody(story, number)
    assert _statements(malika, address) == few <= 20
