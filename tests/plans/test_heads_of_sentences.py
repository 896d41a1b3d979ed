"""A sentence begins with a capital, also when a family writes “oma Fatima”."""

import re

import pytest

from gezinsplan.plans.models import Link, linking, persons
from gezinsplan.plans.templatetags.names import capital
from tests.architecture.tree import files, name
from tests.people_of_the_story import Story
from tests.plans.pages import at, words
from tests.visitors import visitor

HEAD = re.compile(r"{%\s*blocktranslate([^%]*)%}(?:<\w+>)?{{\s*(\w+)\s*}}(?![^{]*{% plural)")
PEOPLE = {"name", "who", "person", "noter", "inviter", "giver", "helper", "mover", "writer"}


@pytest.fixture
def oma(story: Story) -> Story:
    """The family calls her “oma Fatima”, and gave her a link."""
    fatima, malika = story.person["fatima"], story.seat("malika")
    persons.change_person(fatima, fatima.version, by=malika, name="oma Fatima")
    return story


def test_oma_stands_at_the_head_of_a_sentence_with_a_capital(oma: Story) -> None:
    malika, fatima = visitor(oma, "malika"), oma.person["fatima"]
    page = words(malika.get(at(oma, "link_give", fatima.pk)).content.decode())
    assert "Oma Fatima ziet alleen eigen afspraken." in page
    assert "Een persoonlijke link voor oma Fatima" in page


def test_oma_does_something_and_the_road_says_so_with_a_capital(oma: Story) -> None:
    linking.give_link(oma.person["fatima"], by=oma.seat("malika"))
    seat = linking.seat_behind(Link.objects.filter(plan_id=oma.plan.pk).first())
    assert seat
    oma.agreement["oma"].keep(by=seat)
    road = words(visitor(oma, "malika").get(at(oma, "timeline")).content.decode())
    assert "Oma Fatima deed wat was afgesproken." in road
    assert "gaf oma Fatima een persoonlijke link" in road


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("oma Fatima", "Oma Fatima"),
        ("ijsbrand", "IJsbrand"),
        ("Tom", "Tom"),
        ("", ""),
        ("émile", "Émile"),
    ],
)
def test_only_the_head_of_a_name_changes(written: str, said: str) -> None:
    assert capital(written) == said


def test_no_page_begins_a_sentence_with_a_name_as_it_was_written() -> None:
    pages = [p for p in files(".html", under="gezinsplan") if p.parent.name != "sentences"]
    bare = [
        f"{name(path)}: {who}"
        for path in pages
        for given, who in HEAD.findall(path.read_text())
        if who in PEOPLE and "|capital" not in given and path.name != "look.html"
    ]
    assert bare == []
