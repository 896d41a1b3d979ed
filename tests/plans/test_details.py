"""An address, a school, a number: each for whom its owner chooses, at first for nobody (L60)."""

import re
from typing import Any

import pytest

from gezinsplan.plans.models import (
    Detail,
    NotAllowedError,
    detailing,
    hiding,
    homes,
    persons,
    relating,
)
from tests.people_of_the_story import Story
from tests.plans.pages import LONG, NUL, at, recorded, words
from tests.visitors import visitor


def keep(story: Story, by: str, who: str, kind: str, **said: str) -> Any:
    return visitor(story, by).post(at(story, "detail", story.person[who].pk, kind), said)


def reads(story: Story, name: str, who: str) -> str:
    answer = visitor(story, name).get(at(story, "person", story.person[who].pk))
    return words(answer.content.decode())


def test_an_address_is_at_first_for_nobody_but_who_wrote_it(pieters: Story) -> None:
    form = visitor(pieters, "caro").get(at(pieters, "detail", pieters.person["caro"].pk, "address"))
    chosen = re.search(r'<input[^>]*value="(\w+)"[^>]*checked', form.content.decode())
    assert chosen
    assert chosen[1] == "me"
    answer = keep(pieters, "caro", "caro", "address", text="Veldweg 3", seen="me")
    assert answer.status_code == 303
    assert recorded(pieters)[-1] == "person.detailed"
    assert "Veldweg 3" in reads(pieters, "caro", "caro")
    assert "Veldweg 3" not in reads(pieters, "jason", "caro")


def test_the_family_sees_only_what_is_shown(pieters: Story) -> None:
    keep(pieters, "caro", "caro", "work", text="Bakkerij Zon", seen="family")
    keep(pieters, "caro", "caro", "address", text="Veldweg 3", seen="me")
    said = reads(pieters, "jason", "caro")
    assert "Bakkerij Zon" in said
    assert "Veldweg" not in said
    assert not pieters.seat("nadia").sees(Detail).exists()


def test_the_list_says_of_each_thing_who_sees_it(pieters: Story) -> None:
    keep(pieters, "caro", "caro", "work", text="Bakkerij Zon", seen="everyone")
    page = visitor(pieters, "caro").get(at(pieters, "details", pieters.person["caro"].pk))
    said = words(page.content.decode())
    assert "Bakkerij Zon" in said
    assert "Iedereen rond ons plan ziet dit" in said


def test_it_is_dropped_without_a_trace(pieters: Story) -> None:
    keep(pieters, "caro", "caro", "school", text="Avondschool", seen="family")
    keep(pieters, "caro", "caro", "school", gone="1")
    assert not Detail.objects.filter(plan_id=pieters.plan.pk, kind="school").exists()


@pytest.mark.parametrize(
    ("kind", "wrong", "said"),
    [
        ("address", {"text": ""}, "Schrijf iets"),
        ("address", {"text": LONG}, "Dit is te lang."),
        ("address", {"text": NUL}, "teken"),
        ("address", {"seen": ""}, "Kies wie het mag zien."),
        ("address", {"seen": "iedereen"}, "Kies iets uit de lijst."),
        ("email", {"text": "geen adres"}, "naam@voorbeeld.be"),
    ],
)
def test_what_cannot_be_kept_is_said(
    pieters: Story, kind: str, wrong: dict[str, str], said: str
) -> None:
    answer = keep(pieters, "caro", "caro", kind, **{"text": "Veldweg 3", "seen": "me", **wrong})
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_nobody_writes_down_where_a_grown_up_of_the_family_is(pieters: Story) -> None:
    for kind in ("address", "email"):
        answer = keep(pieters, "jason", "caro", kind, text="a@b.nl", seen="family")
        assert answer.status_code == 403
    assert not detailing.may_write(pieters.person["caro"], "phone", by=pieters.seat("jason"))


def test_a_young_childs_school_is_first_for_who_writes_it(pieters: Story) -> None:
    jason, pieter = pieters.seat("jason"), pieters.person["pieter"]
    relating.relate(jason.person, "parent", pieter, by=jason, authority=True)
    keep(pieters, "jason", "pieter", "school", text="De Regenboog", seen="me")
    assert "De Regenboog" in reads(pieters, "jason", "pieter")
    assert "De Regenboog" not in reads(pieters, "caro", "pieter")


def test_a_childs_address_never_tells_where_who_fled_lives(story: Story) -> None:
    """Yasmina hides from Karim and lives with Sami: Sami's school and address are hers too."""
    malika, sami = story.seat("malika"), story.person["sami"]
    everyone = malika.shared_circle("everyone")
    for kind in ("address", "school", "phone"):
        persons.write_detail(sami, kind, f"van Sami {kind}", by=malika, circle=everyone)
    karim = story.seat("karim")
    assert set(karim.sees(Detail).values_list("kind", flat=True)) == {"address", "school", "phone"}
    for name in ("yasmina", "sami"):
        homes.house(story.person[name], "bij mama", by=malika)
    assert set(karim.sees(Detail).values_list("kind", flat=True)) == {"phone"}
    assert story.seat("bilal").sees(Detail).count() == 3


def test_whereabouts_alone_hide_the_address_of_the_child_too(story: Story) -> None:
    malika, sami = story.seat("malika"), story.person["sami"]
    everyone = malika.shared_circle("everyone")
    persons.write_detail(sami, "address", "Kerkstraat 1", by=malika, circle=everyone)
    assert story.seat("griet").sees(Detail).exists()
    hiding.block(story.person["griet"], "whereabouts", by=malika)
    assert not story.seat("griet").sees(Detail).exists()


def test_of_a_confidant_only_the_two_know_anything(story: Story) -> None:
    imane = story.seat("imane")
    friend = persons.bring_support("Juf An", by=imane)
    friend.plan = story.plan
    circle = detailing.audience(friend, "everyone", by=imane)
    assert circle.pk == friend.circle_id
    with pytest.raises(NotAllowedError):
        persons.write_detail(friend, "address", "x", by=story.seat("zestien"))


@pytest.mark.parametrize("kind", ["own_word", "phone", "niets"])
def test_other_kinds_are_no_page(pieters: Story, kind: str) -> None:
    where = at(pieters, "detail", pieters.person["caro"].pk, kind)
    assert visitor(pieters, "caro").get(where).status_code == 404
