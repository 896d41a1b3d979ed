"""Who has a seat here already can be somebody's own too, and nobody else finds it (rule 5)."""

import re

import pytest

from gezinsplan.plans.models import Circle, Consent, Event, Member, Person, inviting
from gezinsplan.plans.models.inviting import seat_of
from gezinsplan.plans.models.support_ends import say_goodbye
from gezinsplan.plans.models.supporting import ask_support, bring_in
from tests.people_of_the_story import Story
from tests.plans.pages import recorded, words
from tests.plans.supporting import at, reads
from tests.visitors import visitor

pytestmark = pytest.mark.django_db


def tom_for_imane(story: Story) -> Person:
    """Let Imane bring in Tom of school, whom she calls Meester Tom, and let him say yes."""
    person = bring_in("Meester Tom", "confidant", by=story.seat("imane"))
    invitation, token = ask_support(person, by=story.seat("imane"))
    found = inviting.open_invitation(story.plan.pk, token)
    assert found == invitation
    assert found
    inviting.accept(found, story.account["tom"])
    person.plan = story.plan
    return person


def malikas_pages(story: Story) -> list[str]:
    """Return what Malika, who decides, reads of who is here and what happened."""
    tom = story.person["tom"].pk
    malika = visitor(story, "malika")
    where = [at(story, name) for name in ("people", "access", "timeline", "looks")]
    where += [at(story, name, tom) for name in ("person", "sees")]
    pages = [words(malika.get(page).content.decode()) for page in where]
    return [re.sub(r"\d\d:\d\d", "", page) for page in pages]


@pytest.mark.slow
def test_toms_seat_joins_imanes_circle_and_who_decides_reads_nothing_new(story: Story) -> None:
    before, seats = malikas_pages(story), Member.objects.filter(plan_id=story.plan.pk).count()
    person = tom_for_imane(story)
    inside = Consent.inside(story.plan.pk, story.seat("tom").pk)
    assert inside[person.circle_id] == Circle.Kind.OWN
    assert malikas_pages(story)[:2] == before[:2]
    assert malikas_pages(story)[2] == before[2]
    assert malikas_pages(story)[4:] == before[4:]
    assert Member.objects.filter(plan_id=story.plan.pk).count() == seats
    assert recorded(story)[-1] == "invitation.accepted"
    last = Event.objects.filter(plan_id=story.plan.pk).latest("number")
    assert not story.seat("malika").sees(Event).filter(pk=last.pk).exists()
    assert story.seat("imane").sees(Event).filter(pk=last.pk).exists()


def test_imane_reads_that_he_takes_part_and_takes_leave_of_him_alone(story: Story) -> None:
    person = tom_for_imane(story)
    assert "Doet mee. Ziet alleen" in reads(story, "imane")
    assert say_goodbye(person, by=story.seat("imane")) is None
    assert recorded(story)[-1] == "support.ended"
    assert seat_of(story.person["tom"])
    assert person.circle_id not in Consent.inside(story.plan.pk, story.seat("tom").pk)
    assert "Meester Tom" not in reads(story, "imane")


def test_the_page_lets_him_in_and_says_nothing_of_an_old_invitation(story: Story) -> None:
    person = bring_in("Meester Tom", "confidant", by=story.seat("imane"))
    _, token = ask_support(person, by=story.seat("imane"))
    answer = visitor(story, "tom").post(at(story, "welcome", token))
    assert answer.status_code == 303
    assert person.circle_id in Consent.inside(story.plan.pk, story.seat("tom").pk)
