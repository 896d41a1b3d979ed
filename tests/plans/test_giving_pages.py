"""Giving somebody a personal link, by hand or by mail."""

import pytest

from gezinsplan.kit import clock
from gezinsplan.plans.models import persons
from gezinsplan.plans.rules import Ring
from tests.people_of_the_story import Story
from tests.plans.pages import LONG, NUL, SCRIPT, at, recorded
from tests.visitors import visitor


def test_by_hand_the_link_is_shown_once(story: Story) -> None:
    client, give = visitor(story, "malika"), at(story, "link_give", story.person["noor"].pk)
    answer = client.post(give, {"how": "paper"})
    assert "/blad/" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert "/blad/" not in client.get(give).content.decode()
    assert recorded(story)[-1] == "link.given"


def test_sent_twice_one_link_is_given(story: Story) -> None:
    client, give = visitor(story, "malika"), at(story, "link_give", story.person["noor"].pk)
    for _ in range(2):
        client.post(give, {"how": "paper", "key": "k1"})
    assert recorded(story).count("link.given") == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"how": ""}, {"how": SCRIPT}, {"email": ""}, {"email": "oma"}, {"email": LONG},
        {"email": NUL}, {"key": LONG},
    ],
)  # fmt: skip
def test_what_is_no_address_is_asked_again(story: Story, wrong: dict[str, str]) -> None:
    give = at(story, "link_give", story.person["noor"].pk)
    answer = visitor(story, "malika").post(give, {"how": "mail", "email": "a@b.be", **wrong})
    assert answer.status_code == 422
    assert "link.given" not in recorded(story)


def test_who_has_an_account_is_in_mind_or_dead_gets_no_link(story: Story) -> None:
    malika = story.seat("malika")
    kim = persons.add_person("Kim", Ring.NETWORK, by=malika, in_mind=True)
    persons.note_death(story.person["noor"], clock.today("Europe/Brussels"), by=malika)
    for pk in (kim.pk, story.person["noor"].pk, story.person["griet"].pk):
        answer = visitor(story, "malika").post(at(story, "link_give", pk), {"how": "paper"})
        assert answer.status_code == 403


def test_only_who_decides_or_keeps_the_overview_gives_a_link(story: Story) -> None:
    give = at(story, "link_give", story.person["noor"].pk)
    answers = {n: visitor(story, n).post(give, {"how": "paper"}) for n in ("lien", "tom", "bilal")}
    assert {n: a.status_code for n, a in answers.items()} == {"lien": 200, "tom": 403, "bilal": 403}
