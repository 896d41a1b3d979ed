"""Asking who decides to go, saying no or yes to it, and stopping oneself, on the pages (L66)."""

from datetime import UTC, datetime
from typing import Any

import pytest

from gezinsplan.kit import clock
from gezinsplan.plans.models import Parting, Person
from tests.people_of_the_story import Story
from tests.plans.pages import at, recorded, words
from tests.plans.parting import HOURS, ask, decides, let_three_decide, page, turn
from tests.visitors import visitor


@pytest.fixture
def three(story: Story, settings: Any, tmp_path: Any) -> Story:
    """Malika, Karim and Zestien decide together."""
    settings.ANCHORS = tmp_path / "anchors"
    return let_three_decide(story)


def test_malika_reads_it_first_thing_with_no_as_the_first_answer(three: Story) -> None:
    row = ask(three, "malika", "karim", "life")
    client = visitor(three, "malika")
    html = client.get(f"/plannen/{three.plan.pk}/").content.decode()
    told = words(html)
    assert "Karim schreef op dat jij overleden bent" in told
    assert told.index("Nee, dat klopt niet") < told.index("Deze week")
    sent = {"answer": "no", "parting": str(row.pk)}
    assert client.post(at(three, "stop", three.person["malika"].pk), sent).status_code == 303
    assert recorded(three)[-1] == "parting.refused"
    assert "overleden" not in words(client.get(f"/plannen/{three.plan.pk}/").content.decode())
    turn(100)
    assert Person.objects.get(pk=three.person["malika"].pk).died is None


def test_zestien_is_asked_where_other_questions_wait(three: Story) -> None:
    row = ask(three, "malika", "karim", "steering")
    client = visitor(three, "zestien")
    told = words(client.get(at(three, "access")).content.decode())
    assert "Karim vraagt ook jouw ja" in told
    client.post(at(three, "stop", row.person_id), {"answer": "yes", "parting": str(row.pk)})
    assert not decides(three, "malika")
    assert recorded(three)[-1] == "member.stopped"
    road = words(visitor(three, "imane").get(at(three, "timeline")).content.decode())
    assert "Malika beslist niet meer mee" in road
    road = words(visitor(three, "tom").get(at(three, "timeline")).content.decode())
    assert "beslist niet meer mee" not in road


@pytest.mark.parametrize(
    ("route", "sent"),
    [("stop", {}), ("member_end", {}), ("person_died", {"died": ""})],
)
@pytest.mark.slow
def test_karim_reads_what_it_takes_and_asks_once(
    three: Story, route: str, sent: dict[str, str]
) -> None:
    karim, malika = visitor(three, "karim"), three.person["malika"].pk
    address = at(three, route, malika)
    told = words(karim.get(address).content.decode())
    assert "drie dagen" in told
    assert "als Zestien ook ja zegt" in told
    for _ in range(2):
        assert karim.post(address, sent)["Location"] == at(three, "stop", malika)
    assert Parting.objects.filter(plan_id=three.plan.pk).count() == 1
    assert "Zegt niemand nee?" in page(three, "karim", "malika")
    row = Parting.objects.get(plan_id=three.plan.pk)
    back = {"answer": "back", "parting": str(row.pk)}
    karim.post(at(three, "stop", malika), back)
    assert karim.post(at(three, "stop", malika), back).status_code == 303
    assert recorded(three)[-1] == "parting.taken_back"


def test_malika_stops_deciding_by_herself_while_another_decides(three: Story) -> None:
    client, address = visitor(three, "malika"), at(three, "stop", three.person["malika"].pk)
    assert "Wil je stoppen met beslissen?" in page(three, "malika", "malika")
    assert client.post(address).status_code == 303
    assert recorded(three)[-1] == "member.stopped"
    assert not decides(three, "malika")
    assert client.get(at(three, "more")).status_code == 200
    for name in ("zestien", "karim"):
        sent = visitor(three, name).post(at(three, "stop", three.person[name].pk))
        assert sent.status_code == (303 if name == "zestien" else 422)
    assert decides(three, "karim")


@pytest.mark.parametrize("wrong", ["", "x", "b2f0c6f4-4a52-4a1e-bb38-000000000000"])
@pytest.mark.parametrize("answer", ["yes", "no", "maybe"])
def test_an_answer_to_nothing_changes_nothing(three: Story, wrong: str, answer: str) -> None:
    ask(three, "malika", "karim")
    sent = {"answer": answer, "parting": wrong}
    client = visitor(three, "zestien")
    assert client.post(at(three, "stop", three.person["malika"].pk), sent).status_code == 303
    assert recorded(three)[-1] == "parting.asked"


def test_three_days_are_seventy_two_hours_also_when_the_clock_is_turned(three: Story) -> None:
    before = datetime(2027, 10, 30, 10, tzinfo=UTC)
    with clock.at(before):
        row = ask(three, "malika", "karim")
        told = page(three, "karim", "malika")
    assert row.due_at == before + 72 * HOURS
    assert "dinsdag 2 november om 11:00" in told
