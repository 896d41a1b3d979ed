"""Adding and changing the people of a plan."""

from datetime import timedelta
from uuid import uuid4

import pytest

from gezinsplan.kit import clock
from gezinsplan.plans.models import NotAllowedError, Person, persons
from gezinsplan.plans.rules import Ring
from tests.people_of_the_story import Story
from tests.plans.pages import LONG, NUL, SCRIPT, at, recorded
from tests.visitors import visitor

KIM = {"name": "Kim", "ring": "network", "word": "mama uit de klas"}


def known(story: Story, name: str) -> Person:
    return Person.objects.get(plan_id=story.plan.pk, pk=story.person[name].pk)


def test_malika_puts_somebody_in_the_plan(story: Story) -> None:
    answer = visitor(story, "malika").post(
        at(story, "person_new"),
        {**KIM, "homes": "bij opa", "organisation_name": "", "language": "en"},
    )
    kim = next(p for p in story.seat("malika").sees(Person) if p.name == "Kim")
    assert answer.status_code == 303
    assert answer["Location"] == at(story, "person", kim.pk)
    assert (kim.ring, kim.word, kim.language) == ("network", "mama uit de klas", "en")
    assert "person.added" in recorded(story)[-2:]


def test_sent_twice_it_is_one_person(story: Story) -> None:
    client = visitor(story, "malika")
    for _ in range(2):
        assert client.post(at(story, "person_new"), {**KIM, "key": "k1"}).status_code in (303, 422)
    assert [p.name for p in story.seat("malika").sees(Person)].count("Kim") == 1


TOMORROW = (clock.today("Europe/Brussels") + timedelta(days=2)).isoformat()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": ""}, "Schrijf een naam."),
        ({"name": LONG}, "Dit is te lang."),
        ({"name": NUL}, "teken"),
        ({"name": "Tom"}, "Er staat al iemand met deze naam."),
        ({"ring": ""}, "Kies één van de drie."),
        ({"ring": SCRIPT}, "Kies iets uit de lijst."),
        ({"second_ring": "network"}, "Dat is dezelfde plek."),
        ({"second_ring": "nowhere"}, "Kies iets uit de lijst."),
        ({"born": "32-13-1999"}, "Kies een dag"),
        ({"born": TOMORROW}, "Die dag moet nog komen."),
        ({"homes": "a,b,c,d,e"}, "hoogstens vier huizen"),
        ({"homes": LONG}, "Dit is te lang."),
        ({"mandate": "on"}, "Een mandaat hoort bij wie komt helpen."),
        ({"language": "xx"}, "Kies iets uit de lijst."),
        ({"key": LONG}, "Kijk nog even"),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_typed_is_lost(
    story: Story, wrong: dict[str, str], said: str
) -> None:
    client = visitor(story, "malika")
    answer = client.post(at(story, "person_new"), {**KIM, "function": "bakt taart", **wrong})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert said in html
    assert "bakt taart" in html
    assert SCRIPT not in html


def test_words_that_look_like_code_stay_words(story: Story) -> None:
    client = visitor(story, "malika")
    client.post(at(story, "person_new"), {**KIM, "name": SCRIPT})
    html = client.get(at(story, "people")).content.decode()
    assert SCRIPT not in html
    assert "&lt;script&gt;" in html


def test_tom_may_not_add_anybody_and_griet_neither(story: Story) -> None:
    for name in ("tom", "griet"):
        assert visitor(story, name).post(at(story, "person_new"), KIM).status_code == 403


@pytest.mark.parametrize("route", ["person", "person_edit", "portrait", "phone", "invite", "sees"])
def test_a_person_that_does_not_exist_is_not_found(story: Story, route: str) -> None:
    client = visitor(story, "malika")
    assert client.get(at(story, route, uuid4())).status_code == 404
    person = at(story, route, story.person["tom"].pk)
    malformed = person.replace(str(story.person["tom"].pk), "geen-id")
    assert client.get(malformed).status_code == 404


def test_malika_changes_what_is_known_of_griet(story: Story) -> None:
    griet = known(story, "griet")
    address = at(story, "person_edit", griet.pk)
    client = visitor(story, "malika")
    assert "buurvrouw" in client.get(address).content.decode()
    sent = {"name": "Griet", "word": "de buurvrouw", "version": griet.version}
    assert client.post(address, sent).status_code == 303
    assert known(story, "griet").word == "de buurvrouw"
    assert recorded(story)[-1] == "person.changed"


def test_two_people_who_edit_the_same_words_see_both(story: Story) -> None:
    griet = known(story, "griet")
    address = at(story, "person_edit", griet.pk)
    first = {"name": "Griet", "word": "onze buurvrouw", "version": griet.version}
    assert visitor(story, "malika").post(address, first).status_code == 303
    second = {"name": "Griet", "word": "buurvrouw van 12", "version": griet.version}
    client = visitor(story, "karim")
    answer = client.post(address, second)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "onze buurvrouw" in html
    assert "buurvrouw van 12" in html
    assert known(story, "griet").word == "onze buurvrouw"
    again = {**second, "version": known(story, "griet").version}
    assert client.post(address, again).status_code == 303
    assert known(story, "griet").word == "buurvrouw van 12"


def test_changing_twice_with_one_form_changes_once(story: Story) -> None:
    griet = known(story, "griet")
    sent = {"name": "Griet", "word": "buur", "version": griet.version, "key": "k2"}
    before = recorded(story).count("person.changed")
    client = visitor(story, "malika")
    for _ in range(2):
        assert client.post(at(story, "person_edit", griet.pk), sent).status_code == 303
    assert recorded(story).count("person.changed") == before + 1
    assert known(story, "griet").version == griet.version + 1


def test_everybody_may_change_their_own_words_and_nobody_elses(story: Story) -> None:
    griet, tom = known(story, "griet"), known(story, "tom")
    client = visitor(story, "tom")
    own = {"name": "Tom", "word": "van school", "version": tom.version}
    assert client.post(at(story, "person_edit", tom.pk), own).status_code == 303
    assert known(story, "tom").word == "van school"
    other = {"name": "Griet", "word": "?", "version": griet.version}
    assert client.post(at(story, "person_edit", griet.pk), other).status_code in (403, 404)


def test_nobody_gains_rights_by_changing_who_they_are(story: Story) -> None:
    """A professional who calls himself family, or a child that calls itself grown, stays."""
    tom, mandated = known(story, "tom"), known(story, "mandaat")
    sent = {"name": "Tom", "ring": "family", "version": tom.version, "born": "1980-01-01"}
    visitor(story, "tom").post(at(story, "person_edit", tom.pk), sent)
    assert known(story, "tom").ring == Ring.PROFESSIONAL
    assert known(story, "tom").born is None
    for name, fields in (
        ("tom", {"ring": Ring.FAMILY}),
        ("mandaat", {"mandate": False}),
        ("imane", {"born": None}),
        ("lien", {"ring": Ring.FAMILY}),
    ):
        seat = story.seat(name)
        with pytest.raises(NotAllowedError):
            persons.change_person(seat.person, seat.person.version, by=seat, **fields)
    assert known(story, "mandaat").mandate == mandated.mandate
