"""What was written down goes with whose words it is, and leaves nothing behind."""

import pytest

from gezinsplan.care.models import Note
from gezinsplan.care.models.noting import confirm, take_back
from gezinsplan.plans.models import Media, NotAllowedError, hiding, inviting
from gezinsplan.plans.models.erasing import erase_person, erase_thing
from tests.care.asking import at, text
from tests.care.noting import SAID, fresh, noted
from tests.people_of_the_story import Story
from tests.visitors import visitor


def test_when_the_goal_goes_nothing_of_the_note_stays(story: Story) -> None:
    note = noted(story)
    goal = confirm(note, by=story.seat("malika"))
    goal.plan = story.plan
    erase_thing(goal, by=story.seat("malika"))
    assert not Note.objects.filter(pk=note.pk).exists()


@pytest.mark.slow
def test_who_is_erased_takes_their_words_and_leaves_the_others_theirs(story: Story) -> None:
    first, second = noted(story, name="yasmina"), noted(story)
    yasmina = story.seat("yasmina")
    erase_person(yasmina.person, by=yasmina)
    assert not Note.objects.filter(pk=first.pk).exists()
    inviting.end(story.seat("lien"), by=story.seat("malika"))
    erase_person(story.person["lien"], by=story.seat("malika"))
    assert fresh(second).words == SAID
    page = visitor(story, "malika").get(at(story, "note", second))
    assert page.status_code == 200
    assert "Klopt het?" in text(page)


def test_a_note_of_who_is_hidden_shows_nowhere(story: Story) -> None:
    note = noted(story, "wish", "yasmina", "griet")
    hiding.block(story.person["yasmina"], "everything", by=story.seat("griet"))
    yasmina = visitor(story, "yasmina")
    assert yasmina.get(at(story, "note", note)).status_code == 404
    assert "schreef op wat jij zei" not in text(yasmina.get(at(story, "plan")))


def test_nothing_is_proven_by_itself(story: Story) -> None:
    note = noted(story)
    assert not Media.objects.filter(of=note.pk).exists()
    with pytest.raises(NotAllowedError):
        take_back(note, by=story.seat("lien"))
