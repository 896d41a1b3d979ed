"""Who stands around us: the rings as a list and as a drawing."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gezinsplan.plans.models import Member, Person, homes, persons
from gezinsplan.plans.models.seeing import sights
from gezinsplan.plans.rules import Ring
from tests.people_of_the_story import Story
from tests.visitors import visitor


def page(story: Story, name: str, route: str = "plans:people", *args: object) -> str:
    answer = visitor(story, name).get(reverse(route, args=[story.plan.pk, *args]))
    assert answer.status_code == 200
    return str(answer.content.decode())


def words(html: str) -> str:
    """Return what somebody reads: without tags and with single spaces."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", html))


def test_malika_sees_everybody_in_three_rings_with_a_drawing_beside_the_list(story: Story) -> None:
    html = page(story, "malika")
    for name in ("Sami", "Griet", "Tom", "Mieke"):
        assert name in html
    assert html.count("<h1>") == 1
    drawn = re.search(r'<div class="rings" role="img" aria-label="([^"]*)"', html)
    assert drawn
    assert "Griet" in drawn[1]


def test_the_title_of_the_page_names_nobody(story: Story) -> None:
    person = story.person["tom"].pk
    for html in (page(story, "malika"), page(story, "malika", "plans:person", person)):
        title = re.search(r"<title>(.*?)</title>", html)
        assert title
        assert title[1] == "Mensen – Gezinsplan"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("tom", "Ziet “Sami gaat weer graag naar school” en eigen afspraken"),
        ("griet", "Ziet het plan zonder wat wij privé houden"),
        ("lien", "Ziet het hele plan"),
        ("sofie", "Ziet alleen eigen afspraken"),
        ("ria", "Doet nog niet mee. Ziet niets."),
    ],
)
def test_the_page_says_in_words_what_each_person_sees(story: Story, name: str, said: str) -> None:
    html = page(story, "malika", "plans:person", story.person[name].pk)
    assert said in words(html)


def test_what_the_page_says_is_what_the_door_lets_through(story: Story) -> None:
    malika = story.seat("malika")
    told = sights(malika)
    for seat in malika.sees(Member).filter(ended_at=None):
        seat.plan = story.plan
        seat.person = story.person.get(
            next(n for n, p in story.person.items() if p.pk == seat.person_id)
        )
        seen = told.get(seat.pk)
        goals = seen.goals if seen else set()
        assert goals == seat.reach.circles & {g.circle_id for g in story.goal.values()}


def test_tom_reads_what_he_sees_himself_and_not_what_others_see(story: Story) -> None:
    html = words(page(story, "tom", "plans:person", story.person["tom"].pk))
    assert "Sami gaat weer graag naar school" in html


def test_a_goal_that_somebody_is_not_let_into_leaves_no_trace_in_who_sees_what(
    story: Story,
) -> None:
    html = page(story, "griet")
    assert "hele plan" not in html


def test_who_took_leave_is_thanked_and_sees_nothing_any_more(story: Story) -> None:
    html = words(page(story, "malika"))
    assert "Dank je wel en tot ziens" in html
    assert "Ziet niets meer" in html


def test_a_mandate_is_shown_as_a_mandate(story: Story) -> None:
    html = page(story, "malika")
    assert 'class="mandate"' in html
    assert "gast" not in html.lower()


def test_a_child_with_two_homes_stands_with_both(story: Story) -> None:
    malika = story.seat("malika")
    homes.rehouse(story.person["bilal"], ["bij mama", "op internaat"], by=malika)
    assert "bij mama · op internaat" in page(story, "malika")
    homes.rehouse(story.person["bilal"], ["bij mama"], by=malika)
    assert "op internaat" not in page(story, "malika")


def test_who_stands_in_two_rings_stands_in_both_lists(story: Story) -> None:
    malika = story.seat("malika")
    ria = malika.sees(Person).get(pk=story.person["ria"].pk)
    persons.change_person(ria, ria.version, by=malika, second_ring=Ring.NETWORK)
    html = words(page(story, "malika"))
    assert html.count("Hoort ook bij ‘Om ons heen’") == 1
    assert html.count("Staat ook bij ‘Wie komt helpen’") == 1


def test_somebody_in_mind_stands_softly_without_number_or_invitation(story: Story) -> None:
    kim = persons.add_person(
        "Kim", Ring.NETWORK, by=story.seat("malika"), in_mind=True, word="mama uit de klas"
    )
    html = page(story, "malika", "plans:person", kim.pk)
    assert "Alleen in ons hoofd" in html
    for route in ("invite", "link_give", "phone"):
        assert reverse(f"plans:{route}", args=[story.plan.pk, kim.pk]) not in html
    drawn = re.search(r'role="img" aria-label="(Drie[^"]*)"', page(story, "malika"))
    assert drawn
    assert "Kim" not in drawn[1]


def test_karim_finds_no_yasmina_among_the_people(story: Story) -> None:
    assert "Yasmina" not in page(story, "karim")
    assert "Yasmina" in page(story, "bilal")
    yasmina = reverse("plans:person", args=[story.plan.pk, story.person["yasmina"].pk])
    assert visitor(story, "karim").get(yasmina).status_code == 404


def test_a_number_to_call_stands_only_where_it_may_be_seen(story: Story) -> None:
    griet = story.seat("griet")
    everyone = griet.shared_circle("everyone")
    persons.write_detail(griet.person, "phone", "0470 12 34 56", by=griet, circle=everyone)
    assert 'href="tel:0470123456"' in page(story, "malika")
    assert "tel:" not in page(story, "tom")


def _queries(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address).status_code == 200
    control = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")
    return len([q for q in asked.captured_queries if not q["sql"].startswith(control)])


@pytest.mark.parametrize("route", ["plans:people", "plans:access"])
def test_the_number_of_questions_to_the_database_does_not_grow_with_the_people(
    story: Story, route: str
) -> None:
    client, address = visitor(story, "malika"), reverse(route, args=[story.plan.pk])
    before = _queries(client, address)
    malika = story.seat("malika")
    for n in range(20):
        persons.add_person(f"Buur {n}", Ring.NETWORK, by=malika)
    assert _queries(client, address) == before <= 19


@pytest.mark.parametrize("page_of", ["people", "access"])
def test_a_stranger_finds_no_such_page(story: Story, page_of: str, db: Any) -> None:
    address = reverse(f"plans:{page_of}", args=[story.plan.pk])
    assert visitor(story, "joris").get(address).status_code == 404
    assert visitor(story, "anonymous").get(address).status_code in (302, 303)
