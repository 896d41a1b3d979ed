"""Noted as dead by mistake or out of malice: undone by who noted it or who decides, at once."""

from datetime import timedelta

import pytest

from gezinsplan.kit import clock
from gezinsplan.plans.models import Consent, Member, NotAllowedError, persons, reviving
from tests.people_of_the_story import Story
from tests.plans.pages import at, recorded, words
from tests.visitors import visitor

LIVES = "Dit klopt niet: deze persoon leeft"


def dies(story: Story, name: str, by: str = "malika") -> None:
    """Let somebody note a death."""
    today = clock.today("Europe/Brussels")
    persons.note_death(story.person[name], today, by=story.seat(by))


def page(story: Story, about: str, name: str = "malika") -> str:
    """Return somebody's page as another reads it."""
    answer = visitor(story, name).get(at(story, "person", story.person[about].pk))
    return words(answer.content.decode())


def undo(story: Story, about: str, name: str = "malika") -> int:
    """Let somebody say on that page that it isn't so."""
    where = at(story, "person_died", story.person[about].pk)
    status: int = visitor(story, name).post(where, {"undo": "1"}).status_code
    return status


def test_karims_place_is_there_again_as_it_was(story: Story) -> None:
    inside = set(Consent.inside(story.plan.pk, story.seat("karim").pk))
    dies(story, "karim")
    assert LIVES in page(story, "karim")
    assert visitor(story, "karim").get(f"/plannen/{story.plan.pk}/").status_code == 404
    assert undo(story, "karim") == 303
    assert recorded(story)[-1] == "person.lives"
    assert LIVES not in page(story, "karim")
    assert set(Consent.inside(story.plan.pk, story.seat("karim").pk)) == inside
    assert visitor(story, "karim").get(f"/plannen/{story.plan.pk}/").status_code == 200


def test_after_a_month_nothing_is_asked_around_who_died(story: Story) -> None:
    dies(story, "fatima")
    with clock.at(clock.now() + timedelta(days=31)):
        assert LIVES not in page(story, "fatima")
        undo(story, "fatima")
    story.person["fatima"].refresh_from_db()
    assert story.person["fatima"].died


@pytest.mark.slow
def test_who_noted_it_undoes_it_and_nobody_else_but_who_decides(story: Story) -> None:
    dies(story, "fatima", by="karim")
    assert LIVES in page(story, "fatima", "karim")
    for name in ("zestien", "griet", "lien", "imane"):
        assert LIVES not in page(story, "fatima", name)
        assert undo(story, "fatima", name) in {303, 403}
        with pytest.raises(NotAllowedError):
            reviving.say_lives(story.person["fatima"], by=story.seat(name))
    story.person["fatima"].refresh_from_db()
    assert story.person["fatima"].died
    assert undo(story, "fatima", "karim") == 303
    story.person["fatima"].refresh_from_db()
    assert story.person["fatima"].died is None


def test_twice_does_nothing_more_and_a_seat_that_ended_before_stays_ended(story: Story) -> None:
    story.seat("griet").end()
    dies(story, "griet")
    for _ in range(2):
        assert undo(story, "griet") == 303
    assert recorded(story).count("person.lives") == 1
    seats = Member.objects.filter(plan_id=story.plan.pk, person=story.person["griet"])
    assert not seats.filter(ended_at=None).exists()
