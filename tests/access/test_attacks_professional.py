"""Who comes to help takes no more than the family gives, and hides nothing in a question."""

from datetime import date
from typing import Any

import pytest

from gezinsplan.plans.models import Look, NotAllowedError, Person, inviting, persons
from gezinsplan.plans.rules import Ring, Role
from tests.people_of_the_story import Story
from tests.plans.pages import at, words
from tests.visitors import visitor


def _fresh(story: Story, name: str) -> Person:
    person: Person = Person.objects.get(plan_id=story.plan.pk, pk=story.person[name].pk)
    return person


def _edit(story: Story, by: str, name: str, **sent: Any) -> Any:
    said = {"name": name.title(), "ring": _fresh(story, name).ring, **sent}
    return visitor(story, by).post(at(story, "person_edit", story.person[name].pk), said)


def test_lien_gives_herself_no_mandate_and_no_place_in_the_family(story: Story) -> None:
    page = visitor(story, "lien").get(at(story, "person_edit", story.person["lien"].pk))
    assert 'name="mandate"' not in page.content.decode()
    assert _edit(story, "lien", "lien", mandate="on", second_ring="family").status_code == 303
    lien = _fresh(story, "lien")
    assert (lien.mandate, lien.second_ring) == (False, "")
    claims: list[dict[str, Any]] = [{"mandate": True}, {"second_ring": "family"}]
    for claim in claims:
        with pytest.raises(NotAllowedError):
            persons.change_person(lien, lien.version, by=story.seat("lien"), **claim)


def test_lien_makes_no_child_of_malika_by_a_birth_date(story: Story) -> None:
    malika = _fresh(story, "malika")
    with pytest.raises(NotAllowedError):
        persons.change_person(malika, malika.version, by=story.seat("lien"), born=date(2020, 1, 1))
    _edit(story, "lien", "malika", born="2020-01-01", function="belt")
    assert Role.ADULT in story.seat("malika").roles
    assert _fresh(story, "malika").function == "belt"


def test_malika_may_still_say_that_mieke_has_a_mandate(story: Story) -> None:
    assert _edit(story, "malika", "els", mandate="on").status_code == 303
    assert _fresh(story, "els").mandate


def test_malika_reads_all_that_liens_question_would_open(story: Story) -> None:
    goals = [str(story.goal["school"].circle_id)]
    asked, _ = inviting.prepare(
        story.person["hilde"], "own_only", by=story.seat("lien"), goals=goals, coordinates=True
    )
    page = words(visitor(story, "malika").get(at(story, "people")).content.decode())
    question = page.split("Gevraagd, nog geen antwoord")[1].split("Toch niet vragen")[0]
    assert "Sami gaat weer graag naar school" in question
    assert "Houdt mee het overzicht" in question
    assert asked.allowed_at is None


def test_the_school_of_a_child_is_kept_out_of_what_everybody_reads(story: Story) -> None:
    sent = {"name": "Ilyas", "ring": Ring.FAMILY, "organisation_name": "Sint-Jozef"}
    answer = visitor(story, "malika").post(at(story, "person_edit", story.person["ilyas"].pk), sent)
    assert answer.status_code == 422
    assert "Sint-Jozef" in answer.content.decode()
    assert _fresh(story, "ilyas").organisation_id is None


def test_two_texts_side_by_side_are_a_look_too(story: Story) -> None:
    looks = Look.objects.filter(plan_id=story.plan.pk)
    before = looks.count()
    answer = _edit(story, "lien", "griet", version="99")
    assert answer.status_code == 409
    assert looks.count() == before + 1
