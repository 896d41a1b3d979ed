"""Who stands around Pieter: shown with dignity, in plain words, and nobody pressed."""

import re
from datetime import timedelta
from typing import Any

import pytest

from gezinsplan.kit import clock
from gezinsplan.plans.models import NotAllowedError, Person, erasing, persons
from gezinsplan.plans.rules import Ring
from tests.people_of_the_story import Story
from tests.plans.pages import at, words
from tests.visitors import visitor

PRESSING = ("invite", "link_give", "phone", "details", "homes", "member_end", "person_died")


def page(story: Story, name: str, route: str, *args: object) -> str:
    answer = visitor(story, name).get(at(story, route, *args))
    assert answer.status_code == 200
    return str(answer.content.decode())


def change(story: Story, who: str, **fields: Any) -> None:
    jason, person = story.seat("jason"), story.person[who]
    now = jason.sees(Person).get(pk=person.pk)
    persons.change_person(now, now.version, by=jason, **fields)


def drawing(story: Story) -> str:
    found = re.search(r'role="img" aria-label="(Drie[^"]*)"', page(story, "jason", "people"))
    assert found
    return found[1]


def test_pieters_mother_stays_in_the_drawing_and_in_the_list(pieters: Story) -> None:
    assert "Ann (overleden)" in drawing(pieters)
    assert "overleden in" in words(page(pieters, "jason", "people"))


def test_around_pieters_mother_it_is_silent(pieters: Story) -> None:
    ann = pieters.person["ann"].pk
    with clock.at(clock.now() + timedelta(days=40)):
        html = page(pieters, "jason", "person", ann)
    assert "Hier blijft het stil" in html
    assert "Ann" in html
    for route in PRESSING:
        assert at(pieters, route, ann) not in html
    assert 'class="btn' not in html.partition("<main")[2].partition("</main>")[0]


def test_a_mandate_says_what_it_is_and_the_page_what_the_family_can_end(pieters: Story) -> None:
    change(pieters, "nadia", task="beslist mee waar Pieter woont")
    html = page(pieters, "jason", "people")
    assert re.search(r'class="mandate">.*beslist mee waar Pieter woont', html)
    said = words(page(pieters, "jason", "person", pieters.person["nadia"].pk))
    assert "Het mandaat zelf stopt daarmee niet." in said
    assert "gast" not in said.lower()


@pytest.mark.parametrize(
    ("kind", "short", "long"),
    [
        ("bound", "Heeft beroepsgeheim", "Bij groot gevaar kan dat toch moeten."),
        ("discretion", "Moet discreet zijn, heeft geen beroepsgeheim", "soms gezegd worden"),
        ("none", "Heeft geen beroepsgeheim", "Geen wet verbiedt deze persoon"),
        ("", "", "Beroepsgeheim? Dat weten we niet"),
    ],
)
def test_what_a_helper_cannot_keep_is_said_beforehand_and_nothing_is_promised(
    pieters: Story, kind: str, short: str, long: str
) -> None:
    change(pieters, "nadia", secrecy=kind)
    assert short in words(page(pieters, "jason", "people"))
    said = words(page(pieters, "jason", "person", pieters.person["nadia"].pk))
    assert long in said
    assert "Wat kun jij niet voor je houden" in said


def test_nadia_gives_herself_no_mandate_and_no_secrecy(pieters: Story) -> None:
    nadia = pieters.seat("nadia")
    for fields in ({"secrecy": "bound"}, {"task": "alles"}, {"mandate": True}):
        with pytest.raises(NotAllowedError):
            persons.change_person(nadia.person, nadia.person.version, by=nadia, **fields)


def test_the_form_keeps_mandate_secrecy_languages_and_interpreter(pieters: Story) -> None:
    who = pieters.person["bart"]
    sent = {"name": "Bart", "ring": "professional", "speaks": "Frans", "interpreter": "on",
            "mandate": "on", "task": "volgt de school op", "secrecy": "discretion",
            "second_ring": "network"}  # fmt: skip
    answer = visitor(pieters, "jason").post(at(pieters, "person_edit", who.pk), sent)
    assert answer.status_code == 303
    bart = pieters.seat("jason").sees(Person).get(pk=who.pk)
    assert (bart.speaks, bart.interpreter, bart.secrecy) == ("Frans", True, "discretion")
    assert (bart.mandate, bart.task) == (True, "volgt de school op")
    said = words(page(pieters, "jason", "people"))
    assert "Tolk nodig" in said
    assert "Staat ook bij ‘Wie komt helpen’" in said
    assert "Frans" in words(page(pieters, "jason", "person", who.pk))


def test_without_a_mandate_there_is_no_task(pieters: Story) -> None:
    change(pieters, "nadia", task="oud")
    sent = {"name": "Nadia", "ring": "professional", "task": "oud"}
    visitor(pieters, "jason").post(at(pieters, "person_edit", pieters.person["nadia"].pk), sent)
    assert pieters.seat("jason").sees(Person).get(pk=pieters.person["nadia"].pk).task == ""


def test_who_decides_and_who_keeps_the_overview_is_said_in_words(pieters: Story) -> None:
    html = words(page(pieters, "jason", "people"))
    assert "beslist over het plan" in html


def test_in_a_second_ring_the_face_takes_the_shape_of_its_list(pieters: Story) -> None:
    change(pieters, "bart", second_ring=Ring.PROFESSIONAL)
    html = page(pieters, "jason", "people")
    helpers = html[html.index('id="h-pro"') :]
    row = helpers[: helpers.index("Bart")]
    assert "#s-pro" in row[row.rindex('<span class="face') :]


def test_who_is_erased_leaves_no_words_and_no_place_in_the_list(pieters: Story) -> None:
    change(pieters, "bart", speaks="Frans", task="iets", secrecy="none", interpreter=True)
    erasing.erase_person(pieters.person["bart"], by=pieters.seat("jason"))
    row = Person.objects.get(plan_id=pieters.plan.pk, pk=pieters.person["bart"].pk)
    assert (row.name, row.speaks, row.task, row.secrecy, row.interpreter) == ("", "", "", "", False)
    assert str(row.pk) not in page(pieters, "jason", "people")
