"""A call or a visit in one sentence, which the family reads at once."""

import pytest

from gezinsplan.care.models import Contact
from tests.care.asking import at, text, verbs
from tests.people_of_the_story import Story
from tests.visitors import visitor

SAID = "Malika belt zelf naar school, ik zat ernaast."


def _note(story: Story, **more: object) -> None:
    said = {"words": SAID, "place": "home", "reached": "ja", "key": "k1"}
    answer = visitor(story, "lien").post(at(story, "contact_new"), {**said, **more})
    assert answer.status_code == 303


def test_lien_writes_one_sentence_and_malika_reads_it_at_once(story: Story) -> None:
    _note(story, spoke_with=[str(story.person["malika"].pk)])
    assert verbs(story)[-1] == "contact.noted"
    malika = visitor(story, "malika")
    assert SAID in text(malika.get(at(story, "contacts")))
    assert SAID in text(malika.get(f"/plannen/{story.plan.pk}/weg/"))


def test_the_same_sentence_sent_twice_is_one(story: Story) -> None:
    for _ in range(2):
        visitor(story, "lien").post(
            at(story, "contact_new"), {"words": SAID, "place": "home", "reached": "ja", "key": "x"}
        )
    assert Contact.objects.filter(plan_id=story.plan.pk).count() == 1


@pytest.mark.parametrize("name", ["tom", "sofie", "griet"])
def test_who_else_comes_to_help_doesn_t_read_it(story: Story, name: str) -> None:
    _note(story)
    assert SAID not in text(visitor(story, name).get(at(story, "contacts")))


@pytest.mark.parametrize("name", ["tom", "griet"])
def test_whoever_writes_reads_it_and_can_take_it_away(story: Story, name: str) -> None:
    said = {"words": SAID, "place": "phone", "reached": "ja"}
    writer = visitor(story, name)
    assert writer.post(at(story, "contact_new"), said).status_code == 303
    assert SAID in text(writer.get(at(story, "contacts")))
    writer.post(at(story, "contact_gone", Contact.objects.get(plan_id=story.plan.pk)))
    assert not Contact.objects.filter(plan_id=story.plan.pk).exists()


def test_lien_reads_her_own_and_can_take_it_away(story: Story) -> None:
    _note(story)
    lien = visitor(story, "lien")
    assert SAID in text(lien.get(at(story, "contacts")))
    row = Contact.objects.get(plan_id=story.plan.pk)
    assert visitor(story, "malika").post(at(story, "contact_gone", row)).status_code == 404
    lien.post(at(story, "contact_gone", row))
    assert verbs(story, "lien")[-1] != "contact.noted"
    assert not Contact.objects.filter(plan_id=story.plan.pk).exists()


def test_a_friendly_attempt_says_that_it_was_one(story: Story) -> None:
    _note(story, reached="nee", words="Gebeld, morgen probeer ik opnieuw.")
    assert verbs(story)[-1] == "contact.tried"
    page = text(visitor(story, "malika").get(at(story, "contacts")))
    assert "probeerde jullie te bereiken" in page


def test_what_is_missing_is_asked_and_what_was_typed_stays(story: Story) -> None:
    answer = visitor(story, "lien").post(at(story, "contact_new"), {"words": SAID})
    assert answer.status_code == 422
    assert SAID in text(answer)
    assert "Kies waar het was." in text(answer)


def test_nobody_of_the_family_is_asked_to_write_a_contact_down(story: Story) -> None:
    page = text(visitor(story, "malika").get(at(story, "contacts")))
    assert "Noteer een gesprek" not in page
