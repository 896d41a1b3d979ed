"""A child with two homes, and one that changes: from when, until when, in the family's words."""

from datetime import timedelta
from typing import Any

import pytest

from gezinsplan.kit import clock
from gezinsplan.plans.models import Residence, hiding, homes
from gezinsplan.plans.models.on_people import homes_of
from tests.people_of_the_story import Story
from tests.plans.pages import LONG, NUL, SCRIPT, at, recorded, words
from tests.visitors import visitor

TODAY = clock.today("Europe/Brussels")


def page(story: Story, name: str, route: str, *args: object) -> str:
    answer = visitor(story, name).get(at(story, route, *args))
    assert answer.status_code == 200
    return words(answer.content.decode())


def moves(story: Story, said: dict[str, Any], by: str = "jason") -> Any:
    return visitor(story, by).post(at(story, "homes", story.person["pieter"].pk), said)


def test_pieter_stands_with_both_his_homes_in_the_words_of_his_family(pieters: Story) -> None:
    said = "in het weekend bij tante · in de week op internaat"
    assert said in page(pieters, "jason", "people")
    assert "internaat · in de week op internaat" in page(
        pieters, "jason", "person", pieters.person["pieter"].pk
    )


def test_a_home_that_is_still_to_come_stands_with_its_day_and_not_in_the_list(
    pieters: Story,
) -> None:
    first = TODAY + timedelta(days=10)
    assert moves(pieters, {"name": "bij papa", "began_on": first.isoformat()}).status_code == 303
    assert recorded(pieters)[-1] == "person.placed"
    assert "bij papa" not in page(pieters, "jason", "people")
    said = page(pieters, "jason", "person", pieters.person["pieter"].pk)
    assert f"Vanaf {first.day} " in said
    assert "bij papa" in said
    with clock.at(clock.now() + timedelta(days=11)):
        assert "bij papa" in page(pieters, "jason", "people")


def test_after_its_last_day_a_home_is_no_longer_shown_as_one(pieters: Story) -> None:
    last = TODAY + timedelta(days=3)
    moves(pieters, {"name": "crisisopvang", "until": last.isoformat()})
    assert "crisisopvang" in page(pieters, "jason", "people")
    with clock.at(clock.now() + timedelta(days=4)):
        assert "crisisopvang" not in page(pieters, "jason", "people")


def test_jason_says_it_in_other_words_and_then_that_it_is_over(pieters: Story) -> None:
    pieter, jason = pieters.person["pieter"], pieters.seat("jason")
    school = next(h for h in homes_of(jason, pieter.pk) if h.name == "internaat")
    where, browser = at(pieters, "home", pieter.pk, school.id), visitor(pieters, "jason")
    assert browser.post(where, {"words": "vier nachten daar"}).status_code == 303
    assert "vier nachten daar" in page(pieters, "jason", "people")
    assert browser.post(where, {"words": "", "gone": "1"}).status_code == 303
    assert [h.name for h in homes_of(jason, pieter.pk)] == ["bij Caro"]
    assert browser.get(where).status_code == 404


def test_a_house_that_somebody_came_back_to_is_one_house(pieters: Story) -> None:
    pieter, jason = pieters.person["pieter"], pieters.seat("jason")
    lives = homes.house(pieter, "bij Caro", by=jason)
    lives.plan = pieters.plan
    homes.leave_home(lives, by=jason)
    homes.house(pieter, "bij Caro", by=jason, words="weer bij Caro")
    rows = Residence.objects.filter(plan_id=pieters.plan.pk, person=pieter, ended_at=None)
    assert sorted(row.words for row in rows) == ["in de week op internaat", "weer bij Caro"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": ""}, "Schrijf hoe jullie dit huis noemen."),
        ({"name": LONG}, "Dit is te lang."),
        ({"name": NUL}, "teken"),
        ({"began_on": "32-13-2026"}, "Kies een dag"),
        ({"began_on": "2026-05-02", "until": "2026-05-01"}, "Deze dag komt vóór de eerste dag."),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_lost(
    pieters: Story, wrong: dict[str, str], said: str
) -> None:
    answer = moves(pieters, {"name": "bij oma", "words": SCRIPT[:20] + "elke zondag", **wrong})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert said in html
    assert "elke zondag" in html


def test_sent_twice_it_is_written_down_once(pieters: Story) -> None:
    for _ in range(2):
        assert moves(pieters, {"name": "bij oma", "key": "k"}).status_code == 303
    rows = Residence.objects.filter(plan_id=pieters.plan.pk, ended_at=None)
    assert rows.count() == 3


def test_where_pieter_lives_is_gone_for_who_must_not_find_caro(pieters: Story) -> None:
    caro = pieters.seat("caro")
    homes.house(caro.person, "bij Caro", by=pieters.seat("jason"))
    hiding.block(pieters.person["jason"], "whereabouts", by=caro)
    said = page(pieters, "jason", "people")
    assert "bij tante" not in said
    assert "in de week op internaat" in said


def test_of_the_dead_nobody_asks_where_they_live(pieters: Story) -> None:
    where = at(pieters, "homes", pieters.person["ann"].pk)
    assert visitor(pieters, "jason").get(where).status_code == 404
