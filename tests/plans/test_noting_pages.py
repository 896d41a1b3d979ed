"""A face, a number and a death: what is noted of a person."""

from datetime import timedelta
from typing import Any

import pytest

from gezinsplan.kit import clock
from gezinsplan.plans.models import Detail, Member, Person
from tests.people_of_the_story import Story
from tests.plans.pages import LONG, SCRIPT, at, recorded
from tests.visitors import visitor

PARTS = {"skin": "d", "hair": "curly", "colour": "1", "top": "2", "glasses": "on"}
TOMORROW = (clock.today("Europe/Brussels") + timedelta(days=2)).isoformat()


def known(story: Story, name: str) -> Person:
    return Person.objects.get(plan_id=story.plan.pk, pk=story.person[name].pk)


def test_a_portrait_is_chosen_looked_at_and_then_kept(story: Story) -> None:
    address = at(story, "portrait", story.person["sami"].pk)
    client = visitor(story, "malika")
    empty = client.get(address).content.decode()
    assert "checked" not in empty
    look = client.post(address, PARTS)
    assert look.status_code == 200
    assert 'name="keep"' in look.content.decode()
    assert known(story, "sami").portrait == ""
    assert client.post(address, {**PARTS, "keep": "1"}).status_code == 303
    assert known(story, "sami").portrait == "d.curly.1.2.1."
    assert recorded(story)[-1] in ("person.changed", "person.portrayed")


def test_bilal_draws_himself_and_not_his_sister(story: Story) -> None:
    client = visitor(story, "bilal")
    own = at(story, "portrait", story.person["bilal"].pk)
    assert client.post(own, {**PARTS, "keep": "1"}).status_code == 303
    assert recorded(story)[-1] == "person.portrayed"
    sister = at(story, "portrait", story.person["imane"].pk)
    assert client.post(sister, {**PARTS, "keep": "1"}).status_code == 403


@pytest.mark.parametrize("part", ["skin", "hair", "colour", "top"])
@pytest.mark.parametrize("wrong", ["", SCRIPT, LONG])
def test_a_part_that_nobody_can_draw_is_asked_again(story: Story, part: str, wrong: str) -> None:
    address = at(story, "portrait", story.person["sami"].pk)
    answer = visitor(story, "malika").post(address, {**PARTS, part: wrong, "keep": "1"})
    assert answer.status_code == 422


def test_who_died_stays_with_the_family_and_nothing_is_asked_any_more(story: Story) -> None:
    griet = story.person["griet"].pk
    client = visitor(story, "malika")
    day = (clock.today("Europe/Brussels") - timedelta(days=1)).isoformat()
    for _ in range(2):
        assert client.post(at(story, "person_died", griet), {"died": day}).status_code == 303
    assert str(known(story, "griet").died) == day
    assert recorded(story).count("person.died") == 1
    html = client.get(at(story, "person", griet)).content.decode()
    assert "Overleden op" in html
    assert at(story, "link_give", griet) not in html
    assert not Member.objects.filter(plan_id=story.plan.pk, person_id=griet, ended_at=None).exists()


@pytest.mark.parametrize("name", ["karim", "lien"])
def test_no_form_is_shown_to_who_could_not_send_it(story: Story, name: str) -> None:
    client, griet = visitor(story, name), story.person["griet"].pk
    address = at(story, "person_died", griet)
    assert client.get(address).status_code == client.post(address).status_code == 403
    assert address not in client.get(at(story, "person", griet)).content.decode()
    noor = at(story, "person_died", story.person["noor"].pk)
    assert client.get(noor).status_code == 200
    assert noor in client.get(at(story, "person", story.person["noor"].pk)).content.decode()


@pytest.mark.parametrize("wrong", ["gisteren", TOMORROW, LONG])
def test_a_day_that_cannot_be_is_asked_again(story: Story, wrong: str) -> None:
    address = at(story, "person_died", story.person["griet"].pk)
    assert visitor(story, "malika").post(address, {"died": wrong}).status_code == 422
    assert known(story, "griet").died is None


NUMBER = {"phone": "0470 12 34 56", "seen": "family"}


def test_a_number_is_its_owners_until_they_show_it(story: Story) -> None:
    client = visitor(story, "bilal")
    own = at(story, "phone", story.person["bilal"].pk)
    assert client.post(own, {**NUMBER, "seen": "me"}).status_code == 303
    assert recorded(story)[-1] == "person.detailed"
    assert not _numbers(story, "malika")
    assert _numbers(story, "bilal") == ["0470 12 34 56"]
    assert client.post(own, NUMBER).status_code == 303
    assert _numbers(story, "malika") == ["0470 12 34 56"]
    assert not _numbers(story, "griet")


def _numbers(story: Story, name: str) -> list[str]:
    rows: Any = story.seat(name).sees(Detail).filter(kind=Detail.Kind.PHONE)
    return [detail.text for detail in rows]


def test_malika_keeps_the_number_of_the_neighbour_and_not_of_her_grown_daughter(
    story: Story,
) -> None:
    client = visitor(story, "malika")
    griet = at(story, "phone", story.person["griet"].pk)
    assert client.post(griet, NUMBER).status_code == 303
    assert client.post(griet, {**NUMBER, "seen": "me"}).status_code == 422
    yasmina = at(story, "phone", story.person["yasmina"].pk)
    assert client.post(yasmina, NUMBER).status_code == 403


@pytest.mark.parametrize(
    "wrong",
    [
        {"phone": ""}, {"phone": "0470 12 3"}, {"phone": "bel mij"}, {"phone": LONG},
        {"phone": "047012345\x00"}, {"phone": SCRIPT}, {"seen": ""}, {"seen": "iedereen"},
    ],
)  # fmt: skip
def test_a_number_that_is_none_is_asked_again(story: Story, wrong: dict[str, str]) -> None:
    address = at(story, "phone", story.person["griet"].pk)
    answer = visitor(story, "malika").post(address, {**NUMBER, **wrong})
    assert answer.status_code == 422
    assert not _numbers(story, "malika")
